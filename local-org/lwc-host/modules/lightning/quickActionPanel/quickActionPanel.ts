import { LightningElement, api } from 'lwc';

/** `lightning-quick-action-panel`: header, body and footer of a screen action.
 *  Source: Lightning Component Reference "Quick Action Panel". */
export default class QuickActionPanel extends LightningElement {
  @api header: string | undefined;
}
