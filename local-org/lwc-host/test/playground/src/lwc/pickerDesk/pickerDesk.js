import { LightningElement } from 'lwc';

/** A record picker on its own. */
export default class PickerDesk extends LightningElement {
  picked = '';
  displayInfo = { primaryField: 'Name', additionalFields: ['Industry'] };
  matchingInfo = { primaryField: { fieldPath: 'Name' }, additionalFields: [{ fieldPath: 'Industry' }] };
  filter = { criteria: [{ fieldPath: 'Name', operator: 'ne', value: 'Hidden Ltd' }] };

  handleChange(event) {
    this.picked = String(event.detail.recordId);
  }
}
