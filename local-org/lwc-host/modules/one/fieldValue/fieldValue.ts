import { LightningElement, api } from 'lwc';
import type { ShownField } from '../shownField/shownField.ts';

/** A field's value, read only. */
export default class OneFieldValue extends LightningElement {
  @api shown: ShownField | undefined;

  get isLink(): boolean {
    return this.shown?.kind === 'link';
  }

  get isCheckbox(): boolean {
    return this.shown?.kind === 'checkbox';
  }

  get isHtml(): boolean {
    return this.shown?.kind === 'html';
  }

  get isLines(): boolean {
    return this.shown?.kind === 'lines';
  }

  get checkboxLook(): string {
    return this.shown?.checked ? 'box checked' : 'box';
  }

  get target(): string | null {
    return this.shown?.isExternal ? '_blank' : null;
  }

  get rel(): string | null {
    return this.shown?.isExternal ? 'noopener noreferrer' : null;
  }
}
