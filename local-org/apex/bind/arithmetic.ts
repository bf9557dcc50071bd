import type { Position } from '../syntax/ast.ts';
import type { ApexType } from '../types/model.ts';
import type { BoundExpression, BoundOperation, OperandKind } from './bound.ts';
import type { Code } from './code.ts';
import { withConversion } from './convert.ts';
import { isNumber, isWhole, kindOf, typeOfKind, wider } from './operandKinds.ts';

type ArithmeticOperator = Extract<BoundOperation, { kind: 'arithmetic' }>['operator'];

/** An operation on two values, before it is known where its outcome goes. */
export interface Reckoning {
  readonly operands: OperandKind;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
  readonly type: ApexType;
}

/** Works out in what an operation is reckoned; undefined, with a problem reported, where its operands do not go together. */
export function reckon(
  code: Code,
  operator: ArithmeticOperator,
  left: BoundExpression,
  right: BoundExpression,
  at: Position
): Reckoning | undefined {
  if (left.type.kind === 'void' || right.type.kind === 'void') {
    return refuse(code, at, 'Arithmetic expressions are not allowed on void types');
  }
  switch (operator) {
    case '%':
      return refuse(code, at, "Unexpected token '%'.");
    case '<<':
    case '>>':
    case '>>>':
      return shift(code, operator, left, right, at);
    case '&':
    case '|':
    case '^':
      return bitwise(code, operator, left, right, at);
    default:
      return sum(code, operator, left, right, at);
  }
}

function refuse(code: Code, at: Position, problem: string): undefined {
  code.report(at, problem);
  return undefined;
}

function sum(
  code: Code,
  operator: '+' | '-' | '*' | '/',
  left: BoundExpression,
  right: BoundExpression,
  at: Position
): Reckoning | undefined {
  const kinds = [kindOf(left.type), kindOf(right.type)] as const;
  if (operator === '+' && kinds.includes('String')) return { operands: 'String', left, right, type: code.known.string };
  const moment = kinds.find((kind) => kind === 'Date' || kind === 'Datetime' || kind === 'Time');
  if (moment) return shiftedMoment(code, operator, moment, left, right, at);
  const numbers = numericOperands(code, left, right);
  return numbers ?? refuse(code, at, 'Arithmetic expressions must use numeric arguments');
}

/** Days are added to a Date, days and parts of them to a Datetime, milliseconds to a Time; whichever stands first. */
function shiftedMoment(
  code: Code,
  operator: '+' | '-' | '*' | '/',
  moment: 'Date' | 'Datetime' | 'Time',
  left: BoundExpression,
  right: BoundExpression,
  at: Position
): Reckoning | undefined {
  const isLeft = kindOf(left.type) === moment;
  const amount = kindOf(isLeft ? right.type : left.type);
  const fits = moment === 'Datetime' ? isNumber(amount) : isWhole(amount);
  if (fits && (operator === '+' || (operator === '-' && isLeft))) {
    const [first, second] = isLeft ? [left, right] : [right, left];
    return { operands: moment, left: first, right: second, type: first.type };
  }
  const what = moment === 'Datetime' ? 'Integer or Double or Decimal' : 'Integer or Long';
  return refuse(code, at, `${moment === 'Datetime' ? 'Date/time' : moment} expressions must use ${what}`);
}

/** Both as the wider of the two kinds of number; a null counts as what the other is. */
export function numericOperands(code: Code, left: BoundExpression, right: BoundExpression): Reckoning | undefined {
  const a = left.type.kind === 'null' ? kindOf(right.type) : kindOf(left.type);
  const b = right.type.kind === 'null' ? a : kindOf(right.type);
  if (!isNumber(a) || !isNumber(b)) return undefined;
  const operands = wider(a, b);
  const type = typeOfKind(code.known, operands);
  return { operands, left: withConversion(left, type), right: withConversion(right, type), type };
}

function shift(
  code: Code,
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  at: Position
): Reckoning | undefined {
  if (!isWhole(kindOf(left.type)) || !isWhole(kindOf(right.type))) {
    return refuse(code, at, `${operator} operation can only be applied to Integer or Long types`);
  }
  return numericOperands(code, left, right);
}

function bitwise(
  code: Code,
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  at: Position
): Reckoning | undefined {
  const kinds = [kindOf(left.type), kindOf(right.type)];
  if (kinds.every((kind) => kind === 'Boolean')) return { operands: 'Boolean', left, right, type: code.known.boolean };
  if (kinds.every(isWhole)) return numericOperands(code, left, right);
  const problem = `${operator} operator can only be applied to Boolean expressions or to Integer or Long expressions`;
  return refuse(code, at, problem);
}
