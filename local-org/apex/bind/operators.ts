import type { BinaryExpression, Expression, PostfixExpression, Position, UnaryExpression } from '../syntax/ast.ts';
import { isSystem } from '../types/builtIn.ts';
import { isAssignable } from '../types/conversions.ts';
import type { ApexType } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';
import type { BoundExpression, BoundOperation, OperandKind } from './bound.ts';
import { type Code, fail } from './code.ts';
import { converted, convertTo, isRecordQuery, oneOf, withConversion } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { isNumber, isWhole, kindOf, typeOfKind, wider } from './operandKinds.ts';
import { placeOf } from './writing.ts';

type ArithmeticOperator = Extract<BoundOperation, { kind: 'arithmetic' }>['operator'];

/** An operation on two values, before it is known where its outcome goes. */
export interface Reckoning {
  readonly operands: OperandKind;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
  readonly type: ApexType;
}

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

// ---- arithmetic

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
function numericOperands(code: Code, left: BoundExpression, right: BoundExpression): Reckoning | undefined {
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

// ---- logic

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

// ---- comparison

function equality(code: Code, node: BinaryExpression, left: BoundExpression, right: BoundExpression): BoundExpression {
  const isExact = node.operator.length === 3;
  const isNegated = node.operator !== '==' && node.operator !== '===';
  const pair = equalOperands(code, left, right);
  if (!pair) return incompatible(code, node, left, right);
  if (isExact && isPrimitive(left.type) && isPrimitive(right.type)) {
    const problem = `Exact equality operator only allowed for reference types: ${typeName(left.type)}`;
    return fail(code, node.operatorAt, problem);
  }
  return { kind: 'equals', isExact, isNegated, ...pair, type: code.known.boolean, at: node.at };
}

function isPrimitive(type: ApexType): boolean {
  return kindOf(type) !== 'Object';
}

function incompatible(
  code: Code,
  node: BinaryExpression,
  left: BoundExpression,
  right: BoundExpression
): BoundExpression {
  const types = `${typeName(left.type)}, ${typeName(right.type)}`;
  return fail(code, node.operatorAt, `Comparison arguments must be compatible types: ${types}`);
}

type Pair = Pick<Reckoning, 'operands' | 'left' | 'right'>;

function equalOperands(code: Code, left: BoundExpression, right: BoundExpression): Pair | undefined {
  if (left.type.kind === 'void' || right.type.kind === 'void') return undefined;
  if (left.type.kind === 'null' || right.type.kind === 'null') return { operands: 'Object', left, right };
  const known = orderedOperands(code, left, right);
  if (known) return known;
  if (kindOf(left.type) === 'Boolean' && kindOf(right.type) === 'Boolean') return { operands: 'Boolean', left, right };
  const single = [converted(left, right.type), converted(right, left.type)];
  if (single[0]) return { operands: 'Object', left: single[0], right };
  if (single[1]) return { operands: 'Object', left, right: single[1] };
  return mayBeSame(left.type, right.type) ? { operands: 'Object', left, right } : undefined;
}

/** An interface and a class of which some subclass may implement it. */
function mayBeSame(a: ApexType, b: ApexType): boolean {
  if (a.kind !== 'class' || b.kind !== 'class') return false;
  return a.symbol.kind === 'interface' || b.symbol.kind === 'interface';
}

/** Numbers as the wider kind; a text beside an Id as an Id; a Date beside a Datetime as a Datetime. */
function orderedOperands(code: Code, left: BoundExpression, right: BoundExpression): Pair | undefined {
  const numbers = numericOperands(code, left, right);
  if (numbers) return numbers;
  const [a, b] = [kindOf(left.type), kindOf(right.type)];
  const operands = a === b ? a : mixed(a, b);
  if (!operands || !['String', 'Id', 'Date', 'Datetime', 'Time'].includes(operands)) return undefined;
  const type = typeOfKind(code.known, operands);
  return { operands, left: withConversion(left, type), right: withConversion(right, type) };
}

function mixed(a: OperandKind, b: OperandKind): OperandKind | undefined {
  const pair = [a, b].sort().join();
  return pair === 'Id,String' ? 'Id' : pair === 'Date,Datetime' ? 'Datetime' : undefined;
}

function comparison(
  code: Code,
  operator: '<' | '<=' | '>' | '>=',
  left: BoundExpression,
  right: BoundExpression,
  node: BinaryExpression
): BoundExpression {
  const kinds = [kindOf(left.type), kindOf(right.type)];
  const unordered = [left, right].find(({ type }, index) => type.kind !== 'null' && !isOrdered(kinds[index]!));
  if (unordered) {
    return fail(code, node.operatorAt, `Inequality operator not allowed for this type: ${typeName(unordered.type)}`);
  }
  const pair = withNull(code, left, right) ?? orderedOperands(code, left, right);
  if (!pair) return incompatible(code, node, left, right);
  return { kind: 'compare', operator, ...pair, type: code.known.boolean, at: node.at };
}

function withNull({ known }: Code, left: BoundExpression, right: BoundExpression): Pair | undefined {
  if (left.type.kind !== 'null' && right.type.kind !== 'null') return undefined;
  const operands = kindOf(left.type.kind === 'null' ? right.type : left.type);
  void known;
  return { operands, left, right };
}

function isOrdered(kind: OperandKind): boolean {
  return kind !== 'Boolean' && kind !== 'Object';
}

// ---- one operand

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
