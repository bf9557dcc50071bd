import { LightningElement, api } from 'lwc';
import { hostRouter } from '../../lightning/hostRouter/hostRouter.ts';
import type { App } from '../orgValues/orgValues.ts';
import { problemText } from '../problemText/problemText.ts';
import { searchApp, SHORTEST_TERM, type Hit } from './searchApp.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

interface Option extends Hit {
  readonly look: string;
  readonly selected: 'true' | 'false';
}

const TYPING_PAUSE = 250;

/** Finds records of the app's objects as the user types. */
export default class OneGlobalSearch extends LightningElement {
  words = hostWords();
  @api app: App | undefined;
  term = '';
  hits: readonly Hit[] = [];
  note = '';
  isOpen = false;
  active = -1;
  typing: ReturnType<typeof setTimeout> | undefined;

  get isShown(): boolean {
    return this.isOpen && (this.hits.length > 0 || this.note !== '');
  }

  get expanded(): string {
    return String(this.isShown);
  }

  get panelLook(): string {
    return this.isShown ? 'panel' : 'panel closed';
  }

  get activeId(): string | null {
    return this.hits[this.active]?.id ?? null;
  }

  get options(): Option[] {
    return this.hits.map((hit, index) => ({
      ...hit,
      look: index === this.active ? 'option active' : 'option',
      selected: index === this.active ? 'true' : 'false'
    }));
  }

  handleInput(event: Event): void {
    this.term = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.search(), TYPING_PAUSE);
  }

  async search(): Promise<void> {
    const term = this.term.trim();
    this.active = -1;
    this.isOpen = true;
    try {
      const hits = await searchApp(this.app, term);
      if (term !== this.term.trim()) return;
      this.hits = hits;
      this.note = hits.length === 0 && term.length >= SHORTEST_TERM ? this.words.noResults : '';
    } catch (error) {
      this.hits = [];
      this.note = problemText(error);
    }
  }

  handleFocus(): void {
    this.isOpen = true;
  }

  handleKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.close();
    if (event.key === 'Enter') this.openHit(this.hits[Math.max(this.active, 0)]);
    if (!step || this.hits.length === 0) return;
    event.preventDefault();
    this.isOpen = true;
    this.active = (this.active + step + this.hits.length) % this.hits.length;
  }

  openHit(hit: Hit | undefined): void {
    if (!hit) return;
    this.close();
    hostRouter().open(hit.url);
  }

  close(): void {
    this.isOpen = false;
    this.active = -1;
  }

  /** A press on the list must not take the focus from the box, which would close the list under the mouse. */
  keepFocus(event: Event): void {
    event.preventDefault();
  }

  handleFocusOut(): void {
    this.close();
  }
}
