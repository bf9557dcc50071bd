import type { AssignExpression } from '../syntax/ast.ts';
import { isAssignable } from '../types/conversions.ts';
import { typeName } from '../types/typeKey.ts';
import { reckon } from './arithmetic.ts';
import type { BoundExpression, BoundOperation } from './bound.ts';
import { type Code, fail } from './code.ts';
import { convertTo } from './convert.ts';
import { bindExpression, bindTarget } from './expressions.ts';
import { isNumber, kindOf } from './operandKinds.ts';
import { placeOf } from './writing.ts';

type Operation = NonNullable<Extract<BoundOperation, { kind: 'assign' }>['operation']>;

/** `place = value`, `place += value`. */
export function bindAssign(code: Code, node: AssignExpression): BoundExpression {
  const target = bindTarget(code, node.target);
  const value = bindExpression(code, node.value);
  const place = target.type.kind === 'error' ? undefined : placeOf(code, target, node.target.at);
  if (!place) return fail({ ...code, report: () => undefined }, node.at, '');
  const { type } = place;
  if (node.operator === '=') {
    const given = convertTo(code, value, type, node.at);
    return { kind: 'assign', place, operation: undefined, value: given, type, at: node.at };
  }
  if (value.type.kind === 'error') return value;
  const operator = node.operator.slice(0, -1) as Operation['operator'];
  const reckoned = reckon(code, operator, place, value, node.at);
  if (!reckoned) return fail({ ...code, report: () => undefined }, node.at, '');
  // A number may be reckoned in a wider kind than that of its place only where it goes back by itself: Double and Decimal.
  const goesBack = isAssignable(reckoned.type, type) || (isNumber(kindOf(type)) && kindOf(type) === reckoned.operands);
  if (!goesBack) {
    return fail(code, node.at, `Illegal assignment from ${typeName(reckoned.type)} to ${typeName(type)}`);
  }
  const operation = { operator, operands: reckoned.operands };
  return { kind: 'assign', place, operation, value: reckoned.right, type, at: node.at };
}
