import type { BinaryExpression } from '../syntax/ast.ts';
import type { ApexType } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';
import { numericOperands, type Reckoning } from './arithmetic.ts';
import type { BoundExpression, OperandKind } from './bound.ts';
import { type Code, fail } from './code.ts';
import { converted, withConversion } from './convert.ts';
import { kindOf, typeOfKind } from './operandKinds.ts';

/** `==`, `!=`, `===` and their kin. */
export function equality(
  code: Code,
  node: BinaryExpression,
  left: BoundExpression,
  right: BoundExpression
): BoundExpression {
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

/** `<`, `<=`, `>`, `>=`. */
export function comparison(
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
  const pair = withNull(left, right) ?? orderedOperands(code, left, right);
  if (!pair) return incompatible(code, node, left, right);
  return { kind: 'compare', operator, ...pair, type: code.known.boolean, at: node.at };
}

function withNull(left: BoundExpression, right: BoundExpression): Pair | undefined {
  if (left.type.kind !== 'null' && right.type.kind !== 'null') return undefined;
  const operands = kindOf(left.type.kind === 'null' ? right.type : left.type);
  return { operands, left, right };
}

function isOrdered(kind: OperandKind): boolean {
  return kind !== 'Boolean' && kind !== 'Object';
}
