import type { MethodSymbol, TypeSymbol, VariableSymbol } from '../types/model.ts';
import { accessorName } from '../types/mangle.ts';
import { symbolKey } from '../types/typeKey.ts';

/** The JavaScript name of a method. A private one that is not virtual overrides nothing, and is not overridden by a namesake of a subclass. */
export function methodName(method: MethodSymbol): string {
  const isOwn = method.kind === 'method' && method.access === 'private' && !method.isStatic && !method.isVirtual;
  return isOwn && method.owner.origin === 'source'
    ? `${method.emittedName}$$${ownerName(method.owner)}`
    : method.emittedName;
}

/** The slot of a field, in an instance or in the statics of its class. A superclass may have a private field of the same name. */
export function slotName(variable: VariableSymbol): string {
  const name = variable.name.toLowerCase();
  return !variable.isStatic && isTaken(name, variable.owner) ? `_${name}$$${ownerName(variable.owner)}` : `_${name}`;
}

function isTaken(name: string, { superclass }: TypeSymbol): boolean {
  for (let above = superclass?.symbol; above; above = above.superclass?.symbol) {
    const other = above.variables.get(name);
    if (other && !other.isStatic && other.access === 'private') return true;
  }
  return false;
}

/** The accessor of a property that has code. */
export function getterName(variable: VariableSymbol): string {
  return accessorName('get', variable.name);
}

export function setterName(variable: VariableSymbol): string {
  return accessorName('set', variable.name);
}

/** The method of one field initializer; subclasses have their own. */
export function fieldStepName(symbol: TypeSymbol, index: number): string {
  return `$field${index}_${ownerName(symbol)}`;
}

function ownerName(symbol: TypeSymbol): string {
  return symbolKey(symbol).replace(/\W/g, '_');
}
