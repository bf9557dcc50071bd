import { LightningElement, api } from 'lwc';
import customer from '@salesforce/label/c.Backlog_ReasonCustomer';
import deadline from '@salesforce/label/c.Backlog_ReasonDeadline';
import dependency from '@salesforce/label/c.Backlog_ReasonDependency';
import risk from '@salesforce/label/c.Backlog_ReasonRisk';
import value from '@salesforce/label/c.Backlog_ReasonValue';
import question from '@salesforce/label/c.Backlog_ReasonQuestion';
import questionMany from '@salesforce/label/c.Backlog_ReasonQuestionMany';
import other from '@salesforce/label/c.Backlog_ReasonOther';
import quick from '@salesforce/label/c.Backlog_ReasonQuick';
import save from '@salesforce/label/c.Backlog_ReasonSave';
import takeBack from '@salesforce/label/c.Backlog_ReasonTakeBack';
import { fillLabel } from 'c/labelText';

/**
 * Asks why stories at the top of the backlog moved, beside the work and not in front of it: what moved is painted, and saved once there is a reason.
 * @fires reason a string, never blank
 * @fires takeback the last of the moves is not wanted after all
 */
export default class MoveReason extends LightningElement {
  /** Moves that wait for the reason. */
  @api count = 1;
  /** Number and title of the story that moved last. */
  @api story = '';
  labels = { other, quick, save, takeBack };
  reasons = [customer, deadline, value, risk, dependency];
  text = '';

  get question(): string {
    return this.count > 1 ? fillLabel(questionMany, this.count) : fillLabel(question, this.story);
  }
  get isIncomplete(): boolean {
    return this.text.trim() === '';
  }

  handleQuick(event: Event): void {
    this.tell((event.currentTarget as HTMLElement).dataset.reason ?? '');
  }
  handleText(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
  }
  handleInputKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.handleSave();
  }
  handleSave(): void {
    if (!this.isIncomplete) this.tell(this.text.trim());
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.handleTakeBack();
  }
  handleTakeBack(): void {
    this.dispatchEvent(new CustomEvent('takeback'));
  }
  private tell(reason: string): void {
    this.dispatchEvent(new CustomEvent('reason', { detail: reason }));
  }
}
