import type { Library } from './librarySymbols.ts';
import type { ApexType, ClassType, SObjectType, SpecialType } from './model.ts';

export const voidType: SpecialType = { kind: 'void' };
export const nullType: SpecialType = { kind: 'null' };
export const errorType: SpecialType = { kind: 'error' };
export const anySObject: SObjectType = { kind: 'sobject', object: undefined };

/** The types that the language itself knows. */
export interface BuiltIn {
  readonly object: ClassType;
  readonly boolean: ClassType;
  readonly integer: ClassType;
  readonly long: ClassType;
  readonly double: ClassType;
  readonly decimal: ClassType;
  readonly string: ClassType;
  readonly id: ClassType;
  readonly date: ClassType;
  readonly datetime: ClassType;
  readonly time: ClassType;
  readonly type: ClassType;
  readonly exception: ClassType;
  readonly aggregateResult: ClassType;
  listOf(element: ApexType): ClassType;
  setOf(element: ApexType): ClassType;
  mapOf(key: ApexType, value: ApexType): ClassType;
  /** A type of the library by namespace and name. Throws Error where the library has none: the compiler counts on it. */
  named(qualifiedName: string, ...types: readonly ApexType[]): ClassType;
}

const known = new WeakMap<Library, BuiltIn>();

export function builtInOf(library: Library): BuiltIn {
  const found = known.get(library) ?? readBuiltIn(library);
  known.set(library, found);
  return found;
}

function readBuiltIn(library: Library): BuiltIn {
  const named = (name: string, ...types: readonly ApexType[]): ClassType => {
    const symbol = library.type(name);
    if (!symbol) throw new Error(`The Apex library has no ${name}`);
    return { kind: 'class', symbol, arguments: types };
  };
  return {
    object: named('System.Object'),
    boolean: named('System.Boolean'),
    integer: named('System.Integer'),
    long: named('System.Long'),
    double: named('System.Double'),
    decimal: named('System.Decimal'),
    string: named('System.String'),
    id: named('System.Id'),
    date: named('System.Date'),
    datetime: named('System.Datetime'),
    time: named('System.Time'),
    get type() {
      return named('System.Type');
    },
    get exception() {
      return named('System.Exception');
    },
    get aggregateResult() {
      return named('System.AggregateResult');
    },
    listOf: (element) => named('System.List', element),
    setOf: (element) => named('System.Set', element),
    mapOf: (key, value) => named('System.Map', key, value),
    named
  };
}

/** Whether a type is this one of `System`: `isSystem(type, 'String')`. */
export function isSystem(type: ApexType, name: string): boolean {
  return type.kind === 'class' && type.symbol.origin === 'library' && type.symbol.qualifiedName === name;
}

/** The element of a List. */
export function elementOfList(type: ApexType): ApexType | undefined {
  return type.kind === 'class' && isSystem(type, 'List') ? type.arguments[0] : undefined;
}
