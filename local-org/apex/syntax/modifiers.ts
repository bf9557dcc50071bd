import type { Annotation, Modifiers } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';
import { SyntaxFault } from './token.ts';

const single = new Set(
  'global public protected private transient static abstract final webservice override virtual testmethod'.split(' ')
);
const sharing = new Set(['with', 'without', 'inherited']);

/** Annotations and words before a declaration, in any order. */
export function modifiers(cursor: Cursor): Modifiers {
  const { at } = cursor;
  const words = new Set<string>();
  const annotations: Annotation[] = [];
  for (;;) {
    if (cursor.sees('@')) annotations.push(annotation(cursor));
    else if (seesWord(cursor)) addWord(words, cursor);
    else return { words, annotations, at };
  }
}

/** Whether a modifier or annotation comes next. */
export function seesModifier(cursor: Cursor): boolean {
  return cursor.sees('@') || seesWord(cursor);
}

/** `transient` is no keyword: it may name something. */
function seesWord(cursor: Cursor): boolean {
  const { kind, lower } = cursor.peek();
  if (kind !== 'word') return false;
  if (sharing.has(lower)) return cursor.peek(1).lower === 'sharing';
  return single.has(lower) && (lower !== 'transient' || cursor.peek(1).kind === 'word');
}

function addWord(words: Set<string>, cursor: Cursor): void {
  const token = cursor.next();
  const word = sharing.has(token.lower) ? `${token.lower} ${cursor.next().lower}` : token.lower;
  if (words.has(word)) throw new SyntaxFault(token.at, `Duplicate modifier: ${word}`);
  words.add(word);
}

/** Parameters stand behind one another with or without commas. */
function annotation(cursor: Cursor): Annotation {
  const { at } = cursor.expect('@');
  const { name } = cursor.memberName();
  const parameters = new Map<string, string | boolean | number>();
  if (cursor.take('(')) {
    while (!cursor.sees(')')) {
      addParameter(parameters, cursor);
      cursor.take(',');
    }
    cursor.expect(')');
  }
  return { name, parameters, at };
}

function addParameter(parameters: Map<string, string | boolean | number>, cursor: Cursor): void {
  const isNamed = cursor.peek().kind === 'word' && cursor.peek(1).text === '=';
  const name = isNamed ? cursor.next().lower : 'value';
  if (isNamed) cursor.next();
  parameters.set(name, annotationValue(cursor));
}

function annotationValue(cursor: Cursor): string | boolean | number {
  const token = cursor.peek();
  const value = expression(cursor);
  if (value.kind === 'literal' && value.value !== null && typeof value.value !== 'bigint') return value.value;
  throw cursor.unexpected(token);
}
