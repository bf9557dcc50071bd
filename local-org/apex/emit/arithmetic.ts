import type { OperandKind } from '../bind/bound.ts';

type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '<<' | '>>' | '>>>' | '&' | '|' | '^';

/** An operation on two texts whose values are there (not null) and of the kind of the operation. */
export function binaryText(
  operator: ArithmeticOperator,
  operands: OperandKind,
  left: string,
  right: string,
  isSafeDivisor = false
): string {
  switch (operands) {
    case 'Integer':
      return integer(operator, left, right, isSafeDivisor);
    case 'Long':
      return long(operator, left, right, isSafeDivisor);
    case 'Double':
      return operator === '/'
        ? `$.divideDoubles(${left}, ${right})`
        : `new $.Double(${left}.value ${operator} ${right}.value)`;
    case 'Decimal':
      return `${left}.${decimalMethods[operator]}(${right})`;
    case 'Boolean':
      return `((${left} ${operator} ${right}) === 1)`;
    case 'String':
      return `("" + ${left} + ${right})`;
    default:
      return `$.moved(${left}, ${operator === '-' ? '-1' : '1'}, ${right})`;
  }
}

const decimalMethods: Partial<Record<ArithmeticOperator, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'dividedBy',
  '%': 'remainder'
};

function integer(operator: ArithmeticOperator, left: string, right: string, isSafeDivisor: boolean): string {
  if (operator === '*') return `Math.imul(${left}, ${right})`;
  if (operator === '/' && !isSafeDivisor) return `$.divideIntegers(${left}, ${right})`;
  return `(${left} ${operator} ${right} | 0)`;
}

function long(operator: ArithmeticOperator, left: string, right: string, isSafeDivisor: boolean): string {
  if (operator === '/' && !isSafeDivisor) return `$.divideLongs(${left}, ${right})`;
  if (operator === '>>>') return `$.shiftLong(${left}, ${right})`;
  const count = operator === '<<' || operator === '>>' ? `(${right} & 63n)` : right;
  return `BigInt.asIntN(64, ${left} ${operator} ${count})`;
}
