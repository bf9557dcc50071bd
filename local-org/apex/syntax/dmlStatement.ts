import type { DmlOperation, DmlStatement, Identifier } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';

const operations = new Set<string>(['insert', 'update', 'upsert', 'delete', 'undelete', 'merge']);

export function seesDml(cursor: Cursor): boolean {
  return cursor.peek().kind === 'word' && operations.has(cursor.peek().lower);
}

/** `insert records;`, `upsert as user records Key__c;`, `merge master duplicates;`. */
export function dmlStatement(cursor: Cursor): DmlStatement {
  const { lower, at } = cursor.next();
  const operation = lower as DmlOperation;
  const access = accessLevel(cursor);
  const value = expression(cursor);
  const field = operation === 'upsert' && cursor.seesName() ? path(cursor) : undefined;
  const duplicates = operation === 'merge' ? expression(cursor) : undefined;
  cursor.expect(';');
  return { kind: 'dml', operation, access, value, field, duplicates, at };
}

function accessLevel(cursor: Cursor): DmlStatement['access'] {
  if (!cursor.sees('as', 'user') && !cursor.sees('as', 'system')) return undefined;
  cursor.next();
  return cursor.next().lower as 'user' | 'system';
}

function path(cursor: Cursor): Identifier[] {
  const names = [cursor.name()];
  while (cursor.take('.')) names.push(cursor.memberName());
  return names;
}
