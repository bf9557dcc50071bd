import { MiniSearch } from 'c/miniSearch';
import { termOf, wordsOf } from './terms';

/** The words of a story by which it is found. */
export interface StoryText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Similar {
  readonly id: string;
  /** Share of the words that both have among those that either has, 0 to 1. */
  readonly likeness: number;
  /** Words that both have, as the text that was compared has them. */
  readonly words: readonly string[];
}

export interface FindOptions {
  readonly most?: number;
  /** Which stories may be found. */
  readonly among?: (id: string) => boolean;
  /** Whether the last word may be the beginning of one: while somebody types a search. */
  readonly isTyping?: boolean;
}

/** Words compared of one text; a longer one is told apart by these well enough. */
const MOST_WORDS = 40;
/** A title says more of what a story is about than its sentence does. */
const BOOST = { title: 2 };

/**
 * Finds stories that say nearly the same, among ten thousand within a frame. An inverted index: only stories that share a word are looked
 * at, and rare words weigh more (BM25+, by MiniSearch).
 */
export class SimilarStories {
  #index = new MiniSearch<StoryText>({
    fields: ['title', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => termOf(word) ?? null
  });
  #termCounts = new Map<string, number>();

  /** How many stories can be found. */
  get size(): number {
    return this.#termCounts.size;
  }

  /** Adds stories; one that is there already is replaced. */
  add(stories: readonly StoryText[]): void {
    for (const story of stories) {
      if (this.#termCounts.has(story.id)) this.#index.discard(story.id);
      this.#index.add(story);
      this.#termCounts.set(story.id, termsOf(`${story.title} ${story.text}`).size);
    }
  }

  /** Stories that share words with a text, the most similar first. */
  find(text: string, { most = 5, among, isTyping = false }: FindOptions = {}): Similar[] {
    const terms = termsOf(text);
    if (terms.size === 0) return [];
    const found = this.#index.search([...terms.keys()].join(' '), {
      boost: BOOST,
      // They are terms already; an ending is cut once.
      tokenize: (joined) => joined.split(' '),
      processTerm: (term) => term,
      prefix: isTyping ? (_term, index, all) => index === all.length - 1 : false,
      ...(among && { filter: ({ id }) => among(id as string) })
    });
    return found.slice(0, most).map(({ id, queryTerms }) => {
      const shared = [...new Set(queryTerms)];
      const all = terms.size + (this.#termCounts.get(id as string) ?? 0) - shared.length;
      return {
        id: id as string,
        likeness: Math.min(1, shared.length / Math.max(1, all)),
        words: shared.map((term) => terms.get(term) ?? term)
      };
    });
  }
}

/** The different terms of a text, each with the word it was first seen as. */
function termsOf(text: string): Map<string, string> {
  const terms = new Map<string, string>();
  for (const word of wordsOf(text)) {
    const term = termOf(word);
    if (term !== undefined && !terms.has(term)) terms.set(term, word);
    if (terms.size === MOST_WORDS) break;
  }
  return terms;
}

/** Stories between two looks at the clock. */
const STEP = 20;

/**
 * Adds many stories without holding up the page: a slice of about `budget` milliseconds, then `pause`, then the next. `now` is a clock in
 * milliseconds.
 */
export async function addInSlices(
  index: SimilarStories,
  stories: readonly StoryText[],
  { budget, now, pause }: { budget: number; now: () => number; pause: () => Promise<unknown> }
): Promise<void> {
  let at = 0;
  while (at < stories.length) {
    const end = now() + budget;
    do index.add(stories.slice(at, (at += STEP)));
    while (at < stories.length && now() < end);
    // eslint-disable-next-line no-await-in-loop -- one slice after the other is the point
    if (at < stories.length) await pause();
  }
}

export { comparables, type Comparable, type Estimated, type Likeness } from './comparables';
