import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';

/** A whole record form by layout, and one by fields. */
export default class RecordFormDesk extends LightningElement {
  recordId;
  fields = ['Name', 'Price__c'];
  log = '';

  @wire(CurrentPageReference)
  takePage(page) {
    this.recordId = page?.state?.c__id;
  }

  handleEvent(event) {
    this.log += ` ${event.type}`;
  }
}
