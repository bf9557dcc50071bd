import type { ApexType, ClassType, TypeSymbol } from './model.ts';

/** What types are compared by: lower case, with namespaces but for `System`: `list<schema.account>`, `database.saveresult`, `outer.inner`. */
export function typeKey(type: ApexType): string {
  switch (type.kind) {
    case 'class': {
      const key = symbolKey(type.symbol);
      return type.arguments.length === 0 ? key : `${key}<${type.arguments.map(typeKey).join()}>`;
    }
    case 'sobject':
      return type.object === undefined ? 'sobject' : `schema.${type.object.name.toLowerCase()}`;
    case 'variable':
      return type.name.toLowerCase();
    default:
      return type.kind;
  }
}

export function symbolKey(symbol: TypeSymbol): string {
  return symbol.key ?? symbol.qualifiedName.toLowerCase();
}

/** Whether two types have one key. */
export function isSameType(a: ApexType, b: ApexType): boolean {
  if (a === b) return true;
  if (a.kind === 'class') return b.kind === 'class' && isSameClass(a, b);
  if (a.kind === 'sobject') return b.kind === 'sobject' && a.object?.name === b.object?.name;
  if (a.kind === 'variable') return b.kind === 'variable' && a.name === b.name;
  return a.kind === b.kind;
}

function isSameClass(a: ClassType, b: ClassType): boolean {
  const isSameSymbol = a.symbol === b.symbol || symbolKey(a.symbol) === symbolKey(b.symbol);
  return isSameSymbol && a.arguments.every((one, index) => isSameType(one, b.arguments[index]!));
}

/** A type as messages of the platform write it: `List<Account>`, `Map<Id,List<String>>`. */
export function typeName(type: ApexType): string {
  switch (type.kind) {
    case 'class': {
      const name = type.symbol.qualifiedName;
      return type.arguments.length === 0 ? name : `${name}<${type.arguments.map(typeName).join()}>`;
    }
    case 'sobject':
      return type.object?.name ?? 'SObject';
    case 'variable':
      return type.name;
    default:
      return type.kind;
  }
}
