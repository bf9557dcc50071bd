import { LightningElement, api } from 'lwc';
import type { CellContent } from './cellContent.ts';

/** A value in a list, read only. */
export default class OneTableCell extends LightningElement {
  @api content: CellContent | undefined;

  get text(): string {
    return this.content?.text ?? '';
  }

  get url(): string | undefined {
    return this.content?.url;
  }

  get isCheckbox(): boolean {
    return this.content?.checked !== undefined;
  }

  get look(): string {
    return this.content?.checked ? 'box checked' : 'box';
  }

  get target(): string | null {
    return this.content?.isExternal ? '_blank' : null;
  }

  get rel(): string | null {
    return this.content?.isExternal ? 'noopener noreferrer' : null;
  }
}
