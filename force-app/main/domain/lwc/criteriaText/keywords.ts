/** Parts of a criterion that a line can begin. */
export type Part = 'given' | 'when' | 'then';

/**
 * Words that begin a line, in English and German, as Gherkin has them (https://cucumber.io/docs/gherkin/languages).
 * Longer ones stand before those they begin with.
 */
const WORDS: Readonly<Record<Part | 'and' | 'note' | 'scenario', readonly string[]>> = {
  given: [
    'given that',
    'given',
    'gegeben sei',
    'gegeben seien',
    'gegeben ist',
    'gegeben sind',
    'gegeben',
    'angenommen'
  ],
  when: ['when', 'wenn', 'falls'],
  then: ['then', 'dann'],
  and: ['and', 'but', 'und', 'aber'],
  note: ['note', 'notes', 'notiz', 'hinweis'],
  scenario: [
    'scenario outline',
    'scenario',
    'szenariogrundriss',
    'szenario',
    'examples',
    'example',
    'beispiele',
    'beispiel'
  ]
};

export type Keyword = keyof typeof WORDS;

export interface KeywordLine {
  readonly keyword: Keyword;
  /** What follows the word. */
  readonly rest: string;
}

/** What Jira, Confluence and Markdown put around a word to make it bold or italic. */
const EMPHASIS = '[*_]{0,2}';
const spaced = (word: string): string => word.replaceAll(' ', '\\s+');

/** `Note` and `Scenario` need their colon: both are words that sentences begin with. */
const LINES = (Object.entries(WORDS) as [Keyword, readonly string[]][]).map(([keyword, words]) => {
  const alternatives = words.map(spaced).join('|');
  const colon =
    keyword === 'note' || keyword === 'scenario' ? `\\s*:${EMPHASIS}` : `${EMPHASIS}(?:\\s*:${EMPHASIS}|(?=\\s|$))`;
  return { keyword, pattern: new RegExp(`^${EMPHASIS}(?:${alternatives})${colon}\\s*`, 'iu') };
});

/** The keyword that a line begins with; undefined for any other line. */
export function keywordOf(line: string): KeywordLine | undefined {
  for (const { keyword, pattern } of LINES) {
    const found = pattern.exec(line);
    if (found) return { keyword, rest: line.slice(found[0].length).trim() };
  }
  return undefined;
}

const INSIDE = {
  when: new RegExp(`[,;]?\\s+${EMPHASIS}(?:${WORDS.when.join('|')})${EMPHASIS}\\s+`, 'iu'),
  then: new RegExp(`[,;]?\\s+${EMPHASIS}(?:${WORDS.then.join('|')})${EMPHASIS}\\s+`, 'iu')
};

/** Where a later part begins inside a line: `Given a, when b, then c`. */
export function splitAt(text: string, part: 'when' | 'then'): readonly [before: string, after: string] | undefined {
  const found = INSIDE[part].exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : undefined;
}

/** A bullet, number or check box, as Jira, Markdown and word processors write them. */
const BULLET = /^(?:[-*•–—+#◦▪]+|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?:\[[ xX]?\]\s+)?|^\[[ xX]?\]\s+/u;

export function withoutBullet(line: string): { readonly isBullet: boolean; readonly text: string } {
  const text = line.replace(BULLET, '');
  return { isBullet: text !== line, text };
}

/** The heading above a list of criteria, which says nothing by itself. */
export const HEADING =
  /^(?:h[1-6]\.|#{1,6})?\s*[*_]{0,2}(?:acceptance criteria|akzeptanzkriterien)[*_]{0,2}\s*:?[*_]{0,2}$/iu;
