import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { CurrentPageReference } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler, RefreshEvent } from 'lightning/refresh';
import smRecord from 'lightning/stateManagerRecord';
import { getRelatedListRecords, getRelatedListCount } from 'lightning/uiRelatedListApi';
import { getListRecordsByName } from 'lightning/uiListsApi';
import { getPicklistValues, getObjectInfo } from 'lightning/uiObjectInfoApi';
import COUNTRY from '@salesforce/schema/Trip__c.Country__c';
import TRIP from '@salesforce/schema/Trip__c';

/** State managers, lists and refreshes. */
export default class StateDesk extends LightningElement {
  trip = smRecord({ recordId: undefined, fields: ['Trip__c.Name'] });
  accountId;
  refreshed = 'no';
  rejected = '';

  @wire(CurrentPageReference)
  takePage(page) {
    this.trip.value.setRecordId(page?.state?.c__id);
    this.accountId = page?.state?.c__account;
  }

  @wire(getRelatedListRecords, {
    parentRecordId: '$accountId',
    relatedListId: 'Trips__r',
    fields: ['Trip__c.Name'],
    sortBy: ['Trip__c.Name']
  })
  related;

  @wire(getRelatedListCount, { parentRecordId: '$accountId', relatedListId: 'Trips__r' })
  count;

  @wire(getListRecordsByName, { objectApiName: TRIP, listViewApiName: '__All', fields: ['Trip__c.Name'] })
  listed;

  @wire(getObjectInfo, { objectApiName: TRIP })
  objectInfo;

  @wire(getPicklistValues, { recordTypeId: '$objectInfo.data.defaultRecordTypeId', fieldApiName: COUNTRY })
  countries;

  get countryText() {
    return this.countries.data?.values.map(({ label }) => label).join(', ');
  }

  get relatedText() {
    return this.related.data?.records.map(({ fields }) => fields.Name.value).join(', ');
  }

  get listedText() {
    return this.listed.data?.records.length;
  }

  get countText() {
    return this.count.data?.count;
  }

  get stateText() {
    const { status, data } = this.trip.value;
    return `${status} ${data?.fields.Name.value}`;
  }

  connectedCallback() {
    this.handle = registerRefreshHandler(this, async () => {
      this.refreshed = 'yes';
    });
  }

  disconnectedCallback() {
    unregisterRefreshHandler(this.handle);
  }

  handleRefresh() {
    this.dispatchEvent(new RefreshEvent());
  }

  async handleRefreshApex() {
    try {
      await refreshApex({});
    } catch (error) {
      this.rejected = error.message;
    }
  }
}
