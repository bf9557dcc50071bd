import type { AssignExpression, BinaryExpression, Expression, UnaryExpression } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { smallestNumber } from './literals.ts';
import { postfixed } from './primaries.ts';
import { typeName } from './typeNames.ts';

/** Any expression, assignments included; those and `?:` bind to the right. */
export function expression(cursor: Cursor): Expression {
  const target = conditional(cursor);
  const { lower } = cursor.peek();
  if (cursor.peek().kind !== 'symbol' || !assignments.has(lower)) return target;
  cursor.next();
  return {
    kind: 'assign',
    operator: lower as AssignExpression['operator'],
    target,
    value: expression(cursor),
    at: target.at
  };
}

const assignments = new Set(['=', '+=', '-=', '*=', '/=', '&=', '|=', '^=', '<<=', '>>=', '>>>=']);

function conditional(cursor: Cursor): Expression {
  const condition = binary(cursor, 0);
  if (!cursor.take('?')) return condition;
  const then = expression(cursor);
  cursor.expect(':');
  return { kind: 'conditional', condition, then, otherwise: expression(cursor), at: condition.at };
}

/** How tight operators bind, from `??` up to `*`. */
const strengths: Readonly<Record<string, number>> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '|': 4,
  '^': 5,
  '&': 6,
  '==': 7,
  '!=': 7,
  '<>': 7,
  '===': 7,
  '!==': 7,
  instanceof: 8,
  '<': 9,
  '<=': 9,
  '>': 9,
  '>=': 9,
  '<<': 10,
  '>>': 10,
  '>>>': 10,
  '+': 11,
  '-': 11,
  '*': 12,
  '/': 12
};

function binary(cursor: Cursor, weakest: number): Expression {
  let left = unary(cursor);
  for (;;) {
    const operator = operatorAhead(cursor);
    const strength = operator === undefined ? undefined : strengths[operator.sign];
    if (operator === undefined || strength === undefined || strength <= weakest) return left;
    const operatorAt = cursor.at;
    for (let i = 0; i < operator.tokens; i++) cursor.next();
    left =
      operator.sign === 'instanceof'
        ? { kind: 'instanceof', value: left, type: typeName(cursor), at: left.at }
        : {
            kind: 'binary',
            operator: operator.sign as BinaryExpression['operator'],
            operatorAt,
            left,
            right: binary(cursor, strength),
            at: left.at
          };
  }
}

/** `>`, `>>`, `>>>` and `>=` come as single signs; those of a shift stand together. */
function operatorAhead(cursor: Cursor): { readonly sign: string; readonly tokens: number } | undefined {
  const token = cursor.peek();
  if (token.kind === 'word') return token.lower === 'instanceof' ? { sign: 'instanceof', tokens: 1 } : undefined;
  if (token.kind !== 'symbol') return undefined;
  if (token.text === '<' && cursor.sees('<', '=')) return { sign: '<=', tokens: 2 };
  if (token.text !== '>') return { sign: token.text, tokens: 1 };
  if (cursor.sees('>', '=')) return { sign: '>=', tokens: 2 };
  let tokens = 1;
  while (tokens < 3 && cursor.peek(tokens).text === '>' && isAdjacent(cursor, tokens)) tokens++;
  return { sign: '>'.repeat(tokens), tokens };
}

function isAdjacent(cursor: Cursor, ahead: number): boolean {
  return cursor.peek(ahead - 1).end === cursor.peek(ahead).start;
}

const signs = new Set(['-', '+', '!', '~', '++', '--']);

/** Signs before an operand, casts included. */
export function unary(cursor: Cursor): Expression {
  const { kind, text, at } = cursor.peek();
  if (kind !== 'symbol' || !signs.has(text)) return postfixed(cursor);
  const smallest = smallestNumber(cursor);
  if (smallest) return smallest;
  cursor.next();
  return { kind: 'unary', operator: text as UnaryExpression['operator'], operand: unary(cursor), at };
}
