import { LightningElement, api } from 'lwc';
import { client } from '../orgValues/orgValues.ts';
import type { PageContext, PageItem } from '../pageModel/pageModel.ts';
import { isVisible } from '../visibility/visibility.ts';
import { typedProperties } from './typedProperties.ts';

/** Standard components by what draws them here. */
const STANDARD: Readonly<Record<string, string>> = {
  'force:highlightsPanel': 'highlights',
  'record_flexipage:dynamicHighlights': 'highlights',
  'force:detailPanel': 'details',
  'force:relatedListContainer': 'relatedLists',
  'force:relatedListSingleContainer': 'relatedList',
  'lst:dynamicRelatedList': 'relatedList',
  'flexipage:tabset': 'tabs',
  'flexipage:tabset2': 'tabs',
  'flexipage:accordion': 'accordion',
  'flexipage:fieldSection': 'fieldSection',
  'flexipage:column': 'container',
  'flexipage:tab': 'container',
  'flexipage:accordionSection': 'container',
  'flexipage:richText': 'richText',
  'flexipage:filterListCard': 'listView'
};

/** Stands in for field sections on a phone, and is nowhere else. */
const MOBILE_DETAILS = 'force:recordDetailPanelMobile';

/** One item of a page, where its visibility rule lets it be seen. */
export default class OnePageItem extends LightningElement {
  @api item: PageItem | undefined;
  @api context: PageContext | undefined;
  @api width = 'XLARGE';

  get recordId(): string | undefined {
    return this.context?.recordId;
  }

  get objectApiName(): string | undefined {
    return this.context?.objectApiName;
  }

  get isVisible(): boolean {
    if (!this.item) return false;
    if (this.item.name === MOBILE_DETAILS && client() !== 'Small') return false;
    return isVisible(this.item.visibility, this.context?.facts);
  }

  get isCustom(): boolean {
    return this.item?.name.startsWith('c:') ?? false;
  }

  get is(): Record<string, boolean> {
    const name = this.item?.name ?? '';
    const drawn = name === MOBILE_DETAILS ? 'details' : STANDARD[name];
    return drawn ? { [drawn]: true } : {};
  }

  get customProperties(): Record<string, unknown> {
    const { item, context, width } = this;
    return item && context ? typedProperties(item, context, width) : {};
  }
}
