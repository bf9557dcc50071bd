import LightningModal from 'lightning/modal';
import cancel from '@salesforce/label/c.Ui_Cancel';
import explanation from '@salesforce/label/c.Backlog_NotNowExplanation';
import putOff from '@salesforce/label/c.Backlog_NotNowButton';
import quick from '@salesforce/label/c.Backlog_ReasonQuick';
import reasonLabel from '@salesforce/label/c.Backlog_NotNowReason';
import later from '@salesforce/label/c.Backlog_NotNowLater';
import noValue from '@salesforce/label/c.Backlog_NotNowNoValue';
import tooDear from '@salesforce/label/c.Backlog_NotNowTooDear';
import unclear from '@salesforce/label/c.Backlog_NotNowUnclear';

/** Asks why stories are put off. Closes with the reason. */
export default class NotNowDialog extends LightningModal {
  reason = '';
  labels = { cancel, explanation, putOff, quick, reason: reasonLabel };
  reasons = [later, noValue, tooDear, unclear];

  get isIncomplete(): boolean {
    return this.reason.trim() === '';
  }

  handleQuick(event: Event): void {
    this.reason = (event.currentTarget as HTMLElement).dataset.reason ?? '';
  }
  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }
  handlePutOff(): void {
    this.close(this.reason.trim());
  }
  handleCancel(): void {
    this.close();
  }
}
