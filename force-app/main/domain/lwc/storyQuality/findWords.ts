/** A place in a text, as the platform's text fields count: UTF-16 units, `end` behind the last. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const ENDING = '(?:e[rnms]?|ere[rnms]?)?';
const escaped = (word: string): string =>
  word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);

/** A pattern for whole words or phrases out of a list, whatever the case. `~` behind a word stands for a German ending. */
export function wordPattern(words: readonly string[]): RegExp {
  // The longest first, so that "as soon as possible" is found whole.
  const sorted = [...words].sort((one, other) => other.length - one.length);
  const alternatives = sorted.map((word) => escaped(word).replace('~', ENDING)).join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${alternatives})(?![\p{L}\p{N}-])`, 'giu');
}

/** Where words of the pattern stand in a text. */
export function findWords(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, word }));
}
