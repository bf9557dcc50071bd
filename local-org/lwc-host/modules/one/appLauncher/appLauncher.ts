import LightningModal from 'lightning/modal';
import { client } from '../../lightning/ldsCache/ldsCache.ts';
import { pageUrl } from '../../lightning/hostRouter/hostRouter.ts';
import { values, type NavItem } from '../orgValues/orgValues.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

interface Entry {
  readonly developerName: string;
  readonly label: string;
  readonly url: string;
}

/** Every app and every tab that the user may open. */
export default class OneAppLauncher extends LightningModal {
  words = hostWords();
  term = '';
  allItems: readonly Entry[] = [];

  override connectedCallback(): void {
    void this.loadItems();
  }

  async loadItems(): Promise<void> {
    const { navItems } = await client.request<{ navItems: readonly NavItem[] }>({ path: '/ui-api/nav-items' });
    this.allItems = navItems.map((item) => ({ ...item, url: pageUrl(item.pageReference) }));
  }

  get apps(): (Entry & { initials: string; description: string })[] {
    const apps = values.apps.map(({ developerName, label, description }) => ({
      developerName,
      label,
      description: description ?? '',
      initials: initialsOf(label),
      url: `/lightning/app/${encodeURIComponent(developerName)}`
    }));
    return this.matching(apps);
  }

  get items(): Entry[] {
    return this.matching(this.allItems);
  }

  get isEmpty(): boolean {
    return this.apps.length + this.items.length === 0;
  }

  matching<Each extends Entry>(entries: readonly Each[]): Each[] {
    const term = this.term.trim().toLowerCase();
    return entries.filter(({ label }) => label.toLowerCase().includes(term));
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
  }

  /** The link itself goes there. */
  handleOpen(): void {
    this.close();
  }
}

function initialsOf(label: string): string {
  const words = label.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => word.charAt(0)) : [label.slice(0, 2)];
  return letters.join('');
}
