import { api } from 'lwc';
import { FormMemberElement, elementClass, unqualified } from '../formModel/formMemberBase.ts';
import type { FormMember, FormState } from '../formModel/formModel.ts';
import type { FieldInfo } from '../uiObjectInfoApi/uiObjectInfoApi.ts';

type FieldName = string | { readonly fieldApiName: string };

/** `lightning-output-field`: label, help and value of a field inside of a record form. Nothing shows without access to the field.
 *  Source: Lightning Component Reference "Output Field". */
export default class OutputField extends FormMemberElement {
  @api fieldName: FieldName | undefined;
  @api fieldClass: string | undefined;
  @api variant: string | undefined;

  asMember(): FormMember {
    const name = unqualified(this.fieldName);
    return { fieldName: name, receive: (state) => (this.state = state) };
  }

  get name(): string | undefined {
    return unqualified(this.fieldName);
  }

  get field(): FieldInfo | undefined {
    return this.name ? this.state?.objectInfo?.fields[this.name] : undefined;
  }

  get isVisible(): boolean {
    return this.field !== undefined && this.state?.record !== undefined;
  }

  get record(): FormState['record'] {
    return this.state?.record;
  }

  get label(): string {
    return fieldLabel(this.field);
  }

  get labelClass(): string {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }

  get formElementClass(): string {
    const place = elementClass(this.variant, this.state?.density);
    return `slds-form-element slds-form-element_readonly ${place} slds-m-bottom_x-small`;
  }

  get valueClass(): string {
    return `slds-form-element__static ${this.fieldClass ?? ''}`;
  }
}

/** Lookups go by the name of what they point at: `Account ID` is shown as `Account`. */
export function fieldLabel(field: FieldInfo | undefined): string {
  return (field?.dataType === 'Reference' ? field.label.replace(/ ID$/, '') : field?.label) ?? '';
}
