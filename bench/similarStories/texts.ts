import type { StoryText } from './openSimilarStories.ts';

/** Numbers from 0 up to 1, the same each time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const SYLLABLES = ['ka', 'ro', 'mi', 'ten', 'sal', 'ver', 'dor', 'lin', 'pas', 'gu', 'fre', 'bol'];

/** Words that occur as often as words do: the n-th in one place of n (Zipf). */
function wordMaker(random: () => number, known: number): () => string {
  const words = Array.from({ length: known }, (_, rank) => {
    let [rest, word] = [rank + 1, ''];
    while (rest > 0) {
      word += SYLLABLES[rest % SYLLABLES.length];
      rest = Math.floor(rest / SYLLABLES.length);
    }
    return word;
  });
  return () => words[Math.min(known - 1, Math.floor(known ** random()) - 1)]!;
}

/** Stories of a title of six words and a sentence of twenty, out of four thousand words. */
export function storyTexts(count: number): StoryText[] {
  const word = wordMaker(chance(count), 4000);
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, index) => ({ id: String(index), title: words(6), text: words(20) }));
}

/**
 * What one would write by hand: each story's words held against those that are typed. Nothing is kept but the texts, so nothing has to be built.
 */
export function scan(stories: readonly StoryText[], query: string, most: number): string[] {
  const wanted = new Set(query.toLowerCase().split(/\s+/));
  const found = stories.map(({ id, title, text }) => {
    const words = new Set(`${title} ${text}`.toLowerCase().split(/\s+/));
    let shared = 0;
    for (const word of wanted) if (words.has(word)) shared += 1;
    return { id, likeness: shared / (wanted.size + words.size - shared) };
  });
  return found
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ id }) => id);
}
