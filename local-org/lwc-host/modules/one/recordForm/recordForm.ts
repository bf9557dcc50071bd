import { LightningElement, api, wire } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { ShowToastEvent } from '../../lightning/platformShowToastEvent/platformShowToastEvent.ts';
import { getLayout, type Layout } from '../../lightning/uiLayoutApi/uiLayoutApi.ts';
import { getObjectInfo, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { getRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import { chosenSection, layoutSections, type ChosenField, type FormSection, type Values } from './formSections.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

/**
 * The form of a record: its page layout, or the fields it is given. Who holds it has the buttons: `submit()` saves, `saved` says
 * that it is done, `failed` that something is to be put right.
 */
export default class OneRecordForm extends LightningElement {
  words = hostWords();
  @api objectApiName: string | undefined;
  /** Absent: a new record. */
  @api recordId: string | undefined;
  @api recordTypeId: string | undefined;
  /** The record whose values a new one starts with. */
  @api sourceId: string | undefined;
  @api defaultValues: Values = {};
  @api fields: readonly ChosenField[] | undefined;
  @api columns = 2;
  @api focusField: string | undefined;
  /** What is said when it is saved, instead of the usual words. */
  @api done: string | undefined;
  layout: Layout | undefined;
  info: ObjectInfo | undefined;
  source: RecordRepresentation | undefined;

  @wire(getLayout, {
    objectApiName: '$objectApiName',
    layoutType: 'Full',
    mode: '$mode',
    recordTypeId: '$recordTypeId'
  })
  takeLayout({ data }: { data?: Layout | undefined }): void {
    this.layout = data;
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeInfo({ data }: { data?: ObjectInfo | undefined }): void {
    this.info = data;
  }

  @wire(getRecord, { recordId: '$sourceId', layoutTypes: ['Full'], modes: ['Create'] })
  takeSource({ data }: { data?: RecordRepresentation | undefined }): void {
    this.source = data ?? this.source;
  }

  /** Checks the fields and saves. */
  @api
  submit(): void {
    (this.refs?.['submit'] as HTMLButtonElement | undefined)?.click();
  }

  get mode(): string {
    return this.recordId ? 'Edit' : 'Create';
  }

  get isReady(): boolean {
    return Boolean(this.info && (this.fields ?? this.layout) && (!this.sourceId || this.source));
  }

  get sections(): FormSection[] {
    if (this.fields) return chosenSection(this.fields, this.columns, this.defaultValues);
    return this.layout
      ? layoutSections(this.layout, !this.recordId, { ...this.sourceValues, ...this.defaultValues })
      : [];
  }

  get sourceValues(): Values {
    const fields = Object.entries(this.source?.fields ?? {});
    const createable = fields.filter(([name]) => this.info?.fields[name]?.createable);
    return Object.fromEntries(createable.map(([name, { value }]) => [name, value ?? undefined]));
  }

  handleLoad(): void {
    const names = this.sections.flatMap(({ fields }) => fields).filter(({ name, isReadOnly }) => name && !isReadOnly);
    const wanted = this.focusField ?? names[0]?.name;
    const field = this.template?.querySelector<HTMLElement>(`[data-name="${wanted}"]`);
    if (field) requestAnimationFrame(() => field.focus());
  }

  /** Values that fields are to have which the form does not show. */
  get unseenValues(): Values {
    const seen = new Set((this.fields ?? []).map((field) => field?.name));
    return Object.fromEntries(
      Object.entries(this.fields ? this.defaultValues : {}).filter(([name]) => !seen.has(name))
    );
  }

  handleSubmit(event: CustomEvent<{ fields: Values }>): void {
    const { unseenValues } = this;
    if (Object.keys(unseenValues).length === 0) return;
    event.preventDefault();
    const form = event.currentTarget as unknown as { submit(fields: Values): void };
    form.submit({ ...event.detail.fields, ...unseenValues });
  }

  handleSuccess(event: CustomEvent<RecordRepresentation>): void {
    event.stopPropagation();
    const { id, apiName, fields } = event.detail;
    const name = fields[this.info?.nameFields.at(-1) ?? '']?.value;
    const { words } = this;
    const label = this.info?.label ?? words.record;
    const what = name ? filled(words.named, label, String(name)) : label;
    const title = this.done || filled(this.recordId ? words.saved : words.created, what);
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    this.dispatchEvent(new CustomEvent('saved', { detail: { id, objectApiName: apiName } }));
  }

  handleFailure(event: Event): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('failed'));
  }
}
