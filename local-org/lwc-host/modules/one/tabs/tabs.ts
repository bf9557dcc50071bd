import { LightningElement, api } from 'lwc';
import type { PageContext, PageItem } from '../pageModel/pageModel.ts';
import { isVisible } from '../visibility/visibility.ts';
import { tabLabel } from './tabLabel.ts';

/** `flexipage:tabset`. */
export default class OneTabs extends LightningElement {
  @api tabs: readonly PageItem[] = [];
  @api context: PageContext | undefined;
  @api width = 'XLARGE';

  /** The tab that the page opens on. */
  get active(): string | undefined {
    return this.tabs.find(({ properties }) => properties['active'] === 'true')?.identifier;
  }

  get visible(): PageItem[] {
    return this.tabs.filter(({ visibility }) => isVisible(visibility, this.context?.facts));
  }

  get shown(): { identifier: string; label: string; items: unknown }[] {
    return this.visible.map(({ identifier, properties }) => ({
      identifier,
      label: tabLabel(String(properties['title'] ?? 'Tab')),
      items: properties['body'] ?? []
    }));
  }
}
