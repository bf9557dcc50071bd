import { LightningElement, api } from 'lwc';
export default class OneRecordModal extends LightningElement {
  @api recordId: string | undefined;
  @api sourceId: string | undefined;
  @api objectApiName: string | undefined;
  @api defaultValues: unknown;
}
