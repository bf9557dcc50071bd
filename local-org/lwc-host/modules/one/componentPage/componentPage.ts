import { LightningElement, api } from 'lwc';
import { tellTitle } from '../pageTitle/pageTitle.ts';

/** A component at a URL of its own: `/lightning/cmp/c__tile`. */
export default class OneComponentPage extends LightningElement {
  @api name = '';

  override connectedCallback(): void {
    tellTitle(this, this.name);
  }

  get component(): string {
    return this.name.replace('__', ':');
  }
}
