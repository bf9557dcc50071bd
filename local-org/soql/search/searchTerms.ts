import { OrgError } from '../../errors.ts';
import { foldText } from '../../store/sqlFunctions.ts';

/** What FIND looks for, once its words and operators are told apart. */
export type SearchTerms =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly SearchTerms[] }
  | { readonly kind: 'not'; readonly operand: SearchTerms }
  | Phrase;

/** Words that must follow one another; `*` stands for any letters, `?` for one. */
export interface Phrase {
  readonly kind: 'phrase';
  /** Folded. */
  readonly words: readonly string[];
}

/**
 * Reads `acme (north OR south) AND NOT "old town"`: words without an operator between them must all be there. Throws OrgError
 * MALFORMED_SEARCH for operators without words, and for words of one letter.
 */
export function parseSearchTerms(text: string): SearchTerms {
  const tokens = [
    ...text
      .replace(/\\(.)/gs, (_, one: string) => ('*?()"'.includes(one) ? ' ' : one))
      .matchAll(/"[^"]*"|[()]|[^\s()"]+/g)
  ];
  const reader = new TermReader(tokens.map(([token]) => token));
  const terms = reader.readAny();
  if (reader.next !== undefined) throw malformedSearch(`unexpected token: '${reader.next}'`);
  return terms;
}

class TermReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get next(): string | undefined {
    return this.#tokens[this.#at];
  }

  readAny(): SearchTerms {
    const operands = [this.#readAll()];
    while (this.#skip('OR')) operands.push(this.#readAll());
    return operands.length === 1 ? operands[0]! : { kind: 'or', operands };
  }

  #readAll(): SearchTerms {
    const operands = [this.#readOne()];
    while (this.next !== undefined && this.next !== ')' && !this.#isNext('OR')) {
      const isNot = this.#skip('AND') && this.#skip('NOT');
      const operand = this.#readOne();
      operands.push(isNot ? { kind: 'not', operand } : operand);
    }
    return operands.length === 1 ? operands[0]! : { kind: 'and', operands };
  }

  #readOne(): SearchTerms {
    const token = this.next;
    if (token === undefined || token === ')' || ['AND', 'OR', 'NOT'].some((word) => this.#isNext(word))) {
      throw malformedSearch(`unexpected token: '${token ?? '<EOF>'}'`);
    }
    this.#at++;
    if (token !== '(') return phraseOf(token);
    const inner = this.readAny();
    if (!this.#skip(')')) throw malformedSearch("unexpected token: '<EOF>'");
    return inner;
  }

  #isNext(word: string): boolean {
    return this.next?.toUpperCase() === word;
  }

  #skip(word: string): boolean {
    if (!this.#isNext(word)) return false;
    this.#at++;
    return true;
  }
}

function phraseOf(token: string): Phrase {
  const words = wordsOf(token, /[\p{L}\p{N}*?]+/gu);
  const letters = words.join('').replace(/[*?]/g, '');
  if (letters.length >= 2 || isIdeographic(letters)) return { kind: 'phrase', words };
  throw malformedSearch(`search term must be longer than one character: ${token.replaceAll('"', '')}`);
}

function malformedSearch(message: string): OrgError {
  return new OrgError('MALFORMED_SEARCH', message);
}

/** Folded words of a text. */
export function wordsOf(text: string, word = /[\p{L}\p{N}]+/gu): string[] {
  return foldText(text).match(word) ?? [];
}

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Scripts that put no blanks between words. */
export function isIdeographic(text: string): boolean {
  return ideographs.test(text);
}

/** Whether the texts of one record, taken together, hold what is looked for. */
export function matchesTerms(terms: SearchTerms, texts: readonly string[]): boolean {
  const held = texts.map((text) => wordsOf(text));
  const whole = texts.map(foldText);
  const matches = (part: SearchTerms): boolean => {
    if (part.kind === 'not') return !matches(part.operand);
    if (part.kind === 'phrase') return held.some((words, index) => holds(words, whole[index]!, part));
    return part.kind === 'and' ? part.operands.every(matches) : part.operands.some(matches);
  };
  return matches(terms);
}

function holds(held: readonly string[], whole: string, { words }: Phrase): boolean {
  if (words.some(isIdeographic)) return words.every((word) => whole.includes(word.replace(/[*?]/g, '')));
  const tests = words.map(wordTest);
  return held.some((_, start) =>
    tests.every((test, index) => held[start + index] !== undefined && test(held[start + index]!))
  );
}

function wordTest(pattern: string): (word: string) => boolean {
  if (!/[*?]/.test(pattern)) return (word) => word === pattern;
  const source = pattern.replaceAll('*', '.*').replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 'su');
  return (word) => expression.test(word);
}

/** A `sf_like` pattern that every text with the phrase matches; a quick way past the rows that cannot. */
export function roughPattern({ words }: Phrase): string {
  const longest = words.flatMap((word) => word.split(/[*?]+/)).sort((a, b) => b.length - a.length)[0]!;
  return `%${longest}%`;
}
