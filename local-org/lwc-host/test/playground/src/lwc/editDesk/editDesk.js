import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';

/** Every kind of field in an edit form, beside what a view form and a wire make of the same record. */
export default class EditDesk extends LightningElement {
  recordId;
  log = [];

  @wire(CurrentPageReference)
  takePage(page) {
    this.recordId = page?.state?.c__id;
  }

  get logText() {
    return this.log.join(', ');
  }

  handleEvent(event) {
    const text = event.type === 'error' ? `error: ${event.detail.detail}` : event.type;
    this.log = [...this.log, text];
  }

  handleSuccess(event) {
    this.handleEvent(event);
    this.recordId = event.detail.id;
  }

  handleReset() {
    this.refs.form.reset();
  }
}
