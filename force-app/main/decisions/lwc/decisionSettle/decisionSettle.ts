import { LightningElement, api } from 'lwc';
import type { Decision } from 'c/decisionRecords';
import { outcomeWord, settleWord } from 'c/decisionWords';
import cancel from '@salesforce/label/c.Ui_Cancel';
import drop from '@salesforce/label/c.Decisions_Drop';
import dropHelp from '@salesforce/label/c.Decisions_DropHelp';
import reason from '@salesforce/label/c.Decisions_Reason';
import refused from '@salesforce/label/c.Decisions_Refused';

/** What settles something: `status` is Closed or Dropped. */
export interface Settlement {
  readonly id: string;
  readonly status: 'Closed' | 'Dropped';
  readonly outcome: string;
  readonly reason: string;
}

/**
 * Form for outcome and reason. What was typed stays when the org refuses.
 * @fires settle `Settlement`
 * @fires settlecancel
 */
export default class DecisionSettle extends LightningElement {
  @api
  get decision(): Decision | undefined {
    return this.shown;
  }
  set decision(value: Decision | undefined) {
    if (value && value.id !== this.shown?.id) {
      this.outcome = value.outcome;
      this.reason = value.reason;
    }
    this.shown = value;
  }
  @api isBusy = false;
  /** Why the org refused. */
  @api errors: readonly string[] = [];
  /** Without a button to leave it: where it always stands open. */
  @api isPermanent = false;
  /** Without a button to drop it. */
  @api cannotDrop = false;

  labels = { cancel, drop, dropHelp, reason, refused };
  shown: Decision | undefined;
  outcome = '';
  reason = '';

  /** Puts the cursor into the first field. */
  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>('lightning-textarea')?.focus();
  }

  get outcomeLabel(): string {
    return this.shown ? outcomeWord[this.shown.kind] : '';
  }
  get settleLabel(): string {
    return this.shown ? settleWord[this.shown.kind] : '';
  }
  get needsReason(): boolean {
    return this.shown?.kind === 'Decision';
  }
  get isDroppable(): boolean {
    return !this.cannotDrop;
  }
  get isLeavable(): boolean {
    return !this.isPermanent;
  }
  get hasErrors(): boolean {
    return this.errors.length > 0;
  }
  get cannotSettle(): boolean {
    return this.isBusy || this.outcome.trim() === '' || (this.needsReason && this.reason.trim() === '');
  }

  handleOutcome(event: CustomEvent<{ value: string }>): void {
    this.outcome = event.detail.value;
  }
  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }
  handleSettle(): void {
    if (!this.cannotSettle) this.settle('Closed');
  }
  handleDrop(): void {
    this.settle('Dropped');
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('settlecancel'));
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.isPermanent) this.handleCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.handleSettle();
  }
  private settle(status: 'Closed' | 'Dropped'): void {
    const detail: Settlement = {
      id: this.shown!.id,
      status,
      outcome: this.outcome.trim(),
      reason: this.reason.trim()
    };
    this.dispatchEvent(new CustomEvent('settle', { detail }));
  }
}
