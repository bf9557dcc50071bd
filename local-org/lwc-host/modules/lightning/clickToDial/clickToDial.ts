import { LightningElement, api } from 'lwc';

/** `lightning-click-to-dial`: without a call centre it is a phone number. Source: Lightning Component Reference "Click To Dial". */
export default class ClickToDial extends LightningElement {
  @api value: string | undefined;
  @api recordId: string | undefined;
  @api params: string | undefined;
}
