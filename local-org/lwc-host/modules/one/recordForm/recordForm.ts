import { LightningElement, api } from 'lwc';
export default class OneRecordForm extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api fields: unknown;
  @api columns = 2;
  @api focusField: string | undefined;
}
