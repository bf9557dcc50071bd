import type { Expression, ForEachStatement, ForStatement, Statement, TryStatement } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';
import { modifiers } from './modifiers.ts';
import { block, localWithoutEnd, seesDeclaration, statement } from './statements.ts';
import { switchStatement } from './switchStatement.ts';
import { skipsType, typeName } from './typeNames.ts';

/** Statements by the word they begin with. */
export const controlStatements: Readonly<Record<string, (cursor: Cursor) => Statement>> = {
  if: ifStatement,
  for: forStatement,
  while: whileStatement,
  do: doWhileStatement,
  try: tryStatement,
  return: returnStatement,
  throw: throwStatement,
  break: jump,
  continue: jump,
  'switch on': switchStatement
};

function parenthesized(cursor: Cursor): Expression {
  cursor.expect('(');
  const value = expression(cursor);
  cursor.expect(')');
  return value;
}

function ifStatement(cursor: Cursor): Statement {
  const { at } = cursor.next();
  const condition = parenthesized(cursor);
  const then = statement(cursor);
  return { kind: 'if', condition, then, otherwise: cursor.take('else') ? statement(cursor) : undefined, at };
}

function whileStatement(cursor: Cursor): Statement {
  const { at } = cursor.next();
  const condition = parenthesized(cursor);
  const body = loopBody(cursor) ?? { kind: 'block', statements: [], at: cursor.last.at, end: cursor.last.at };
  return { kind: 'while', condition, body, at };
}

function doWhileStatement(cursor: Cursor): Statement {
  const { at } = cursor.next();
  const body = block(cursor);
  cursor.expect('while');
  const condition = parenthesized(cursor);
  cursor.expect(';');
  return { kind: 'doWhile', body, condition, at };
}

function loopBody(cursor: Cursor): Statement | undefined {
  return cursor.take(';') ? undefined : statement(cursor);
}

/** Either form of `for`. */
function forStatement(cursor: Cursor): ForStatement | ForEachStatement {
  const { at } = cursor.next();
  cursor.expect('(');
  return seesForEach(cursor) ? forEach(cursor, at) : countingFor(cursor, at);
}

function seesForEach(cursor: Cursor): boolean {
  const { mark } = cursor;
  modifiers(cursor);
  const isOne = skipsType(cursor) && cursor.seesName() && cursor.peek(1).text === ':';
  cursor.reset(mark);
  return isOne;
}

function forEach(cursor: Cursor, at: Statement['at']): ForEachStatement {
  modifiers(cursor);
  const type = typeName(cursor);
  const { name } = cursor.declaredName();
  cursor.expect(':');
  const source = expression(cursor);
  cursor.expect(')');
  return { kind: 'forEach', type, name, source, body: loopBody(cursor), at };
}

function countingFor(cursor: Cursor, at: Statement['at']): ForStatement {
  const declaration = !cursor.sees(';') && seesDeclaration(cursor) ? localWithoutEnd(cursor) : undefined;
  const initial = declaration ? [] : expressionsUntil(cursor, ';');
  cursor.expect(';');
  const condition = cursor.sees(';') ? undefined : expression(cursor);
  cursor.expect(';');
  const update = expressionsUntil(cursor, ')');
  cursor.expect(')');
  return { kind: 'for', declaration, initial, condition, update, body: loopBody(cursor), at };
}

function expressionsUntil(cursor: Cursor, end: string): Expression[] {
  const found: Expression[] = [];
  if (cursor.sees(end)) return found;
  do found.push(expression(cursor));
  while (cursor.take(','));
  return found;
}

function tryStatement(cursor: Cursor): Statement {
  const { at } = cursor.next();
  const body = block(cursor);
  const catches: TryStatement['catches'][number][] = [];
  while (cursor.sees('catch')) catches.push(catchClause(cursor));
  const last = cursor.take('finally') ? block(cursor) : undefined;
  if (catches.length === 0 && !last) throw cursor.unexpected();
  return { kind: 'try', body, catches, finally: last, at };
}

function catchClause(cursor: Cursor): TryStatement['catches'][number] {
  const { at } = cursor.next();
  cursor.expect('(');
  modifiers(cursor);
  const type = typeName(cursor);
  const { name } = cursor.declaredName();
  cursor.expect(')');
  return { type, name, body: block(cursor), at };
}

function returnStatement(cursor: Cursor): Statement {
  const { at } = cursor.next();
  const value = cursor.sees(';') ? undefined : expression(cursor);
  cursor.expect(';');
  return { kind: 'return', value, at };
}

function throwStatement(cursor: Cursor): Statement {
  const { at } = cursor.next();
  const value = expression(cursor);
  cursor.expect(';');
  return { kind: 'throw', value, at };
}

function jump(cursor: Cursor): Statement {
  const { lower, at } = cursor.next();
  cursor.expect(';');
  return { kind: lower === 'break' ? 'break' : 'continue', at };
}
