import type { LiteralExpression, Position } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { SyntaxFault, type Token } from './token.ts';

const largestInteger = 2_147_483_647;
const largestLong = 9_223_372_036_854_775_807n;

/** Reads a literal if one comes next. */
export function literal(cursor: Cursor): LiteralExpression | undefined {
  const token = cursor.peek();
  const value = valueOf(token);
  if (value) cursor.next();
  return value;
}

/** The smallest Integer and Long can only be written with their sign. */
export function smallestNumber(cursor: Cursor): LiteralExpression | undefined {
  const [sign, digits] = [cursor.peek(), cursor.peek(1)];
  const at = sign.at;
  if (!cursor.sees('-')) return undefined;
  if (digits.kind === 'integer' && BigInt(digits.text) === BigInt(largestInteger) + 1n) {
    skip(cursor, 2);
    return { kind: 'literal', type: 'Integer', value: -largestInteger - 1, at };
  }
  if (digits.kind === 'long' && BigInt(digits.text.slice(0, -1)) === largestLong + 1n) {
    skip(cursor, 2);
    return { kind: 'literal', type: 'Long', value: -largestLong - 1n, at };
  }
  return undefined;
}

function skip(cursor: Cursor, count: number): void {
  for (let i = 0; i < count; i++) cursor.next();
}

function valueOf(token: Token): LiteralExpression | undefined {
  const { at } = token;
  switch (token.kind) {
    case 'integer':
      return { kind: 'literal', type: 'Integer', value: integerOf(token), at };
    case 'long':
      return { kind: 'literal', type: 'Long', value: longOf(token), at };
    case 'decimal':
      return decimalOf(token);
    case 'string':
      return { kind: 'literal', type: 'String', value: unescaped(token.text.slice(1, -1), at), at };
    case 'multiline':
      return { kind: 'literal', type: 'String', value: unescaped(multilineBody(token.text), at), at };
    case 'word':
      return wordLiteral(token);
    default:
      return undefined;
  }
}

function wordLiteral({ lower, at }: Token): LiteralExpression | undefined {
  if (lower === 'null') return { kind: 'literal', type: 'null', value: null, at };
  if (lower === 'true' || lower === 'false') return { kind: 'literal', type: 'Boolean', value: lower === 'true', at };
  return undefined;
}

function integerOf({ text, at }: Token): number {
  const value = Number(text);
  if (value > largestInteger) throw new SyntaxFault(at, `Illegal integer: ${text}`);
  return value;
}

function longOf({ text, at }: Token): bigint {
  const value = BigInt(text.slice(0, -1));
  if (value > largestLong) throw new SyntaxFault(at, `Illegal long: ${text.slice(0, -1)}`);
  return value;
}

function decimalOf({ text, at }: Token): LiteralExpression {
  const isDouble = /d$/i.test(text);
  return { kind: 'literal', type: isDouble ? 'Double' : 'Decimal', value: isDouble ? text.slice(0, -1) : text, at };
}

/** The line break behind the opening quotes does not belong to the text. */
function multilineBody(text: string): string {
  return text.slice(3, -3).replace(/^[ \t]*\r?\n/, '');
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\'
};

/** Text of a string with its escapes resolved. Throws SyntaxFault where there is none such. */
export function unescaped(text: string, at: Position): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(u[0-9a-fA-F]{4}|[^])/g, (sequence, code: string) => {
    if (code.length > 1) return String.fromCharCode(parseInt(code.slice(1), 16));
    const character = escapes[code.toLowerCase()];
    if (character !== undefined) return character;
    throw new SyntaxFault(
      at,
      `Illegal string literal: Invalid string literal '${text}'. Illegal character sequence '${sequence}' in string literal.`
    );
  });
}
