import { FormulaError } from './model.ts';

export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'symbol' | 'end';
  /** Text of names and symbols, unescaped text of strings, digits of numbers. */
  readonly text: string;
  readonly offset: number;
}

const SPACE_OR_COMMENT = /(?:[ \t\f\r\n]|\/\*[^]*?\*\/)+/y;
const NUMBER = /\d+(?:\.\d+)?/y;
/** Dots, colons and hashes are part of a name: `Epic__r.Name`, `Owner:User.Name`, `$Setup.X__c.Y__c`. */
const NAME = /[A-Za-z$][\w$:.#]*/y;
const STRING = /"((?:[^"\\\r\n]|\\.)*)"|'((?:[^'\\\r\n]|\\.)*)'/y;
const SYMBOL = /\|\||&&|==|!=|<>|<=|>=|[-+*/^&=<>!(),]/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Splits a formula into tokens, the last of kind `end`. Throws FormulaError at the first character that starts none. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let offset = skip(source, 0);
  while (offset < source.length) {
    const token = next(source, offset);
    tokens.push(token.token);
    offset = skip(source, token.end);
  }
  tokens.push({ kind: 'end', text: 'end of formula', offset });
  return tokens;
}

function next(source: string, offset: number): { token: Token; end: number } {
  const string = match(STRING, source, offset);
  if (string) {
    return token('string', unescape(string[1] ?? string[2] ?? '', offset), offset, string[0]);
  }
  for (const [kind, pattern] of [['number', NUMBER] as const, ['name', NAME] as const, ['symbol', SYMBOL] as const]) {
    const found = match(pattern, source, offset);
    if (found) {
      return token(kind, found[0], offset, found[0]);
    }
  }
  const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
  throw new FormulaError(`Syntax error. Found '${character}'`, offset);
}

function token(kind: Token['kind'], text: string, offset: number, raw: string): { token: Token; end: number } {
  return { token: { kind, text, offset }, end: offset + raw.length };
}

function skip(source: string, offset: number): number {
  return offset + (match(SPACE_OR_COMMENT, source, offset)?.[0].length ?? 0);
}

function match(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

function unescape(text: string, offset: number): string {
  return text.replace(/\\(.)/g, (whole, letter: string) => {
    const character = ESCAPES[letter] ?? ESCAPES[letter.toLowerCase()];
    if (character === undefined) {
      throw new FormulaError(`Syntax error. '${whole}'`, offset);
    }
    return character;
  });
}
