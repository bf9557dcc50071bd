import { apexError } from '../../runtime/apexException.ts';

/** What JSON is made of, by the names of System.JSONToken. */
export type TokenType =
  | 'START_OBJECT'
  | 'END_OBJECT'
  | 'START_ARRAY'
  | 'END_ARRAY'
  | 'FIELD_NAME'
  | 'VALUE_STRING'
  | 'VALUE_NUMBER_INT'
  | 'VALUE_NUMBER_FLOAT'
  | 'VALUE_TRUE'
  | 'VALUE_FALSE'
  | 'VALUE_NULL';

export interface Token {
  readonly type: TokenType;
  /** As it stands there, but of a string or name what it says. */
  readonly text: string;
}

const whitespace = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex
const plainText = /[^"\\\x00-\x1f]*/y;
const words: Readonly<Record<string, TokenType>> = { true: 'VALUE_TRUE', false: 'VALUE_FALSE', null: 'VALUE_NULL' };
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const anyValue = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";

/** Reads JSON token by token. Throws JSONException, with line and column, for what is none. */
export class JsonScanner {
  readonly #text: string;
  #at = 0;
  /** Brackets that are open, with the places they stand at. */
  readonly #open: { readonly isObject: boolean; readonly at: number; count: number }[] = [];
  #afterName = false;
  #isDone = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** undefined at the end of the text. */
  next(): Token | undefined {
    this.#skip(whitespace);
    const inside = this.#open.at(-1);
    if (this.#afterName) return this.#fieldValue();
    if (inside === undefined) return this.#outermost();
    if (this.#peek() === (inside.isObject ? '}' : ']')) return this.#close(inside.isObject);
    if (inside.count++ > 0) this.#comma(inside.isObject);
    if (this.#at >= this.#text.length) throw this.#endOfInput();
    return inside.isObject ? this.#name() : this.#value();
  }

  #outermost(): Token | undefined {
    if (this.#isDone) {
      if (this.#at < this.#text.length) throw this.#unexpected(anyValue);
      return undefined;
    }
    this.#isDone = true;
    if (this.#at >= this.#text.length)
      throw apexError('System.JSONException', 'No content to map to Object due to end of input');
    return this.#value();
  }

  #fieldValue(): Token {
    this.#afterName = false;
    if (this.#peek() !== ':') throw this.#unexpected('was expecting a colon to separate field name and value');
    this.#at++;
    this.#skip(whitespace);
    return this.#value();
  }

  #comma(isObject: boolean): void {
    if (this.#peek() !== ',') {
      throw this.#unexpected(`was expecting comma to separate ${isObject ? 'OBJECT' : 'ARRAY'} entries`);
    }
    this.#at++;
    this.#skip(whitespace);
  }

  #name(): Token {
    if (this.#peek() !== '"') throw this.#unexpected('was expecting double-quote to start field name');
    this.#afterName = true;
    return { type: 'FIELD_NAME', text: this.#string() };
  }

  #value(): Token {
    const first = this.#peek();
    if (first === '"') return { type: 'VALUE_STRING', text: this.#string() };
    if (first === '{' || first === '[') return this.#openBracket(first === '{');
    if (first === '-' || (first >= '0' && first <= '9')) return this.#number();
    const word = /^\w+/.exec(this.#text.slice(this.#at, this.#at + 40))?.[0];
    if (word === undefined) throw this.#unexpected(anyValue);
    const type = Object.hasOwn(words, word) ? words[word] : undefined;
    if (type === undefined)
      throw this.#failure(`Unrecognized token '${word}': was expecting 'null', 'true', 'false' or NaN`);
    this.#at += word.length;
    return { type, text: word };
  }

  #openBracket(isObject: boolean): Token {
    this.#open.push({ isObject, at: this.#at, count: 0 });
    return { type: isObject ? 'START_OBJECT' : 'START_ARRAY', text: this.#text[this.#at++]! };
  }

  #close(isObject: boolean): Token {
    this.#open.pop();
    return { type: isObject ? 'END_OBJECT' : 'END_ARRAY', text: this.#text[this.#at++]! };
  }

  #number(): Token {
    number.lastIndex = this.#at;
    const match = number.exec(this.#text);
    if (match === null) throw this.#unexpected('expected digit (0-9) to follow minus sign, for valid numeric value');
    this.#at = number.lastIndex;
    const isWhole = match[1] === undefined && match[2] === undefined;
    return { type: isWhole ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT', text: match[0] };
  }

  #string(): string {
    let result = '';
    this.#at++;
    for (;;) {
      result += this.#skip(plainText);
      const stop = this.#text[this.#at++];
      if (stop === '"') return result;
      if (stop === undefined) throw this.#endOfInput('in VALUE_STRING');
      if (stop !== '\\') throw this.#unexpectedControl(stop);
      result += this.#escape();
    }
  }

  #escape(): string {
    const letter = this.#text[this.#at++] ?? '';
    if (letter !== 'u') return escapes[letter] ?? (/["\\/]/.test(letter) ? letter : this.#badEscape(letter));
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[0-9a-f]{4}$/i.test(digits))
      throw this.#failure('Unexpected character: expected a hex-digit for character escape sequence');
    this.#at += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }

  #badEscape(letter: string): never {
    throw this.#failure(`Unrecognized character escape '${letter}' (code ${letter.charCodeAt(0)})`);
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)![0];
    this.#at += text.length;
    return text;
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #unexpected(what: string): Error {
    if (this.#at >= this.#text.length) return this.#endOfInput();
    const character = this.#peek();
    return this.#failure(
      `Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${what}`,
      this.#at + 1
    );
  }

  #unexpectedControl(character: string): Error {
    return this.#failure(
      `Illegal unquoted character ((CTRL-CHAR, code ${character.charCodeAt(0)})): has to be escaped using backslash to be included in string value`
    );
  }

  #endOfInput(where?: string): Error {
    const { isObject = true, at = 0 } = this.#open.at(-1) ?? {};
    const [line, column] = this.#position(at);
    const expected = `: expected close marker for ${isObject ? 'OBJECT' : 'ARRAY'} (from [line:${line}, column:${column}])`;
    return this.#failure(`Unexpected end-of-input${where === undefined ? expected : ` ${where}`}`);
  }

  #failure(message: string, at = this.#at): Error {
    return apexError('System.JSONException', `${message} at input location [${this.#position(at).join()}]`);
  }

  /** Line from 1, column as many characters as were read of it. */
  #position(at: number): [number, number] {
    const before = this.#text.slice(0, at).split('\n');
    return [before.length, before.at(-1)!.length];
  }
}
