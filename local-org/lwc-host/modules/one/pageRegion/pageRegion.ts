import { LightningElement, api } from 'lwc';
import type { PageContext, PageItem } from '../pageModel/pageModel.ts';

/** The components of one region or facet, one below the other. */
export default class OnePageRegion extends LightningElement {
  @api items: readonly PageItem[] = [];
  @api context: PageContext | undefined;
  @api width = 'XLARGE';
}
