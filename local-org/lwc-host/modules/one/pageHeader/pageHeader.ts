import { LightningElement, api } from 'lwc';

/** Icon, kind and name of what a page shows; slots: `picker` beside the name, `actions`, and details below. */
export default class OnePageHeader extends LightningElement {
  /** Drawn once it is known: an icon that changes its set while one loads stays empty. */
  @api icon = '';
  @api kind = '';
  @api heading = '';
}
