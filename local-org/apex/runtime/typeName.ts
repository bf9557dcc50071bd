import type { ApexType } from '../types/model.ts';

/** A type as messages and `Type.getName()` write it: `List<Id>`, `Map<String,Account>`, `Outer.Inner`. */
export function typeName(type: ApexType): string {
  switch (type.kind) {
    case 'class':
      return type.symbol.qualifiedName + argumentsOf(type.arguments);
    case 'sobject':
      return type.object?.name ?? 'SObject';
    case 'variable':
      return type.name;
    default:
      return type.kind;
  }
}

function argumentsOf(types: readonly ApexType[]): string {
  return types.length === 0 ? '' : `<${types.map(typeName).join(',')}>`;
}
