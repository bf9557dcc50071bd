import { LightningElement, api } from 'lwc';
import type { PageItem } from '../pageModel/pageModel.ts';

/** `flexipage:richText`: text that the page's author wrote. */
export default class OneRichText extends LightningElement {
  @api item: PageItem | undefined;

  get text(): string {
    return String(this.item?.properties['richTextValue'] ?? '');
  }

  get look(): string {
    return this.item?.properties['decorate'] === 'true' ? 'slds-card slds-p-around_medium' : '';
  }
}
