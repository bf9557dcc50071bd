import { LightningElement, api } from 'lwc';

/** In the place of a standard component that only the platform has. */
export default class OneNotAvailable extends LightningElement {
  @api name = '';
}
