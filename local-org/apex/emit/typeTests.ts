import { type OperandKind, operandKinds } from '../bind/bound.ts';
import type { ApexType, TypeSymbol } from '../types/model.ts';

/** The name of a primitive type, as operands are called; undefined for all others. */
export function primitiveName(type: ApexType): OperandKind | 'Blob' | undefined {
  if (type.kind !== 'class' || type.symbol.origin !== 'library') return undefined;
  const name = type.symbol.qualifiedName as OperandKind | 'Blob';
  return primitives.has(name) ? name : undefined;
}

const primitives = new Set<string>([...operandKinds, 'Blob']);

/** Whether instances are exceptions: JavaScript errors. */
export function isException(symbol: TypeSymbol | undefined): boolean {
  for (let one = symbol; one; one = one.superclass?.symbol) {
    if (one.origin === 'library' && one.namespace === 'System' && one.name === 'Exception') return true;
  }
  return false;
}
