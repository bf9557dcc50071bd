import { LightningElement, api, wire } from 'lwc';
import { unqualified } from '../formModel/formMemberBase.ts';
import { objectName, type FieldInput, type RecordRepresentation } from '../ldsCache/records.ts';
import type { WireResult } from '../ldsCache/wireAdapter.ts';
import { getLayout, type Layout } from '../uiLayoutApi/uiLayoutApi.ts';
import { getRecord } from '../uiRecordApi/uiRecordApi.ts';
import { columnClass, fieldSections, layoutSections, type FormSection } from './formSections.ts';
import { hostWords } from '../hostWords/hostWords.ts';

type Mode = 'view' | 'edit' | 'readonly';

interface EditForm extends HTMLElement {
  submit(fields?: Record<string, unknown>): Promise<void>;
}

/** `lightning-record-form`: a whole form for a record, by its page layout or by named fields, with pencils, Save and Cancel.
 *  Source: Lightning Component Reference "Record Form". */
export default class RecordForm extends LightningElement {
  words = hostWords();
  @api recordId: string | undefined;
  @api objectApiName: string | { readonly objectApiName: string } | undefined;
  @api recordTypeId: string | undefined;
  @api layoutType: string | undefined;
  @api fields: readonly FieldInput[] | undefined;
  @api density: string | undefined;

  declaredMode: Mode | undefined;
  declaredColumns = 1;
  editing: boolean | undefined;
  pencilField: string | undefined;
  layout: Layout | undefined;
  record: RecordRepresentation | undefined;
  error: unknown;
  isLoading = true;
  isSaving = false;

  /** `view` (with pencils), `edit` or `readonly`; without a record a form is always edited. */
  @api
  get mode(): Mode {
    return this.declaredMode ?? (this.recordId ? 'view' : 'edit');
  }

  set mode(mode: string | undefined) {
    this.declaredMode = mode === 'edit' || mode === 'readonly' ? mode : 'view';
    this.editing = undefined;
  }

  @api
  get columns(): number {
    return this.declaredColumns;
  }

  set columns(columns: number | string) {
    this.declaredColumns = Math.max(1, Number(columns) || 1);
  }

  @api
  async submit(fields?: Record<string, unknown>): Promise<void> {
    await this.template?.querySelector<EditForm>('lightning-record-edit-form')?.submit(fields);
  }

  get isEditing(): boolean {
    return this.mode !== 'readonly' && (this.editing ?? (this.mode === 'edit' || !this.recordId));
  }

  get hasPencils(): boolean {
    return this.mode === 'view' && !this.isEditing;
  }

  /** Named fields need no layout. */
  get layoutObject(): string | undefined {
    return this.fields?.length ? undefined : objectName(this.objectApiName);
  }

  get shownLayoutType(): string {
    return this.layoutType ?? 'Full';
  }

  get layoutMode(): string {
    return !this.recordId ? 'Create' : this.isEditing ? 'Edit' : 'View';
  }

  /** A record's type decides on its layout: it is asked for first. */
  get layoutRecordTypeId(): string | null | undefined {
    return this.recordId ? (this.record ? this.record.recordTypeId : undefined) : (this.recordTypeId ?? null);
  }

  get identityFields(): readonly string[] | undefined {
    const object = objectName(this.objectApiName);
    return object ? [`${object}.Id`] : undefined;
  }

  /** Incomplete until the record's type is known: the layout is not asked for before. */
  get layoutObjectWhenKnown(): string | undefined {
    return this.layoutRecordTypeId === undefined ? undefined : this.layoutObject;
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$identityFields' })
  takeRecord({ data, error }: WireResult<RecordRepresentation>): void {
    this.record = data;
    this.error = error;
  }

  @wire(getLayout, {
    objectApiName: '$layoutObjectWhenKnown',
    layoutType: '$shownLayoutType',
    mode: '$layoutMode',
    recordTypeId: '$layoutRecordTypeId'
  })
  takeLayout({ data, error }: WireResult<Layout>): void {
    this.layout = data ?? this.layout;
    this.error = error ?? this.error;
  }

  get sections(): FormSection[] {
    if (this.fields?.length) {
      const names = this.fields.map((field) => unqualified(field) as string);
      return fieldSections(names, this.declaredColumns);
    }
    return this.layout ? layoutSections(this.layout, !this.recordId) : [];
  }

  get isReady(): boolean {
    return this.sections.length > 0;
  }

  get isBusy(): boolean {
    return (this.isLoading || this.isSaving) && this.error === undefined;
  }

  get itemClass(): string {
    const widest = Math.max(1, ...this.sections.flatMap(({ rows }) => rows.map(({ items }) => items.length)));
    return columnClass(this.fields?.length ? this.declaredColumns : Math.max(widest, 1));
  }

  /** The pencil of a field opens the whole form, at that field. */
  handleEdit(event: Event): void {
    this.isLoading = true;
    this.editing = true;
    this.pencilField = (event.currentTarget as HTMLElement).dataset['edit'];
  }

  handleCancel(): void {
    this.editing = this.mode === 'edit' ? undefined : false;
    this.template?.querySelector<HTMLElement & { reset(): void }>('lightning-record-edit-form')?.reset();
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleLoad(event: CustomEvent): void {
    this.isLoading = false;
    this.focusPencilField();
    this.dispatchEvent(new CustomEvent('load', { detail: event.detail }));
  }

  focusPencilField(): void {
    const name = this.isEditing ? this.pencilField : undefined;
    this.pencilField = undefined;
    if (name) {
      // The fields draw their controls once they have heard of the record.
      requestAnimationFrame(() => this.template?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus());
    }
  }

  handleSubmit(event: CustomEvent): void {
    event.stopPropagation();
    const submit = new CustomEvent('submit', { detail: event.detail, cancelable: true, bubbles: true });
    this.dispatchEvent(submit);
    if (submit.defaultPrevented) {
      event.preventDefault();
    } else {
      this.isSaving = true;
    }
  }

  handleSuccess(event: CustomEvent): void {
    event.stopPropagation();
    this.isSaving = false;
    this.editing = this.mode === 'edit' ? undefined : false;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
  }

  handleError(event: CustomEvent): void {
    event.stopPropagation();
    this.isLoading = false;
    this.isSaving = false;
    this.dispatchEvent(new CustomEvent('error', { detail: event.detail }));
  }
}
