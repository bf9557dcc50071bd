import type { ApexType } from './model.ts';
import { typeKey } from './typeKey.ts';

/**
 * The JavaScript name of a method: its name in lower case, then the type of each parameter behind a `$`. `compareTo(Object)` is
 * `compareto$object`, `execute(Database.BatchableContext, List<SObject>)` is `execute$database_batchablecontext$list_sobject`. A type
 * parameter counts as Object, so a class that implements `Comparator<Account>` is called as `compare$object$object` (see bridges).
 */
export function mangledName(name: string, parameters: readonly ApexType[]): string {
  return `${name.toLowerCase()}$${parameters.map(mangledType).join('$')}`;
}

/** The JavaScript name of an accessor of a property that has code. Names of methods never begin with a `$`. */
export function accessorName(kind: 'get' | 'set', property: string): string {
  return `$${kind}_${property.toLowerCase()}`;
}

function mangledType(type: ApexType): string {
  return typeKey(erased(type)).replaceAll('>', '').replace(/[.<,]/g, '_');
}

function erased(type: ApexType): ApexType {
  if (type.kind === 'variable') return { kind: 'variable', name: 'object' };
  return type.kind === 'class' && type.arguments.length > 0 ? { ...type, arguments: type.arguments.map(erased) } : type;
}
