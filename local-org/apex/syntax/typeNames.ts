import type { Identifier, TypeName } from './ast.ts';
import type { Cursor } from './cursor.ts';

/** `Map<Id, List<Invoice__c>>`, `Schema.SObjectType`, `Integer[]`. */
export function typeName(cursor: Cursor): TypeName {
  const { at } = cursor;
  const parts = [typePart(cursor, cursor.name())];
  while (cursor.sees('.') && !cursor.sees('.', 'class')) {
    cursor.next();
    parts.push(typePart(cursor, cursor.memberName()));
  }
  return { parts, arrayDepth: arrayDepth(cursor), at };
}

/** Types with commas between them. */
export function typeNames(cursor: Cursor): TypeName[] {
  const types = [typeName(cursor)];
  while (cursor.take(',')) types.push(typeName(cursor));
  return types;
}

/** What follows `new`: brackets behind it are its size. */
export function createdTypeName(cursor: Cursor): TypeName {
  const { at } = cursor;
  const parts = [typePart(cursor, cursor.name())];
  while (cursor.take('.')) parts.push(typePart(cursor, cursor.memberName()));
  return { parts, arrayDepth: 0, at };
}

/** Whether a type comes next; the cursor stands behind it then, and where it was otherwise. */
export function skipsType(cursor: Cursor): boolean {
  const mark = cursor.mark;
  if (passesType(cursor)) return true;
  cursor.reset(mark);
  return false;
}

function typePart(cursor: Cursor, { name }: Identifier): TypeName['parts'][number] {
  if (!cursor.take('<')) return { name, arguments: [] };
  const types = typeNames(cursor);
  cursor.expect('>');
  return { name, arguments: types };
}

function arrayDepth(cursor: Cursor): number {
  let depth = 0;
  while (cursor.sees('[', ']')) {
    cursor.next();
    cursor.next();
    depth++;
  }
  return depth;
}

function passesType(cursor: Cursor): boolean {
  if (!cursor.seesName()) return false;
  cursor.next();
  if (!passesArguments(cursor)) return false;
  while (cursor.sees('.') && cursor.peek(1).kind === 'word' && !cursor.sees('.', 'class')) {
    cursor.next();
    cursor.next();
    if (!passesArguments(cursor)) return false;
  }
  arrayDepth(cursor);
  return true;
}

function passesArguments(cursor: Cursor): boolean {
  if (!cursor.take('<')) return true;
  do if (!passesType(cursor)) return false;
  while (cursor.take(','));
  return cursor.take('>');
}
