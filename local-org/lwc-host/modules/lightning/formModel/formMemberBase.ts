import { LightningElement } from 'lwc';
import { JOIN_FORM_EVENT, type FormAccess, type FormMember, type FormState, type JoinRequest } from './formModel.ts';

/** What every element inside of a record form is: it joins the form around it, and leaves with the page. */
export abstract class FormMemberElement extends LightningElement {
  form: FormAccess | undefined;
  state: FormState | undefined;

  /** What the form sees of this element. */
  abstract asMember(): FormMember;

  override connectedCallback(): void {
    const request: JoinRequest = { member: this.asMember() };
    this.dispatchEvent(new CustomEvent(JOIN_FORM_EVENT, { bubbles: true, composed: true, detail: request }));
    this.form = request.form;
  }

  override disconnectedCallback(): void {
    this.form?.leave();
    this.form = undefined;
  }
}

/** `Account.Name` or an import of it -> `Name`, as forms name their fields. */
export function unqualified(field: string | { readonly fieldApiName: string } | undefined): string | undefined {
  const name = typeof field === 'string' ? field : field?.fieldApiName;
  return name?.split('.').at(-1);
}

/** The class of a form element for a label's place: beside the value, above it, or read by screen readers alone. */
export function elementClass(variant: string | undefined, density: FormState['density'] | undefined): string {
  const place = variant ?? (density === 'compact' ? 'label-inline' : 'label-stacked');
  return place === 'label-inline' ? 'slds-form-element_horizontal' : 'slds-form-element_stacked';
}
