import { LightningElement, api } from 'lwc';
import type { PageContext, PageItem } from '../pageModel/pageModel.ts';
import { tabLabel } from '../tabs/tabLabel.ts';

/** `flexipage:accordion`; its first section is open. */
export default class OneAccordion extends LightningElement {
  @api sections: readonly PageItem[] = [];
  @api context: PageContext | undefined;
  @api width = 'XLARGE';

  get active(): string[] {
    return this.sections.slice(0, 1).map(({ identifier }) => identifier);
  }

  get shown(): { identifier: string; label: string; items: unknown }[] {
    return this.sections.map(({ identifier, properties }) => ({
      identifier,
      label: tabLabel(String(properties['title'] ?? '')),
      items: properties['body'] ?? []
    }));
  }
}
