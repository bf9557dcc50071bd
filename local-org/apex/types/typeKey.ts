import type { ApexType, TypeSymbol } from './model.ts';

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

export function isSameType(a: ApexType, b: ApexType): boolean {
  return a === b || typeKey(a) === typeKey(b);
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
