import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import { CloseScreenEventName } from '../../lightning/actions/actions.ts';

/** A screen action: its component in a window, until it says that it is done. */
export default class OneActionModal extends LightningModal {
  @api component = '';
  @api properties: Readonly<Record<string, unknown>> = {};

  override connectedCallback(): void {
    this.template?.addEventListener(CloseScreenEventName, (event) => {
      event.stopPropagation();
      this.close();
    });
  }
}
