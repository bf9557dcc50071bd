import { LightningElement, api } from 'lwc';
import cancel from '@salesforce/label/c.Ui_Cancel';
import heading from '@salesforce/label/c.Backlog_ProposalHeading';
import propose from '@salesforce/label/c.Backlog_Propose';
import reason from '@salesforce/label/c.Backlog_ProposalReason';
import { fillLabel } from 'c/labelText';

/**
 * Asks why a story should move.
 * @fires propose a string, the reason; never blank
 * @fires cancel
 */
export default class ProposalForm extends LightningElement {
  /** Number and title of the story. */
  @api story = '';
  /** Where it should go, in words. */
  @api place = '';

  labels = { cancel, propose, reason };
  reason = '';
  #isFocused = false;

  get heading(): string {
    return fillLabel(heading, this.story, this.place);
  }
  get isIncomplete(): boolean {
    return this.reason.trim() === '';
  }

  override renderedCallback(): void {
    if (this.#isFocused) return;
    this.#isFocused = true;
    this.template?.querySelector<HTMLElement>('lightning-textarea')?.focus();
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.handleCancel();
  }
  handlePropose(): void {
    this.dispatchEvent(new CustomEvent('propose', { detail: this.reason.trim() }));
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
