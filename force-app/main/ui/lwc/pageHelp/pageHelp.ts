import { LightningElement, api } from 'lwc';
import close from '@salesforce/label/c.Ui_Close';
import help from '@salesforce/label/c.Ui_Help';
import { fillLabel } from 'c/labelText';

/** A button that opens a short text about a page. Escape closes it and gives the focus back; so does going elsewhere, without taking the focus along. */
export default class PageHelp extends LightningElement {
  /** What the page is called. */
  @api heading = '';
  /** What one does here, in a few sentences. */
  @api helpText = '';

  labels = { close };
  isOpen = false;
  #isFocusDue = false;

  get buttonText(): string {
    return fillLabel(help, this.heading);
  }
  get expandedText(): 'true' | 'false' {
    return this.isOpen ? 'true' : 'false';
  }

  override renderedCallback(): void {
    if (!this.#isFocusDue) return;
    this.#isFocusDue = false;
    (this.refs?.panel as HTMLElement | undefined)?.focus();
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    this.#isFocusDue = this.isOpen;
  }
  handleClose(): void {
    this.isOpen = false;
    (this.refs?.button as HTMLElement | undefined)?.focus();
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.handleClose();
  }
  handleFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next && !(event.currentTarget as HTMLElement).contains(next)) this.isOpen = false;
  }
}
