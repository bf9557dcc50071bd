import type { BoundExpression, BoundOperation, OperandKind } from '../bind/bound.ts';
import { binaryText } from './arithmetic.ts';
import { condition, expression, nonNull } from './expressions.ts';
import { isNeverNull } from './nullness.ts';
import type { BodyScope } from './scope.ts';
import { primitiveName } from './typeTests.ts';

type Operation<Kind extends BoundOperation['kind']> = Extract<BoundOperation, { kind: Kind }>;

/** `+`, `-`, `*` ... */
export function arithmetic(node: Operation<'arithmetic'>, scope: BodyScope): string {
  const { operator, operands, left, right } = node;
  if (operands === 'String') return joined(node, scope);
  const isSafeDivisor = right.kind === 'literal' && right.value !== 0 && right.value !== 0n;
  return binaryText(operator, operands, nonNull(left, scope), nonNull(right, scope), isSafeDivisor);
}

/** Text is joined from left to right; JavaScript writes null, numbers and Booleans as Apex does, once there is text before them. */
function joined({ left, right }: Operation<'arithmetic'>, scope: BodyScope): string {
  const start =
    left.kind === 'arithmetic' && left.operands === 'String'
      ? expression(left, scope)
      : `"" + ${textPart(left, scope)}`;
  return `(${start} + ${textPart(right, scope)})`;
}

const writtenAlike = new Set<string | undefined>(['String', 'Integer', 'Long', 'Boolean', 'Id']);

/** A value to be joined to text. */
export function textPart(node: BoundExpression, scope: BodyScope): string {
  const text = expression(node, scope);
  return writtenAlike.has(primitiveName(node.type)) || node.type.kind === 'null' ? text : `$.text(${text})`;
}

/** How the size of a value is had; null has none, and is neither less nor more than anything. */
const sizes: Partial<Record<OperandKind, string>> = {
  Double: '?.value',
  Date: '?.days',
  Datetime: '?.milliseconds',
  Time: '?.milliseconds'
};

/** `<`, `<=`, `>`, `>=`. */
export function comparison({ operator, operands, left, right }: Operation<'compare'>, scope: BodyScope): string {
  if (operands === 'Integer' || operands === 'Long' || sizes[operands] !== undefined) {
    return `(${sized(left, operands, scope)} ${operator} ${sized(right, operands, scope)})`;
  }
  const compare = operands === 'Decimal' ? 'compareDecimals' : 'compareTexts';
  return `($.${compare}(${expression(left, scope)}, ${expression(right, scope)}) ${operator} 0)`;
}

function sized(node: BoundExpression, operands: OperandKind, scope: BodyScope): string {
  const text = expression(node, scope);
  const size = sizes[operands];
  if (isNeverNull(node, scope.neverNull)) return size === undefined ? text : `${text}${size.replace('?', '')}`;
  return `(${text}${size ?? ''} ?? NaN)`;
}

const comparedAsTheyAre = new Set<OperandKind>(['Boolean', 'Integer', 'Long']);

/** `==`, `!=`, `===`, `!==`. */
export function equality({ isExact, isNegated, operands, left, right }: Operation<'equals'>, scope: BodyScope): string {
  const [a, b] = [expression(left, scope), expression(right, scope)];
  if (isNull(left) || isNull(right) || comparedAsTheyAre.has(operands))
    return `(${a} ${isNegated ? '!==' : '==='} ${b})`;
  const compare = isExact ? 'isSame' : operands === 'String' ? 'equalTexts' : 'equals';
  return `${isNegated ? '!' : ''}$.${compare}(${a}, ${b})`;
}

function isNull(node: BoundExpression): boolean {
  return (node.kind === 'literal' && node.value === null) || (node.kind === 'convert' && isNull(node.value));
}

export function logical({ operator, left, right }: Operation<'logical'>, scope: BodyScope): string {
  return `(${condition(left, scope)} ${operator} ${condition(right, scope)})`;
}

export function unary({ operator, operands, operand }: Operation<'unary'>, scope: BodyScope): string {
  const value = nonNull(operand, scope);
  if (operator === '!') return `!${value}`;
  if (operands === 'Long') return operator === '~' ? `(~${value})` : `BigInt.asIntN(64, -${value})`;
  if (operands === 'Double') return `new $.Double(-${value}.value)`;
  if (operands === 'Decimal') return `${value}.negated()`;
  return operator === '~' ? `(~${value})` : `(-${value} | 0)`;
}
