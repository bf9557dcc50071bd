import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import stampOf from '@salesforce/apex/StoryFeedController.stampOf';
import type { AnyError } from 'c/errorText';
import { PaintedChanges, type Change } from 'c/pendingWrites';
import { compareRanked } from 'c/storyOrder';
import { EVER, FIRST_PAGE_SIZE, PAGE_SIZE, readStoryPage, STORIES, type Story } from 'c/storyRecords';

/** Some fields of a story as they are to be. */
export type StoryChange = Change<Story>;

type Variables = { productId: string; since: string; first: number; after: string | null };
interface Stamp {
  readonly newest?: string | null;
  readonly total: number;
}

/** What a page is told each time there is something to show. */
export interface StoryNews {
  /** In rank order. */
  readonly stories: readonly Story[];
  /** How many the product has, read or not. */
  readonly total: number;
  /** All of them have been read. */
  readonly isComplete: boolean;
  /** Stories that somebody else wrote since the last time. */
  readonly changedByOthers: readonly Story[];
}

/** Milliseconds between two looks whether somebody else has written a story. */
const POLL = 10_000;

/**
 * Reads the stories of a product for the page around it, a page of records at a time, and looks from time to time whether others have changed
 * some. Shows nothing itself.
 * @fires news `StoryNews` when stories arrive or change
 * @fires feederror the error, when stories cannot be read
 */
export default class StoryFeed extends LightningElement {
  @api
  get productId(): string {
    return this.variables?.productId ?? '';
  }
  set productId(value: string) {
    if (value === this.productId) return;
    this.#byId.clear();
    this.#painted.clear();
    this.#stamp = undefined;
    this.#total = 0;
    this.#isComplete = false;
    this.query = value ? STORIES : undefined;
    this.variables = value ? { productId: value, since: EVER, first: FIRST_PAGE_SIZE, after: null } : undefined;
  }
  /** User whose own writes are not told as those of others. */
  @api userId = '';

  query: GraphQLDocument | undefined;
  variables: Variables | undefined;

  #byId = new Map<string, Story>();
  #painted = new PaintedChanges<Story>();
  #total = 0;
  #isComplete = false;
  #stamp: Stamp | undefined;
  #refresh: (() => Promise<void>) | undefined;
  /** While reading everything anew: what arrived so far. It replaces what is shown when it is complete. */
  #rereading: Map<string, Story> | undefined;
  /** Cursors that were asked for while rereading: the wire may hand out what it kept, which is not waited for. */
  #asked = new Set<string | null>();
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended in disconnectedCallback
    this.#timer = setInterval(() => this.look(), POLL);
  }
  override disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredStories({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.fail(errors);
    if (!data || !this.variables) return;
    if (this.#rereading && !this.#asked.has(this.variables.after)) this.askAgain();
    else this.take(data);
  }

  /** Reads everything anew; what is shown stays until then. */
  @api
  refresh(): void {
    if (!this.variables) return;
    this.#rereading = new Map();
    this.#asked.clear();
    const first = { ...this.variables, since: EVER, first: FIRST_PAGE_SIZE, after: null };
    const isSame = this.variables.since === EVER && this.variables.after === null;
    // Variables that stay as they are would not make the wire run.
    if (isSame) this.askAgain();
    else this.variables = first;
  }

  /** Looks now whether somebody has changed a story, instead of at the next turn. */
  @api
  async look(): Promise<void> {
    const { productId } = this;
    if (!productId || !this.#isComplete || this.#rereading || document.visibilityState === 'hidden') return;
    try {
      const stamp: Stamp = await stampOf({ productId });
      if (productId === this.productId) this.follow(stamp);
    } catch {
      // It is asked again at the next turn; what can be read is shown, and a write says for itself that it failed.
    }
  }

  /** Shows a change before the org has answered it. The token is for `confirm` or `takeBack`. */
  @api
  paint(id: string, change: Partial<Story>): number {
    return this.paintAll([{ id, change }]);
  }
  /** The same for changes of many stories, which the org takes or refuses together. */
  @api
  paintAll(changes: readonly StoryChange[]): number {
    const token = this.#painted.add(changes);
    this.tell();
    return token;
  }
  /** The org has taken the change. */
  @api
  confirm(token: number): void {
    for (const { id, change } of this.#painted.take(token)) {
      const story = this.#byId.get(id);
      if (story) this.#byId.set(id, { ...story, ...change });
    }
    this.tell();
  }
  /** The org has refused the change: what was there before shows again. */
  @api
  takeBack(token: number): void {
    this.#painted.take(token);
    this.tell();
  }

  private follow(stamp: Stamp): void {
    const before = this.#stamp;
    this.#stamp = stamp;
    if (!before) return;
    if (stamp.total < before.total) this.refresh();
    else if (stamp.newest !== before.newest || stamp.total !== before.total) {
      this.readNews();
    }
  }

  private readNews(): void {
    const since = this.newestStamp();
    const isSame = this.variables!.since === since && this.variables!.after === null;
    if (isSame) this.#refresh?.().catch((error: AnyError) => this.fail(error));
    else this.variables = { ...this.variables!, since, first: PAGE_SIZE, after: null };
  }

  private newestStamp(): string {
    let newest = EVER;
    for (const { stamp } of this.#byId.values()) if (stamp > newest) newest = stamp;
    return newest;
  }

  /** Reads the current page from the org; the answer comes to the wire. */
  private askAgain(): void {
    this.#asked.add(this.variables?.after ?? null);
    this.#refresh?.().catch((error: AnyError) => this.fail(error));
  }

  private take(data: Parameters<typeof readStoryPage>[0]): void {
    const page = readStoryPage(data);
    const isNews = this.variables!.since !== EVER;
    const changed = isNews ? page.stories.filter((story) => this.isByOthers(story)) : [];
    const into = this.#rereading ?? this.#byId;
    for (const story of page.stories) into.set(story.id, story);
    if (page.next) this.variables = { ...this.variables!, first: PAGE_SIZE, after: page.next };
    else if (this.#rereading) this.#byId = this.#rereading;
    if (!isNews) this.#total = page.total;
    else this.#total = Math.max(this.#total, this.#byId.size);
    if (!page.next) {
      this.#rereading = undefined;
      this.#isComplete = true;
    }
    if (!this.#rereading) this.tell(changed);
    if (this.#isComplete && !this.#stamp) this.look();
    // One was deleted while another was added.
    if (isNews && this.#isComplete && this.#stamp && this.#byId.size !== this.#stamp.total) this.refresh();
  }

  private isByOthers(story: Story): boolean {
    return story.lastModifiedById !== this.userId && this.#byId.get(story.id)?.stamp !== story.stamp;
  }

  private tell(changedByOthers: readonly Story[] = []): void {
    const isPlain = this.#painted.isEmpty;
    const stories = [...this.#byId.values()].map((story) => (isPlain ? story : this.#painted.over(story)));
    const detail: StoryNews = {
      stories: stories.sort(compareRanked),
      total: this.#total,
      isComplete: this.#isComplete,
      changedByOthers
    };
    this.dispatchEvent(new CustomEvent('news', { detail }));
  }

  private fail(detail: AnyError): void {
    this.#rereading = undefined;
    this.dispatchEvent(new CustomEvent('feederror', { detail }));
  }
}
