import { apexError } from '../../runtime/apexException.ts';
import { letterClasses, lineEnds, propertyClass } from './characterClasses.ts';

/** A pattern of Java in the words of JavaScript, for the v flag. Groups are named `g1`, `g2` ... by their Java number. */
export interface Translation {
  readonly source: string;
  readonly groupCount: number;
  /** Java group name to number. */
  readonly names: ReadonlyMap<string, number>;
}

export interface PatternFlags {
  i: boolean;
  m: boolean;
  s: boolean;
  x: boolean;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  t: '\\t',
  n: '\\n',
  r: '\\r',
  f: '\\f',
  a: '\\x07',
  e: '\\x1b',
  b: '\\b',
  B: '\\B',
  A: '^',
  z: '$',
  Z: `(?=(?:\\r\\n|[${lineEnds}])?$)`,
  R: `(?:\\r\\n|[${letterClasses.v}])`
};

/** Throws StringException for what Java does not take, and for the few things that JavaScript cannot do. */
export function translate(source: string, flags: PatternFlags): Translation {
  return new Translator(source, flags).translate();
}

class Translator {
  readonly #source: string;
  readonly #names = new Map<string, number>();
  #at = 0;
  #groups = 0;
  #atomics = 0;
  #flags: PatternFlags;

  constructor(source: string, flags: PatternFlags) {
    this.#source = source;
    this.#flags = flags;
  }

  translate(): Translation {
    const source = this.#alternatives();
    if (this.#at < this.#source.length) throw this.#problem("Unmatched closing ')'");
    return { source, groupCount: this.#groups, names: this.#names };
  }

  /** Up to the bracket that closes the group, or the end. Flags that were set inside end there. */
  #alternatives(): string {
    const outer = this.#flags;
    let result = '';
    let opened = '';
    while (this.#at < this.#source.length && this.#peek() !== ')') {
      if (this.#takes('|')) {
        result += ')'.repeat(opened === '' ? 0 : 1) + '|' + opened;
        continue;
      }
      const flags = this.#inlineFlags();
      if (flags === undefined) result += this.#quantified();
      else if (flags !== '') {
        result += ')'.repeat(opened === '' ? 0 : 1) + flags;
        opened = flags;
      }
    }
    this.#flags = outer;
    return result + (opened === '' ? '' : ')');
  }

  /** `(?i)` and the like, for the rest of the group: what opens a group of JavaScript with the flag, or nothing. */
  #inlineFlags(): string | undefined {
    const match = /^\(\?([a-zU]*)(?:-([a-z]+))?\)/.exec(this.#source.slice(this.#at, this.#at + 20));
    if (match === null) return undefined;
    this.#at += match[0].length;
    return this.#switchFlags(match[1]!, match[2] ?? '');
  }

  /** Only `i` is left to JavaScript. */
  #switchFlags(on: string, off: string): string {
    const unknown = /[^idmsuxU]/.exec(on + off);
    if (unknown !== null) throw this.#problem(`Unknown inline modifier`);
    const before = this.#flags;
    this.#flags = { ...before };
    for (const flag of ['i', 'm', 's', 'x'] as const) {
      if (on.includes(flag)) this.#flags[flag] = true;
      if (off.includes(flag)) this.#flags[flag] = false;
    }
    return this.#flags.i === before.i ? '' : this.#flags.i ? '(?i:' : '(?-i:';
  }

  #quantified(): string {
    const atom = this.#atom();
    if (atom === '') return '';
    this.#skipComments();
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.#source.slice(this.#at, this.#at + 30))?.[0];
    if (quantifier === undefined) return atom;
    this.#at += quantifier.length;
    if (this.#takes('+')) return this.#atomic(atom + quantifier);
    return atom + quantifier + (this.#takes('?') ? '?' : '');
  }

  /** Matched once and never again in another way: what a lookahead has caught is fixed. */
  #atomic(inner: string): string {
    const name = `atomic${++this.#atomics}`;
    return `(?:(?=(?<${name}>${inner}))\\k<${name}>)`;
  }

  #atom(): string {
    this.#skipComments();
    const character = this.#next();
    switch (character) {
      case '':
        return '';
      case '(':
        return this.#group();
      case '[':
        return this.#class();
      case '.':
        return this.#flags.s ? '[^]' : `[^${lineEnds}]`;
      case '^':
        return this.#flags.m ? `(?:^|(?<=[\\n\\x85\\u2028\\u2029]|\\r(?!\\n))(?=[^]))` : '^';
      case '$':
        return this.#flags.m ? `(?:$|(?=[\\r\\x85\\u2028\\u2029]|(?<!\\r)\\n))` : simpleEscapes.Z!;
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw this.#problem(`Dangling meta character '${character}'`);
      default:
        return literal(character);
    }
  }

  #group(): string {
    if (!this.#takes('?')) return this.#closed(`(?<g${++this.#groups}>`);
    for (const kind of [':', '=', '!', '<=', '<!']) if (this.#takes(kind)) return this.#closed(`(?${kind}`);
    if (this.#takes('>')) return this.#atomic(this.#closed('(?:'));
    const name = this.#matches(/^<([A-Za-z][A-Za-z0-9]*)>/);
    if (name !== undefined) return this.#namedGroup(name);
    const flags = /^([a-zU]*)(?:-([a-z]+))?:/.exec(this.#source.slice(this.#at, this.#at + 20));
    if (flags === null) throw this.#problem('Unknown group type');
    this.#at += flags[0].length;
    const outer = this.#flags;
    const opening = this.#switchFlags(flags[1]!, flags[2] ?? '');
    const group = this.#closed(opening || '(?:');
    this.#flags = outer;
    return group;
  }

  #namedGroup(name: string): string {
    if (this.#names.has(name)) throw this.#problem(`Named capturing group <${name}> is already defined`);
    this.#names.set(name, ++this.#groups);
    return this.#closed(`(?<g${this.#groups}>`);
  }

  #closed(opening: string): string {
    const inner = this.#alternatives();
    if (!this.#takes(')')) throw this.#problem('Unclosed group');
    return `${opening}${inner})`;
  }

  #escape(): string {
    if (this.#takes('Q')) return this.#quoted();
    const reference = this.#matches(/^([1-9])/);
    if (reference !== undefined) return this.#backReference(reference);
    const name = this.#matches(/^k<([A-Za-z][A-Za-z0-9]*)>/);
    if (name !== undefined) return this.#namedReference(name);
    const letter = this.#peek();
    if (Object.hasOwn(simpleEscapes, letter)) {
      this.#at++;
      return simpleEscapes[letter]!;
    }
    const members = this.#escapedClass();
    return members ?? literal(this.#escapedCharacter());
  }

  #quoted(): string {
    const end = this.#source.indexOf('\\E', this.#at);
    const text = this.#source.slice(this.#at, end < 0 ? undefined : end);
    this.#at += text.length + (end < 0 ? 0 : 2);
    const characters = Array.from(text, literal);
    // A quantifier behind it is for the last character only.
    return characters.join('');
  }

  /** More digits belong to it as long as there are so many groups. */
  #backReference(first: string): string {
    let number = Number(first);
    for (
      let digit = Number(this.#peek() || NaN);
      number * 10 + digit <= this.#groups;
      digit = Number(this.#peek() || NaN)
    ) {
      number = number * 10 + digit;
      this.#at++;
    }
    return number <= this.#groups ? `\\k<g${number}>` : '(?!)';
  }

  #namedReference(name: string): string {
    const number = this.#names.get(name);
    if (number === undefined) throw this.#problem(`named capturing group <${name}> does not exist`);
    return `\\k<g${number}>`;
  }

  /** `\d`, `\S`, `\p{Alpha}`: as a class of JavaScript; undefined where it is no class. */
  #escapedClass(): string | undefined {
    const letter = this.#peek();
    const members = letterClasses[letter.toLowerCase()];
    if (members !== undefined) {
      this.#at++;
      return letter === letter.toLowerCase() ? `[${members}]` : `[^${members}]`;
    }
    if (letter !== 'p' && letter !== 'P') return undefined;
    this.#at++;
    const name = this.#matches(/^\{([^}]*)\}/) ?? this.#next();
    const property = propertyClass(name);
    if (property === undefined) throw this.#problem(`Unknown character property name {${name}}`);
    return letter === 'p' ? `[${property}]` : `[^${property}]`;
  }

  #escapedCharacter(): string {
    const hex = this.#matches(
      /^(?:x|u)\{?((?<=\{)[0-9a-fA-F]{1,6}(?=\})|(?<=x)[0-9a-fA-F]{2}|(?<=u)[0-9a-fA-F]{4})\}?/
    );
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    const octal = this.#matches(/^0([0-3]?[0-7]{1,2})/);
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
    const control = this.#matches(/^c([^])/);
    if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) ^ 64);
    const character = this.#next();
    const special = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\x07', e: '\x1b' }[character];
    if (special !== undefined) return special;
    if (character === '' || /[A-Za-z]/.test(character)) throw this.#problem('Illegal/unsupported escape sequence');
    return character;
  }

  /** Behind the opening bracket: a union of what it lists, cut with what follows each `&&`. */
  #class(): string {
    const isNegated = this.#takes('^');
    const operands = [''];
    let isFirst = true;
    for (; isFirst || this.#peek() !== ']'; isFirst = false) {
      if (this.#at >= this.#source.length) throw this.#problem('Unclosed character class');
      if (this.#takes('&&')) operands.push('');
      else operands[operands.length - 1] += this.#classItem();
    }
    this.#at++;
    const present = operands.filter((operand) => operand !== '');
    const members = present.length === 1 ? present[0]! : present.map((operand) => `[${operand}]`).join('&&');
    return `[${isNegated ? '^' : ''}${members}]`;
  }

  #classItem(): string {
    if (this.#flags.x && /\s/.test(this.#peek())) {
      this.#at++;
      return '';
    }
    if (this.#takes('[')) return this.#class();
    if (this.#takes('\\Q')) return this.#quotedMembers();
    const from = this.#classCharacter();
    if (from.length > 2 && !from.startsWith('\\u')) return from;
    if (this.#peek() !== '-' || /^-(?:\]|\[|$)/.test(this.#source.slice(this.#at, this.#at + 2))) return from;
    this.#at++;
    const to = this.#classCharacter();
    return to.startsWith('[') ? `${from}\\-${to}` : `${from}-${to}`;
  }

  /** One character, escaped; or what a class escape stands for, in brackets of its own. */
  #classCharacter(): string {
    if (!this.#takes('\\')) return classLiteral(this.#next());
    return this.#escapedClass() ?? classLiteral(this.#escapedCharacter());
  }

  #quotedMembers(): string {
    const end = this.#source.indexOf('\\E', this.#at);
    const text = this.#source.slice(this.#at, end < 0 ? undefined : end);
    this.#at += text.length + 2;
    return Array.from(text, classLiteral).join('');
  }

  #skipComments(): void {
    if (!this.#flags.x) return;
    while (this.#matches(/^(\s+|#.*)/) !== undefined);
  }

  #peek(): string {
    return this.#source[this.#at] ?? '';
  }

  #next(): string {
    const code = this.#source.codePointAt(this.#at);
    if (code === undefined) return '';
    const character = String.fromCodePoint(code);
    this.#at += character.length;
    return character;
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #matches(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.#source.slice(this.#at));
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match[1];
  }

  #problem(what: string): Error {
    return apexError('System.StringException', `Invalid regex: ${what} near index ${this.#at}\n${this.#source}`);
  }
}

function literal(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function classLiteral(character: string): string {
  return /[()[\]{}/\-\\|&!#%,:;<=>@`~^$.*+?]/.test(character) ? `\\${character}` : character;
}
