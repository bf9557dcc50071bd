import { LightningElement, api } from 'lwc';
import { hostRouter, pageUrl } from '../../lightning/hostRouter/hostRouter.ts';
import type { App, NavItem } from '../orgValues/orgValues.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

interface Tab {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly isActive: boolean;
  readonly current: 'page' | null;
  readonly style: string;
}

/** Room that the "More" menu takes, in pixels. */
const MORE_WIDTH = 96;

/** The app's name and its tabs; those that do not fit stand in a menu. */
export default class OneContextBar extends LightningElement {
  words = hostWords();
  @api app: App | undefined;
  @api current: NavItem | undefined;
  /** How many tabs fit; on a phone none does. */
  fitting = Number.POSITIVE_INFINITY;
  observer: ResizeObserver | undefined;

  get appLabel(): string {
    return this.app?.label ?? '';
  }

  get items(): Tab[] {
    return (this.app?.navItems ?? []).map((item, index) => {
      const isActive = item.developerName === this.current?.developerName;
      return {
        name: item.developerName,
        label: item.label,
        url: pageUrl(item.pageReference),
        isActive,
        current: isActive ? 'page' : null,
        style: ['item', isActive && 'active', index >= this.fitting && 'hidden'].filter(Boolean).join(' ')
      };
    });
  }

  get hiddenItems(): Tab[] {
    return this.items.filter((_, index) => index >= this.fitting);
  }

  get hasMore(): boolean {
    return this.hiddenItems.length > 0;
  }

  override renderedCallback(): void {
    if (!this.observer) {
      this.observer = new ResizeObserver(() => this.fit());
      this.observer.observe(this.refs?.['nav'] as HTMLElement);
      void document.fonts.ready.then(() => this.fit());
    }
    this.fit();
  }

  override disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  fit(): void {
    const list = this.refs?.['tabs'] as HTMLElement;
    const room = list.parentElement!.clientWidth;
    const ends = [...list.children].map((item) => (item as HTMLElement).offsetLeft + (item as HTMLElement).offsetWidth);
    const start = list.offsetLeft;
    const isPhone = getComputedStyle(list).display === 'none';
    const all = ends.every((end) => end - start <= room);
    const some = ends.filter((end) => end - start <= room - MORE_WIDTH).length;
    this.fitting = isPhone ? 0 : all ? Number.POSITIVE_INFINITY : some;
  }

  handleLaunch(): void {
    this.dispatchEvent(new CustomEvent('launch'));
  }

  handleMore(event: CustomEvent<{ value: string }>): void {
    hostRouter().open(event.detail.value);
  }
}
