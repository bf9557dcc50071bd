import type { Expression, QueryExpression } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { SyntaxFault, type Token } from './token.ts';

/** Whether `[SELECT` or `[FIND` comes next, and no index of a list. */
export function seesQuery(cursor: Cursor): boolean {
  return cursor.sees('[', 'select') || cursor.sees('[', 'find');
}

/** `[SELECT ...]`: its text as it stands but for comments, and the expressions behind its colons. */
export function queryLiteral(cursor: Cursor, expression: (cursor: Cursor) => Expression): QueryExpression {
  const open = cursor.expect('[');
  const language = cursor.sees('select') ? 'soql' : 'sosl';
  const binds: QueryExpression['binds'][number][] = [];
  while (!cursor.sees(']')) {
    const token = cursor.next();
    if (token.kind === 'end') throw new SyntaxFault(token.at, "Expecting ']' but was: '<EOF>'");
    if (token.text === ':' && isBind(token, cursor)) binds.push(bindAt(token, open, cursor, expression));
  }
  const close = cursor.expect(']');
  return {
    kind: 'query',
    language,
    text: blankComments(cursor.text.slice(open.end, close.start)),
    binds,
    at: open.at
  };
}

function bindAt(
  colon: Token,
  open: Token,
  cursor: Cursor,
  expression: (cursor: Cursor) => Expression
): QueryExpression['binds'][number] {
  const value = expression(cursor);
  const end = cursor.last.end;
  return {
    text: cursor.text.slice(colon.end, end).trim(),
    expression: value,
    start: colon.start - open.end,
    end: end - open.end
  };
}

/** Colons stand in `LAST_N_DAYS:30` and `T12:30:00Z` as well. */
function isBind(colon: Token, cursor: Cursor): boolean {
  const before = cursor.text.slice(Math.max(0, colon.start - 40), colon.start);
  if (/\b(?:(?:last|next)_n_\w+|n_\w+_ago)\s*$/i.test(before)) return false;
  return !(/\d$/.test(before) && cursor.peek().start === colon.end && cursor.peek().kind !== 'word');
}

/** The query language has no comments; rows and columns must stay. */
function blankComments(text: string): string {
  if (!/\/[/*]/.test(text)) return text;
  return text.replace(/'(?:\\[^]|[^'\\])*'|\/\/[^\r\n]*|\/\*[^]*?\*\//g, (part) =>
    part.startsWith("'") ? part : part.replace(/[^\r\n]/g, ' ')
  );
}
