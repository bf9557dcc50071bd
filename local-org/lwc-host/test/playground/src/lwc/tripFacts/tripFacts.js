import { LightningElement, api, wire } from 'lwc';
import { getFieldDisplayValue, getFieldValue, getRecord } from 'lightning/uiRecordApi';
import NAME from '@salesforce/schema/Trip__c.Name';
import COST from '@salesforce/schema/Trip__c.Cost_Per_Day__c';

/** Wires a record that others change. */
export default class TripFacts extends LightningElement {
  @api recordId;

  @wire(getRecord, { recordId: '$recordId', fields: [NAME, COST] })
  trip;

  get name() {
    return getFieldValue(this.trip.data, NAME);
  }

  get cost() {
    return getFieldDisplayValue(this.trip.data, COST) ?? getFieldValue(this.trip.data, COST);
  }

  get error() {
    return this.trip.error?.body?.errorCode;
  }
}
