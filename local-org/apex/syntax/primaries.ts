import type { Expression, Identifier, TypeName } from './ast.ts';
import { creation } from './creation.ts';
import type { Cursor } from './cursor.ts';
import { expression, unary } from './expressions.ts';
import { literal } from './literals.ts';
import { queryLiteral, seesQuery } from './queryLiteral.ts';
import { keywords } from './token.ts';
import { skipsType, typeName } from './typeNames.ts';

/** An operand with everything that follows it: members, calls, indexes, `++` and `--`. */
export function postfixed(cursor: Cursor): Expression {
  let operand = primary(cursor);
  for (;;) {
    const { kind, text } = cursor.peek();
    if (kind !== 'symbol') return operand;
    if (text === '.' || text === '?.') operand = memberOf(operand, cursor);
    else if (text === '[' && !seesQuery(cursor)) operand = elementOf(operand, cursor);
    else if (text === '++' || text === '--') {
      cursor.next();
      operand = { kind: 'postfix', operator: text, operand, at: operand.at };
    } else return operand;
  }
}

function primary(cursor: Cursor): Expression {
  const { at } = cursor;
  const value = literal(cursor);
  if (value) return value;
  if (cursor.take('new')) return creation(cursor, at);
  if (cursor.sees('(')) return castExpression(cursor) ?? parenthesized(cursor);
  if (seesQuery(cursor)) return queryLiteral(cursor, expression);
  if (cursor.take('this')) return ownReference(cursor, 'this', at);
  if (cursor.take('super')) return ownReference(cursor, 'super', at);
  if (cursor.sees('void', '.', 'class')) return voidLiteral(cursor);
  return genericClassLiteral(cursor) ?? named(cursor);
}

function named(cursor: Cursor): Expression {
  const name = cursor.name();
  if (!cursor.sees('(')) return { kind: 'name', name: name.name, at: name.at };
  return { kind: 'call', target: undefined, name, isSafe: false, arguments: callArguments(cursor), at: name.at };
}

function ownReference(cursor: Cursor, kind: 'this' | 'super', at: Expression['at']): Expression {
  if (!cursor.sees('(')) return { kind, at };
  const name: Identifier = { name: kind, at };
  return { kind: 'call', target: undefined, name, isSafe: false, arguments: callArguments(cursor), at };
}

/** `(a, b)`. */
export function callArguments(cursor: Cursor): Expression[] {
  cursor.expect('(');
  const values: Expression[] = [];
  if (cursor.take(')')) return values;
  do values.push(expression(cursor));
  while (cursor.take(','));
  cursor.expect(')');
  return values;
}

function memberOf(target: Expression, cursor: Cursor): Expression {
  const isSafe = cursor.next().text === '?.';
  if (!isSafe && cursor.sees('class')) {
    const type = typeNameOf(target);
    if (type) {
      cursor.next();
      return { kind: 'classLiteral', type, at: target.at };
    }
  }
  const name = cursor.memberName();
  if (!cursor.sees('(')) return { kind: 'member', target, name, isSafe, at: target.at };
  return { kind: 'call', target, name, isSafe, arguments: callArguments(cursor), at: target.at };
}

function elementOf(target: Expression, cursor: Cursor): Expression {
  if (cursor.sees('[', ']')) return arrayClassLiteral(target, cursor);
  cursor.expect('[');
  const index = expression(cursor);
  cursor.expect(']');
  return { kind: 'index', target, index, at: target.at };
}

/** `Integer[].class`: only a class literal has empty brackets behind a name. */
function arrayClassLiteral(target: Expression, cursor: Cursor): Expression {
  const type = typeNameOf(target);
  let arrayDepth = 0;
  while (cursor.sees('[', ']')) {
    cursor.next();
    cursor.next();
    arrayDepth++;
  }
  if (!type || !cursor.sees('.', 'class')) throw cursor.unexpected();
  cursor.next();
  cursor.next();
  return { kind: 'classLiteral', type: { ...type, arrayDepth }, at: target.at };
}

function typeNameOf(target: Expression): TypeName | undefined {
  const part = (name: string): TypeName['parts'][number] => ({ name, arguments: [] });
  if (target.kind === 'name') return { parts: [part(target.name)], arrayDepth: 0, at: target.at };
  if (target.kind !== 'member') return undefined;
  const outer = typeNameOf(target.target);
  return outer && { ...outer, parts: [...outer.parts, part(target.name.name)] };
}

function voidLiteral(cursor: Cursor): Expression {
  const { at } = cursor;
  for (let i = 0; i < 3; i++) cursor.next();
  return { kind: 'classLiteral', type: { parts: [{ name: 'void', arguments: [] }], arrayDepth: 0, at }, at };
}

/** `Map<String, Object>.class`; `a < b` is none. */
function genericClassLiteral(cursor: Cursor): Expression | undefined {
  if (!cursor.seesName() || cursor.peek(1).text !== '<') return undefined;
  const { mark, at } = cursor;
  const isOne = skipsType(cursor) && cursor.sees('.', 'class');
  cursor.reset(mark);
  if (!isOne) return undefined;
  const type = typeName(cursor);
  cursor.next();
  cursor.next();
  return { kind: 'classLiteral', type, at };
}

function parenthesized(cursor: Cursor): Expression {
  cursor.expect('(');
  const value = expression(cursor);
  cursor.expect(')');
  return value;
}

function castExpression(cursor: Cursor): Expression | undefined {
  const { mark, at } = cursor;
  if (!seesCast(cursor)) {
    cursor.reset(mark);
    return undefined;
  }
  cursor.reset(mark);
  cursor.expect('(');
  const type = typeName(cursor);
  cursor.expect(')');
  return { kind: 'cast', type, value: unary(cursor), at };
}

const signedTypes = new Set(['integer', 'long', 'double', 'decimal', 'object']);

/** `(Name) value` is a cast, `(name) - value` a difference, unless the name is that of a number. */
function seesCast(cursor: Cursor): boolean {
  cursor.next();
  const first = cursor.peek().lower;
  if (!skipsType(cursor) || !cursor.take(')')) return false;
  const { kind, text, lower } = cursor.peek();
  if (kind === 'end') return false;
  if (kind === 'word') return !keywords.has(lower) || operandWords.has(lower);
  if (kind !== 'symbol') return true;
  if (text === '(' || text === '!' || text === '~') return true;
  return text === '[' ? seesQuery(cursor) : /^(?:[+-]|\+\+|--)$/.test(text) && signedTypes.has(first);
}

const operandWords = new Set(['new', 'this', 'super', 'null', 'true', 'false']);
