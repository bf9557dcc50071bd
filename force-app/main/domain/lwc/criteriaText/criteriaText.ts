import { HEADING, keywordOf, splitAt, withoutBullet, type Keyword, type Part } from './keywords';

/** A condition for a story to be accepted. `thenText` is never blank. */
export interface CriterionText {
  readonly given: string;
  readonly when: string;
  readonly thenText: string;
  /** Names of scenarios, tables of examples, and what did not fit. */
  readonly notes: string;
}

type Parts = Record<Part, string[]> & { notes: string[]; raw: string[] };

const nothing = (): Parts => ({ given: [], when: [], then: [], notes: [], raw: [] });

/** Reads line by line; `#open` is the criterion under way. */
class CriteriaReader {
  readonly criteria: CriterionText[] = [];
  #open = nothing();
  #part: Part | undefined;

  read(line: string): void {
    const trimmed = line.trim();
    if (trimmed === '') return this.blank();
    if (HEADING.test(trimmed)) return undefined;
    const { isBullet, text } = withoutBullet(trimmed);
    if (text === '') return undefined;
    if (text.startsWith('|')) return this.note(text);
    const found = keywordOf(text);
    if (found) return this.keyword(found.keyword, found.rest, text);
    return this.plain(text, isBullet);
  }

  /** An empty line ends a criterion that has its end; inside a scenario it means nothing. */
  private blank(): void {
    if (this.#open.then.length > 0) this.close();
  }

  private keyword(keyword: Keyword, rest: string, text: string): void {
    if (keyword === 'scenario') return this.scenario(rest, text);
    if (keyword === 'note') return this.note(rest);
    if (keyword === 'and') return this.#part ? this.add(this.#part, text) : this.plain(text, true);
    if (this.isOver(keyword)) this.close();
    this.#part = keyword;
    this.#open.raw.push(text);
    this.split(keyword, rest);
    return undefined;
  }

  /** Whether a part that begins now belongs to the next criterion. */
  private isOver(part: Part): boolean {
    const { given, when, then } = this.#open;
    if (part === 'given') return given.length + when.length + then.length > 0;
    return part === 'when' ? when.length + then.length > 0 : this.#part === undefined && then.length > 0;
  }

  /** `Given a, when b, then c` in one line. */
  private split(part: Part, text: string): void {
    const next = part === 'given' ? 'when' : 'then';
    const halves = part === 'then' ? undefined : splitAt(text, next);
    this.put(part, halves ? halves[0] : text);
    if (!halves) return;
    this.#part = next;
    this.split(next, halves[1]);
  }

  /** `Scenario: name` begins a criterion, and its name is kept; `Examples:` belongs to the one above. */
  private scenario(name: string, text: string): void {
    if (/^[*_]*(?:examples?|beispiele?)\b/iu.test(text) && this.#open.then.length > 0) return this.note(text);
    this.close();
    return this.note(name);
  }

  private note(text: string): void {
    if (text !== '') this.#open.notes.push(text);
  }

  private plain(text: string, isBullet: boolean): void {
    const isInside = this.#part !== undefined;
    const isList = this.#open[this.#part ?? 'then'].some((line) => line.endsWith(':'));
    const isUnfinished = isInside && this.#open.then.length === 0;
    if (isInside && (!isBullet || isList || isUnfinished)) return this.add(this.#part ?? 'then', text);
    this.close();
    this.#open.raw.push(text);
    this.put('then', text);
    return undefined;
  }

  private add(part: Part, text: string): void {
    this.#open.raw.push(text);
    this.put(part, text);
  }

  private put(part: Part, text: string): void {
    const clean = text.trim();
    if (clean !== '') this.#open[part].push(clean);
  }

  /** Ends the criterion. One without an end keeps all its words where the end would stand. */
  close(): void {
    const { given, when, then, notes, raw } = this.#open;
    const isWhole = then.length > 0;
    this.#open = nothing();
    this.#part = undefined;
    if (raw.length + notes.length === 0) return;
    if (isWhole) this.push(given, when, then, notes);
    else if (raw.some((line) => line !== '')) this.push([], [], raw, notes);
    else this.push([], [], notes, []);
  }

  private push(given: string[], when: string[], then: string[], notes: string[]): void {
    const [a, b, c, d] = [given, when, then, notes].map((lines) => lines.join('\n')) as [
      string,
      string,
      string,
      string
    ];
    this.criteria.push({ given: a, when: b, thenText: c, notes: d });
  }
}

/**
 * Acceptance criteria out of text as people paste it: Gherkin in English or German, one line or several, bullets and numbers of Jira,
 * Markdown or a word processor, or bare sentences. No word is lost but bullets, keywords and the heading "Acceptance criteria": what is no
 * given, when or then becomes a criterion of its own, or a note of the one it stands in.
 */
export function parseCriteria(text: string): CriterionText[] {
  const reader = new CriteriaReader();
  for (const line of text.split(/\r\n|\r|\n/u)) reader.read(line);
  reader.close();
  return reader.criteria;
}

function lineOf(keyword: string, text: string): string[] {
  return text === '' ? [] : [`${keyword} ${text.split('\n').join('\n  ')}`];
}

/** The same criteria as text that `parseCriteria` reads again. */
export function printCriteria(criteria: readonly CriterionText[]): string {
  return criteria
    .map(({ given, when, thenText, notes }) =>
      [
        ...lineOf('Given', given),
        ...lineOf('When', when),
        ...lineOf('Then', thenText),
        ...(notes === '' ? [] : notes.split('\n').map((note) => `Note: ${note}`))
      ].join('\n')
    )
    .join('\n\n');
}

/**
 * A criterion whose parts fit fields of `length` characters. A part that is cut ends with an ellipsis, and stands whole in the notes.
 */
export function fitCriterion(criterion: CriterionText, length: number): CriterionText {
  const notes = criterion.notes === '' ? [] : [criterion.notes];
  const fit = (text: string): string => {
    if (text.length <= length) return text;
    notes.push(text);
    return `${text.slice(0, length - 1).trimEnd()}…`;
  };
  const given = fit(criterion.given);
  const when = fit(criterion.when);
  const thenText = fit(criterion.thenText);
  return { given, when, thenText, notes: notes.join('\n') };
}
