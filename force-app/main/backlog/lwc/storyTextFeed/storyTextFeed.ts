import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { addInSlices } from 'c/similarStories';
import { PAGE_SIZE, readTextPage, STORY_TEXTS } from './storyTexts';
import { StoryIndex } from './storyIndex';

/** What a page is told each time more can be found. */
export interface IndexNews {
  /** The same object each time; it grows. */
  readonly index: StoryIndex;
  readonly read: number;
  readonly total: number;
  readonly isComplete: boolean;
}

type Variables = { productId: string; first: number; after: string | null };
interface Kept {
  readonly productId: string;
  readonly index: StoryIndex;
  readonly at: number;
}

/** Milliseconds that a slice of indexing may hold up the page. */
const BUDGET = 8;
/** Milliseconds for which what was read serves the next story of the product. */
const FRESH = 300_000;

let kept: Kept | undefined;

/**
 * Reads the words of all stories of a product, 1,000 at a time, into an index to find similar ones, without holding up the page. Shows nothing
 * itself. Going from story to story of a product reads them once in five minutes.
 * @fires indexed `IndexNews` as stories arrive
 */
export default class StoryTextFeed extends LightningElement {
  query: GraphQLDocument | undefined;
  variables: Variables | undefined;
  #productId = '';
  #index = new StoryIndex();
  #taken = new Set<string | null>();

  /** Whose stories. */
  @api get productId(): string {
    return this.#productId;
  }
  set productId(productId: string) {
    if (productId === this.#productId) return;
    this.#productId = productId;
    if (this.isConnected) this.begin();
  }

  override connectedCallback(): void {
    this.begin();
  }

  private begin(): void {
    if (!this.#productId) return;
    if (kept?.productId === this.#productId && Date.now() - kept.at < FRESH) {
      this.#index = kept.index;
      this.tell(kept.index.size, true);
      return;
    }
    this.#index = new StoryIndex();
    this.#taken.clear();
    this.query = STORY_TEXTS;
    this.variables = { productId: this.#productId, first: PAGE_SIZE, after: null };
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredTexts({ data }: GraphQLResult): void {
    // Nothing is told of an error: without the index the page only finds nothing similar, and everything else says it by itself.
    const after = this.variables?.after ?? null;
    if (!data || !this.variables || this.#taken.has(after)) return;
    this.#taken.add(after);
    this.take(data, this.#index);
  }

  private async take(data: Parameters<typeof readTextPage>[0], index: StoryIndex): Promise<void> {
    const { stories, total, next } = readTextPage(data);
    index.remember(stories);
    const pause = (): Promise<void> =>
      new Promise((resolve) => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- lets the page draw and listen between slices
        setTimeout(resolve);
      });
    await addInSlices(index.similar, stories, { budget: BUDGET, now: () => performance.now(), pause });
    if (index !== this.#index || !this.isConnected) return;
    this.tell(total, !next);
    if (next) this.variables = { productId: this.#productId, first: PAGE_SIZE, after: next };
    else kept = { productId: this.#productId, index, at: Date.now() };
  }

  private tell(total: number, isComplete: boolean): void {
    const detail: IndexNews = { index: this.#index, read: this.#index.size, total, isComplete };
    this.dispatchEvent(new CustomEvent('indexed', { detail }));
  }
}

export { StoryIndex } from './storyIndex';
export type { ReadStory } from './storyTexts';
