import type { Expression, NewExpression, Position, TypeName } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';
import { callArguments } from './primaries.ts';
import { createdTypeName } from './typeNames.ts';

/** What follows `new`. */
export function creation(cursor: Cursor, at: Position): NewExpression {
  const type = createdTypeName(cursor);
  if (cursor.sees('[')) return arrayCreation(cursor, type, at);
  if (cursor.sees('{')) return { kind: 'new', type, creation: itemsOrPairs(cursor), at };
  if (cursor.sees('(')) return { kind: 'new', type, creation: argumentsOrFields(cursor), at };
  throw cursor.unexpected();
}

function arrayCreation(cursor: Cursor, type: TypeName, at: Position): NewExpression {
  cursor.expect('[');
  if (!cursor.sees(']')) {
    const size = expression(cursor);
    cursor.expect(']');
    return { kind: 'new', type: { ...type, arrayDepth: 1 }, creation: { kind: 'size', size }, at };
  }
  let arrayDepth = 0;
  do {
    cursor.expect(']');
    arrayDepth++;
  } while (cursor.take('['));
  const items: NewExpression['creation'] = cursor.sees('{') ? itemsOrPairs(cursor) : { kind: 'items', items: [] };
  return { kind: 'new', type: { ...type, arrayDepth }, creation: items, at };
}

/** `{ a, b }` or `{ a => b }`; empty braces are items, which every collection takes. */
function itemsOrPairs(cursor: Cursor): NewExpression['creation'] {
  cursor.expect('{');
  if (cursor.take('}')) return { kind: 'items', items: [] };
  const first = expression(cursor);
  return cursor.sees('=>')
    ? { kind: 'pairs', pairs: pairsFrom(first, cursor) }
    : { kind: 'items', items: itemsFrom(first, cursor) };
}

/** A comma may stand behind the last one. */
function itemsFrom(first: Expression, cursor: Cursor): Expression[] {
  const items = [first];
  while (cursor.take(',') && !cursor.sees('}')) items.push(expression(cursor));
  cursor.expect('}');
  return items;
}

function pairsFrom(first: Expression, cursor: Cursor): { key: Expression; value: Expression }[] {
  const pairs = [{ key: first, value: valueOfPair(cursor) }];
  while (cursor.take(',') && !cursor.sees('}')) {
    pairs.push({ key: expression(cursor), value: valueOfPair(cursor) });
  }
  cursor.expect('}');
  return pairs;
}

function valueOfPair(cursor: Cursor): Expression {
  cursor.expect('=>');
  return expression(cursor);
}

/** `(Name = value, ...)` sets fields; an assignment can be no argument of a constructor. */
function argumentsOrFields(cursor: Cursor): NewExpression['creation'] {
  const values = callArguments(cursor);
  const fields = values.flatMap((value) =>
    value.kind === 'assign' && value.operator === '=' && value.target.kind === 'name'
      ? [{ name: { name: value.target.name, at: value.target.at }, value: value.value }]
      : []
  );
  if (values.length === 0 || fields.length < values.length) return { kind: 'arguments', arguments: values };
  return { kind: 'fields', fields };
}
