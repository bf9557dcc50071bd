import { apexError } from '../../runtime/apexException.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { groupOf } from './javaPattern.ts';
import type { Pattern } from './patternClass.ts';
import { step } from './replacing.ts';

/** Walks through a text, match by match. Its region has anchoring bounds: `^` and `$` match at its ends. */
export class Matcher extends LibraryObject {
  pattern: Pattern;
  text: string;
  regionStart = 0;
  regionEnd: number;
  #match: RegExpExecArray | null = null;
  /** Within the region. */
  #next = 0;

  constructor(pattern: Pattern, text: string) {
    super();
    this.pattern = pattern;
    this.text = text;
    this.regionEnd = text.length;
  }

  override get apexType() {
    return libraryType('System.Matcher');
  }

  find(): boolean {
    const region = this.#region();
    if (this.#next > region.length) return this.#keep(null);
    const { finding } = this.pattern.compiled;
    finding.lastIndex = this.#next;
    return this.#keep(finding.exec(region));
  }

  /** Whether the whole region matches. */
  matches(): boolean {
    return this.#matchAtStart(this.pattern.compiled.whole);
  }

  /** Whether the region begins with a match. */
  lookingAt(): boolean {
    return this.#matchAtStart(this.pattern.compiled.prefix);
  }

  reset(text = this.text): this {
    this.text = text;
    return this.region(0, text.length);
  }

  region(start: number, end: number): this {
    if (start < 0 || end < start || end > this.text.length)
      throw apexError('System.StringException', 'region out of bounds');
    this.regionStart = start;
    this.regionEnd = end;
    this.#match = null;
    this.#next = 0;
    return this;
  }

  group(number: number): string | null {
    return groupOf(this.#current(), this.#known(number));
  }

  namedGroup(name: string): string | null {
    const number = this.pattern.compiled.names.get(name);
    if (number === undefined) throw apexError('System.StringException', `No group with name <${name}>`);
    return this.group(number);
  }

  /** Where the group begins in the text; -1 where it did not take part. */
  start(number: number): number {
    const indices = this.#indices(number);
    return indices === undefined ? -1 : this.regionStart + indices[0];
  }

  end(number: number): number {
    const indices = this.#indices(number);
    return indices === undefined ? -1 : this.regionStart + indices[1];
  }

  #region(): string {
    return this.text.slice(this.regionStart, this.regionEnd);
  }

  #matchAtStart(expression: RegExp): boolean {
    expression.lastIndex = 0;
    return this.#keep(expression.exec(this.#region()));
  }

  #keep(match: RegExpExecArray | null): boolean {
    this.#match = match;
    if (match === null) return false;
    const end = match.index + match[0].length;
    this.#next = match[0] === '' ? end + step(this.#region(), end) : end;
    return true;
  }

  #current(): RegExpExecArray {
    if (this.#match === null) throw apexError('System.StringException', 'No match found');
    return this.#match;
  }

  #known(number: number): number {
    if (number < 0 || number > this.pattern.compiled.groupCount) {
      throw apexError('System.StringException', `No group ${number}`);
    }
    return number;
  }

  /** Positions of groups are asked for rarely, so the match is made once more to find them out. */
  #indices(number: number): [number, number] | undefined {
    const match = this.#current();
    if (this.#known(number) === 0) return [match.index, match.index + match[0].length];
    const isWhole = match.index === 0 && match[0].length === this.#region().length;
    const { whole, prefix } = this.pattern.compiled;
    const expression = new RegExp((isWhole ? whole : prefix).source, 'dyv');
    expression.lastIndex = match.index;
    return expression.exec(this.#region())?.indices?.groups?.[`g${number}`];
  }
}
