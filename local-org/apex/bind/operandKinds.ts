import type { BuiltIn } from '../types/builtIn.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { type OperandKind, operandKinds } from './bound.ts';

const kinds: ReadonlySet<string> = new Set(operandKinds);

/** What a type is to an operator. */
export function kindOf(type: ApexType): OperandKind {
  if (type.kind !== 'class' || type.symbol.origin !== 'library') return 'Object';
  return kinds.has(type.symbol.qualifiedName) ? (type.symbol.qualifiedName as OperandKind) : 'Object';
}

const numbers: readonly OperandKind[] = ['Integer', 'Long', 'Double', 'Decimal'];

export function isNumber(kind: OperandKind): boolean {
  return numbers.includes(kind);
}

export function isWhole(kind: OperandKind): boolean {
  return kind === 'Integer' || kind === 'Long';
}

/** The kind that two numbers are reckoned in: the wider. */
export function wider(a: OperandKind, b: OperandKind): OperandKind {
  return numbers[Math.max(numbers.indexOf(a), numbers.indexOf(b))]!;
}

export function typeOfKind(known: BuiltIn, kind: OperandKind): ClassType {
  return known.named(`System.${kind}`);
}
