import { LightningElement, api, wire } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import { tellTitle } from '../pageTitle/pageTitle.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** All rows of one related list. */
export default class OneRelatedListPage extends LightningElement {
  @api recordId: string | undefined;
  @api relationship = '';
  objectApiName: string | undefined;

  override connectedCallback(): void {
    tellTitle(this, hostWords().relatedList);
  }

  @wire(getRecord, { recordId: '$recordId', layoutTypes: ['Compact'], modes: ['View'] })
  takeRecord({ data }: { data?: RecordRepresentation | undefined }): void {
    this.objectApiName = data?.apiName;
  }
}
