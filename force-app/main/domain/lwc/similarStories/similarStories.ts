import { termOf, wordsOf } from './terms';
import { Postings } from './postings';

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

/**
 * Finds stories that say nearly the same, among ten thousand within a frame. An inverted index: only stories that share a word are looked
 * at; rare words weigh more, and words of a title twice, for it says more of what a story is about than its sentence does.
 */
export class SimilarStories {
  #postings = new Postings();
  /** Stories by place in the index; one that was replaced leaves its place blank. */
  #ids: string[] = [];
  #terms: ReadonlySet<string>[] = [];
  #places = new Map<string, number>();

  /** How many stories can be found. */
  get size(): number {
    return this.#places.size;
  }

  /** Adds stories; one that is there already is replaced. */
  add(stories: readonly StoryText[]): void {
    for (const { id, title, text } of stories) {
      const before = this.#places.get(id);
      if (before !== undefined) this.#ids[before] = '';
      const place = this.#ids.length;
      const titleTerms = termsOf(title);
      const terms = new Set([...titleTerms.keys(), ...termsOf(text).keys()]);
      for (const term of terms) this.#postings.add(term, place, titleTerms.has(term) ? 2 : 1);
      this.#ids.push(id);
      this.#terms.push(terms);
      this.#places.set(id, place);
    }
  }

  /** Stories that share words with a text, the most similar first. */
  find(text: string, { most = 5, among, isTyping = false }: FindOptions = {}): Similar[] {
    const asked = termsOf(text);
    const wanted = isTyping ? this.withBeginnings(asked) : asked;
    const isWanted = (place: number): boolean => {
      const id = this.#ids[place] as string;
      return id !== '' && (among?.(id) ?? true);
    };
    const places = this.#postings.heaviest([...wanted.keys()], this.#ids.length, most, isWanted);
    return places.map((place) => this.similar(place, asked.size, wanted));
  }

  private similar(place: number, asked: number, wanted: ReadonlyMap<string, string>): Similar {
    const terms = this.#terms[place] as ReadonlySet<string>;
    const words = new Set([...wanted].flatMap(([term, word]) => (terms.has(term) ? [word] : [])));
    const likeness = words.size / (asked + terms.size - words.size);
    return { id: this.#ids[place] as string, likeness: Math.min(1, likeness), words: [...words] };
  }

  /** With all terms that begin as the last one does; each stands for the word that was typed. */
  private withBeginnings(asked: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const last = [...asked].at(-1);
    if (!last) return asked;
    const [beginning, word] = last;
    return new Map([...asked, ...this.#postings.beginningWith(beginning).map((term) => [term, word] as const)]);
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
