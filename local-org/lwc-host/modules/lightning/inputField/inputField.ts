import { api } from 'lwc';
import { FormMemberElement, elementClass, unqualified } from '../formModel/formMemberBase.ts';
import type { FormMember, FormState } from '../formModel/formModel.ts';
import type { RecordError } from '../ldsCache/uiApiClient.ts';
import { fieldLabel } from '../outputField/outputField.ts';
import type { FieldInfo, PicklistValues } from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import { compoundProperties, compoundValues, isCompound } from './compoundControl.ts';
import { controlOf, fromControl, isOffered, optionsOf, toControl, type Control, type Option } from './fieldControl.ts';

/** What the controls have in common. */
interface ControlElement extends HTMLElement {
  reportValidity?(): boolean;
  checkValidity?(): boolean;
  setCustomValidity?(message: string): void;
}

const NONE: Option = { label: '--None--', value: '' };

/** `lightning-input-field`: a field inside of a record edit form, edited by the control that fits its type.
 *  What the user may not edit is shown, what the user may not read is not. Source: Lightning Component Reference "Input Field". */
export default class InputField extends FormMemberElement {
  @api fieldName: string | { readonly fieldApiName: string } | undefined;
  @api disabled = false;
  @api readOnly = false;
  @api required = false;
  @api variant: string | undefined;

  /** Values by field name that the user or the component's owner set; a compound control sets several. */
  edited: Readonly<Record<string, unknown>> | undefined;
  /** The value of the field that decides what this picklist offers. */
  controlling: unknown;
  serverError = '';

  asMember(): FormMember {
    return {
      fieldName: unqualified(this.fieldName),
      receive: (state) => this.receive(state),
      values: () => this.values(),
      reportValidity: () => this.reportValidity(),
      showErrors: (errors) => this.showErrors(errors),
      reset: () => this.reset(),
      clean: () => this.clean(),
      focus: () => this.focus()
    };
  }

  @api
  get value(): unknown {
    if (isCompound(this.control?.kind)) {
      return this.edited;
    }
    const name = this.name ?? '';
    return this.edited && name in this.edited ? this.edited[name] : this.state?.record?.fields[name]?.value;
  }

  set value(value: unknown) {
    // Left out in the template it must not clear the record's value.
    if (value !== undefined) {
      this.edited = isCompound(this.control?.kind)
        ? (value as Record<string, unknown>)
        : { [unqualified(this.fieldName) ?? '']: value };
    }
  }

  /** Whether the value differs from the record's. */
  @api
  get dirty(): boolean {
    const entries = Object.entries(this.edited ?? {});
    return entries.some(([name, value]) => value !== (this.state?.record?.fields[name]?.value ?? null));
  }

  /** Goes back to the record's value. */
  @api
  reset(): void {
    this.edited = undefined;
    this.showErrors([]);
  }

  /** Takes the present value for the record's. */
  @api
  clean(): void {
    if (this.state?.recordId !== undefined) {
      this.edited = undefined;
    }
  }

  @api
  focus(): void {
    this.controlElement?.focus();
  }

  @api
  reportValidity(): boolean {
    return this.isEditable ? (this.controlElement?.reportValidity?.() ?? true) : true;
  }

  @api
  setErrors(error: unknown): void {
    const output = (error as { body?: { output?: { fieldErrors?: Record<string, RecordError[]> } } } | undefined)?.body
      ?.output;
    this.showErrors(output?.fieldErrors?.[this.name ?? ''] ?? []);
  }

  receive(state: FormState): void {
    this.state = state;
    const controller = this.field?.controllerName;
    const controlling = controller ? this.form?.valueOf(controller) : undefined;
    if (controller && this.controlling !== undefined && controlling !== this.controlling) {
      this.controlling = controlling;
      this.dropUnoffered();
    }
    this.controlling = controller ? (controlling ?? null) : undefined;
  }

  /** A value that does not go with the new controlling value cannot stay; a picklist that depends on this one hears of it. */
  dropUnoffered(): void {
    if (this.name && this.picklist && !isOffered(this.value, this.options)) {
      this.edited = { [this.name]: null };
      queueMicrotask(() => this.form?.changed());
    }
  }

  values(): Record<string, unknown> {
    if (!this.isEditable || !this.name || !this.field) {
      return {};
    }
    return isCompound(this.control?.kind)
      ? { ...this.edited }
      : { [this.name]: this.value ?? fromControl(this.field, '') };
  }

  showErrors(errors: readonly RecordError[]): void {
    this.serverError = errors.map(({ message }) => message).join(' ');
    const element = this.controlElement;
    if (element?.setCustomValidity) {
      element.setCustomValidity(this.serverError);
      if (this.serverError) {
        element.reportValidity?.();
      }
    }
  }

  get controlElement(): ControlElement | null {
    return this.template?.querySelector<ControlElement>('[data-control]') ?? null;
  }

  get name(): string | undefined {
    return unqualified(this.fieldName);
  }

  get field(): FieldInfo | undefined {
    return this.name ? this.state?.objectInfo?.fields[this.name] : undefined;
  }

  get control(): Control | undefined {
    const { field } = this;
    return field && this.state?.objectInfo && controlOf(this.state.objectInfo, field);
  }

  get isVisible(): boolean {
    return this.field !== undefined && this.state?.record !== undefined;
  }

  get isEditable(): boolean {
    const { field } = this;
    const isNew = this.state?.recordId === undefined;
    const parts = isCompound(this.control?.kind) ? Object.values(this.state?.objectInfo?.fields ?? {}) : [];
    const editable = [field, ...parts.filter((part) => part?.compoundFieldName === this.name)];
    return (
      this.isVisible &&
      !isTrue(this.readOnly) &&
      editable.some((part) => (isNew ? part?.createable : part?.updateable) === true)
    );
  }

  get isDisabled(): boolean {
    return isTrue(this.disabled) || (this.isDependent && this.options.length === 0);
  }

  get isRequired(): boolean {
    return isTrue(this.required) || (this.field?.required === true && this.field.dataType !== 'Boolean');
  }

  get label(): string {
    return fieldLabel(this.field);
  }

  get help(): string | undefined {
    return this.field?.inlineHelpText ?? undefined;
  }

  get controlVariant(): string {
    return this.variant ?? (this.state?.density === 'compact' ? 'label-inline' : 'label-stacked');
  }

  get elementClass(): string {
    const error = this.serverError && !this.controlElement?.setCustomValidity ? ' slds-has-error' : '';
    return `slds-form-element ${elementClass(this.variant, this.state?.density)} slds-m-bottom_x-small${error}`;
  }

  /** Controls that cannot show a message of their own. */
  get ownError(): string {
    return isCompound(this.control?.kind) ? this.serverError : '';
  }

  get shownValue(): unknown {
    return this.field && toControl(this.field, this.value);
  }

  get isDependent(): boolean {
    return Boolean(this.field?.controllerName);
  }

  get picklist(): PicklistValues | undefined {
    return this.name ? this.state?.picklists?.[this.name] : undefined;
  }

  get options(): readonly Option[] {
    return optionsOf(this.picklist, this.controlling, this.isDependent);
  }

  /** A value that is no longer offered stays visible until another is chosen. */
  get shownOptions(): readonly Option[] {
    const { options, value } = this;
    const kept = value && !isOffered(value, options) ? String(value).split(';') : [];
    const extra = kept.filter((part) => !options.some((option) => option.value === part));
    return [...options, ...extra.map((part) => ({ label: part, value: part }))];
  }

  get comboboxOptions(): readonly Option[] {
    return [NONE, ...this.shownOptions];
  }

  get lookupObject(): string | undefined {
    const related = this.field?.relationshipName && this.state?.record?.fields[this.field.relationshipName]?.value;
    const target = (related as { apiName?: string } | null | undefined)?.apiName;
    return target ?? this.field?.referenceToInfos[0]?.apiName;
  }

  get compound(): Readonly<Record<string, unknown>> {
    const { objectInfo, record } = this.state ?? {};
    if (!objectInfo || !record || !this.name || !this.control) {
      return {};
    }
    const edited = Object.entries(this.edited ?? {}).map(([name, value]) => [name, { value }] as const);
    const shown = { ...record, fields: { ...record.fields, ...Object.fromEntries(edited) } };
    return compoundProperties(this.control.kind, objectInfo, shown, this.name);
  }

  get salutations(): readonly Option[] {
    return optionsOf(this.state?.picklists?.['Salutation'], undefined, false);
  }

  /** `{ textarea: true }` for a text area: what the template draws. */
  get is(): Partial<Record<Control['kind'], boolean>> {
    return this.control ? { [this.control.kind]: true } : {};
  }

  handleValue(event: CustomEvent<{ value?: unknown; checked?: boolean; recordId?: string | null }>): void {
    const { value, checked, recordId } = event.detail;
    const raw = this.is.checkbox ? checked : this.is.lookup ? recordId : value;
    this.take(event, { [this.name as string]: fromControl(this.field as FieldInfo, raw) });
  }

  handleCompound(event: CustomEvent<Record<string, unknown>>): void {
    const { objectInfo } = this.state ?? {};
    if (objectInfo && this.control && this.name) {
      this.take(event, { ...this.edited, ...compoundValues(this.control.kind, objectInfo, this.name, event.detail) });
    }
  }

  take(event: Event, edited: Record<string, unknown>): void {
    event.stopPropagation();
    this.edited = edited;
    this.showErrors([]);
    this.form?.changed();
    const { value } = this;
    const detail = this.is.checkbox ? { value, checked: value } : { value };
    this.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true, detail }));
  }
}

/** Attributes without a value arrive as empty text. */
function isTrue(attribute: unknown): boolean {
  return attribute === true || attribute === '' || attribute === 'true';
}
