import type { BinaryExpression, Expression, PostfixExpression, Position, UnaryExpression } from '../syntax/ast.ts';
import { isSystem } from '../types/builtIn.ts';
import { isAssignable } from '../types/conversions.ts';
import type { ApexType } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';
import { reckon } from './arithmetic.ts';
import type { BoundExpression } from './bound.ts';
import { type Code, fail } from './code.ts';
import { comparison, equality } from './comparisons.ts';
import { converted, convertTo, isRecordQuery, oneOf } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { isNumber, isWhole, kindOf } from './operandKinds.ts';
import { placeOf } from './writing.ts';

export function bindBinary(code: Code, node: BinaryExpression): BoundExpression {
  const { operator, at } = node;
  const left = bindExpression(code, node.left);
  const right = bindExpression(code, node.right);
  if (left.type.kind === 'error' || right.type.kind === 'error') return silent(code, at);
  switch (operator) {
    case '&&':
    case '||':
      return logical(code, operator, left, right, at);
    case '??':
      return coalesce(code, left, right, node);
    case '==':
    case '!=':
    case '<>':
    case '===':
    case '!==':
      return equality(code, node, left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(code, operator, left, right, node);
    default: {
      const found = reckon(code, operator, left, right, node.operatorAt);
      return found ? { kind: 'arithmetic', operator, ...found, at } : silent(code, at);
    }
  }
}

/** Stands for what has been reported already. */
function silent(code: Code, at: Position): BoundExpression {
  return fail({ ...code, report: () => undefined }, at, '');
}

function logical(
  code: Code,
  operator: '&&' | '||',
  left: BoundExpression,
  right: BoundExpression,
  at: Position
): BoundExpression {
  const { boolean } = code.known;
  const wrong = [left, right].find((side) => !isAssignable(side.type, boolean));
  if (wrong) return fail(code, wrong.at, 'Logical operator can only be applied to Boolean');
  return { kind: 'logical', operator, left, right, type: boolean, at };
}

/** What both sides of `a ?? b` and `c ? a : b` convert into. */
export function commonType(left: BoundExpression, right: BoundExpression): ApexType | undefined {
  if (left.type.kind === 'null') return right.type;
  if (converted(right, left.type)) return left.type;
  return converted(left, right.type) ? right.type : undefined;
}

function coalesce(code: Code, left: BoundExpression, right: BoundExpression, node: BinaryExpression): BoundExpression {
  const isRecord = isRecordQuery(left) && right.type.kind === 'sobject';
  const first: BoundExpression = isRecord ? { ...oneOf(left), result: 'optional' } : left;
  const type = commonType(first, right);
  if (!type || type.kind === 'void') {
    const types = `${typeName(left.type)}, ${typeName(right.type)}`;
    return fail(code, node.operatorAt, `Incompatible types in null coalescing operator: ${types}`);
  }
  const [a, b] = [converted(first, type)!, converted(right, type)!];
  return { kind: 'coalesce', left: a, right: b, type, at: node.at };
}

export function bindUnary(code: Code, node: UnaryExpression): BoundExpression {
  const { operator, at } = node;
  if (operator === '++' || operator === '--') return increment(code, node.operand, operator, true, at);
  const operand = bindExpression(code, node.operand);
  if (operand.type.kind === 'error') return operand;
  const operands = kindOf(operand.type);
  if (operator === '!') {
    if (operands !== 'Boolean') return fail(code, at, '! operator can only be applied to boolean expressions');
    return { kind: 'unary', operator, operands, operand, type: operand.type, at };
  }
  if (operator === '~') {
    if (!isWhole(operands)) return fail(code, at, `Invalid type for bitwise negate: ${typeName(operand.type)}`);
    return { kind: 'unary', operator, operands, operand, type: operand.type, at };
  }
  // The platform takes a plus before anything, and does nothing with it.
  const isPlus = operator === '+' && operand.type.kind !== 'void';
  if (!isPlus && !isNumber(operands)) return fail(code, at, 'Unary negation must use a numeric argument');
  if (operator === '+') return operand;
  return { kind: 'unary', operator, operands, operand, type: operand.type, at };
}

export function bindPostfix(code: Code, node: PostfixExpression): BoundExpression {
  return increment(code, node.operand, node.operator, false, node.at);
}

function increment(
  code: Code,
  node: Expression,
  operator: '++' | '--',
  isPrefix: boolean,
  at: Position
): BoundExpression {
  const value = bindExpression(code, node);
  if (value.type.kind === 'error') return value;
  const operands = kindOf(value.type);
  if (!isNumber(operands)) {
    const name = isPrefix ? `prefix ${operator === '++' ? 'increment' : 'decrement'}` : 'postfix increment/decrement';
    return fail(code, at, `Unary ${name} can only be applied to numeric expressions: ${typeName(value.type)}`);
  }
  const place = placeOf(code, value, at);
  return place ? { kind: 'increment', operator, isPrefix, operands, place, type: place.type, at } : silent(code, at);
}

/** A condition of `if`, a loop, or `? :`. */
export function bindCondition(code: Code, node: Expression): BoundExpression {
  const value = bindExpression(code, node);
  const problem = `Condition expression must be of type Boolean: ${typeName(value.type)}`;
  if (value.type.kind !== 'error' && !isSystem(value.type, 'Boolean')) return fail(code, node.at, problem);
  return convertTo(code, value, code.known.boolean, node.at, problem);
}
