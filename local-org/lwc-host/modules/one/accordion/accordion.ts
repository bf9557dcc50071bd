import { LightningElement, api } from 'lwc';
import type { PageContext, PageItem } from '../pageModel/pageModel.ts';
import { isVisible } from '../visibility/visibility.ts';
import { tabLabel } from '../tabs/tabLabel.ts';

/** `flexipage:accordion`; the section that the page names is open, else the first. */
export default class OneAccordion extends LightningElement {
  @api sections: readonly PageItem[] = [];
  @api open: string | undefined;
  @api context: PageContext | undefined;
  @api width = 'XLARGE';

  get active(): string[] {
    const named = this.sections.filter(({ properties }) => properties['name'] === this.open);
    return [...named, ...this.sections].slice(0, 1).map(({ identifier }) => identifier);
  }

  get visible(): PageItem[] {
    return this.sections.filter(({ visibility }) => isVisible(visibility, this.context?.facts));
  }

  get shown(): { identifier: string; label: string; items: unknown }[] {
    return this.visible.map(({ identifier, properties }) => ({
      identifier,
      label: tabLabel(String(properties['label'] ?? '')),
      items: properties['body'] ?? []
    }));
  }
}
