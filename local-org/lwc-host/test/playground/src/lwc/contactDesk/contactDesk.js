import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';

/** Fields made of others: a person's name and an address. */
export default class ContactDesk extends LightningElement {
  recordId;
  log = '';

  @wire(CurrentPageReference)
  takePage(page) {
    this.recordId = page?.state?.c__id;
  }

  handleEvent(event) {
    this.log += ` ${event.type} ${event.detail.detail ?? ''}`;
  }
}
