import { fillLabel } from 'c/labelText';
import { labels } from './labels';

/** What `SetupController.look` answers. */
export interface Setup {
  readonly roles: readonly { id: string; label: string; people: number }[];
  readonly owners: number;
  readonly outsiders: number;
  readonly products: number;
  readonly orphans: readonly string[];
  readonly hasSample: boolean;
}

export interface Check {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  readonly isMet: boolean;
}

/** What the org has of what is needed, in the order in which one would mend it. */
export function checksOf({ owners, outsiders, products, orphans, hasSample }: Setup): Check[] {
  return [
    {
      name: 'owners',
      title: labels.owners,
      detail: fillLabel(labels.ownersDetail, owners, outsiders),
      isMet: owners > 0
    },
    {
      name: 'products',
      title: labels.products,
      detail: fillLabel(labels.productsDetail, products),
      isMet: products > 0
    },
    {
      name: 'orphans',
      title: labels.orphans,
      detail: orphans.length > 0 ? fillLabel(labels.orphansDetail, orphans.join(', ')) : labels.orphansNone,
      isMet: orphans.length === 0
    },
    {
      name: 'sample',
      title: labels.sample,
      detail: hasSample ? labels.sampleThere : labels.sampleNone,
      isMet: !hasSample
    }
  ];
}

/** Steps that nothing but a person in Setup can take, and where. */
export const BY_HAND = [
  { name: 'caseLayout', text: labels.caseLayout, url: '/lightning/setup/ObjectManager/Case/PageLayouts/view' },
  { name: 'translations', text: labels.translations, url: '/lightning/setup/LabelWorkbenchSetup/home' },
  { name: 'reports', text: labels.reports, url: '/lightning/o/Report/home' },
  { name: 'notifications', text: labels.notifications, url: '/lightning/setup/CustomNotifications/home' }
].map((step) => ({ ...step, goText: fillLabel(labels.goFor, step.text) }));
