import { LightningElement, api } from 'lwc';

/** Icon, kind and name of what a page shows; slots: `picker` beside the name, `actions`, and details below. */
export default class OnePageHeader extends LightningElement {
  @api icon = 'standard:default';
  @api kind = '';
  @api heading = '';
}
