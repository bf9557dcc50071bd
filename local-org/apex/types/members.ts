import type { Library } from './librarySymbols.ts';
import type { ApexType, ClassType, MethodSymbol, TypeSymbol, VariableSymbol } from './model.ts';
import { lineage, substituted, superclasses } from './supertypes.ts';
import { typeKey } from './typeKey.ts';

/** A method as seen through a type: what its type parameters stand for is filled in. */
export interface MethodUse {
  readonly method: MethodSymbol;
  readonly parameters: readonly ApexType[];
  readonly returns: ApexType;
}

export interface VariableUse {
  readonly variable: VariableSymbol;
  readonly type: ApexType;
}

export function methodUse(method: MethodSymbol, through: ClassType): MethodUse {
  return {
    method,
    parameters: method.parameters.map(({ type }) => substituted(type, through)),
    returns: substituted(method.returns, through)
  };
}

const known = new WeakMap<TypeSymbol, Map<string, readonly MethodUse[]>>();

/**
 * All methods of a name that a value of a type, or the type itself, has: its own, inherited ones, and those of every value. Remembered for
 * types without type arguments, so not to be asked for before all classes have their members.
 */
export function methodsNamed(library: Library, type: ApexType, name: string): readonly MethodUse[] {
  const key = name.toLowerCase();
  if (type.kind !== 'class' || type.arguments.length > 0) return findMethods(library, type, key);
  const byName = known.get(type.symbol) ?? new Map<string, readonly MethodUse[]>();
  known.set(type.symbol, byName);
  const found = byName.get(key) ?? findMethods(library, type, key);
  byName.set(key, found);
  return found;
}

function findMethods(library: Library, type: ApexType, key: string): MethodUse[] {
  const found = new Map<string, MethodUse>();
  for (const view of viewsOf(library, type)) {
    for (const method of view.symbol.methods.get(key) ?? []) {
      if (key === 'clone' && view.symbol.qualifiedName === 'Object' && !isInstance(type)) continue;
      const use = methodUse(method, view);
      const parameters = parametersKey(use.parameters);
      if (!found.has(parameters)) found.set(parameters, use);
    }
  }
  return [...found.values()];
}

/** What `clone` copies without being told how. */
function isInstance(type: ApexType): boolean {
  return type.kind === 'class' && type.symbol.origin === 'source' && type.symbol.kind === 'class';
}

export function hasSameParameters(a: MethodUse, b: MethodUse): boolean {
  return parametersKey(a.parameters) === parametersKey(b.parameters);
}

export function parametersKey(parameters: readonly ApexType[]): string {
  return parameters.map(typeKey).join();
}

/** A field or property of a class, its own or inherited. */
export function variableNamed(type: ClassType, name: string): VariableUse | undefined {
  const key = name.toLowerCase();
  for (const view of lineage(type)) {
    const variable = view.symbol.variables.get(key);
    if (variable) return { variable, type: substituted(variable.type, view) };
  }
  return undefined;
}

/** Constructors of a type; an exception of the org also has those of the platform's that it inherits from. */
export function constructorsOf(type: ClassType): MethodUse[] {
  const own = type.symbol.constructors.map((one) => methodUse(one, type));
  if (type.symbol.origin === 'library') return own;
  const base = superclasses(type).find(({ symbol }) => symbol.origin === 'library');
  if (base === undefined) return own;
  const inherited = base.symbol.constructors.map((one) => methodUse(one, base));
  return [...own, ...inherited.filter((one) => !own.some((other) => hasSameParameters(one, other)))];
}

/** The types whose members a value has, the nearest first. */
function viewsOf(library: Library, type: ApexType): ClassType[] {
  const own: readonly ClassType[] = type.kind === 'class' ? lineage(type) : [];
  const names = [...extras(type), 'System.Object'];
  const shared = names.flatMap((name) => {
    const symbol = library.type(name);
    return symbol && !own.some((one) => one.symbol === symbol) ? [plainType(symbol)] : [];
  });
  return [...own, ...shared];
}

function extras(type: ApexType): string[] {
  if (type.kind === 'sobject') return ['System.SObject'];
  if (type.kind !== 'class') return [];
  if (type.symbol.qualifiedName === 'AggregateResult') return ['System.SObject'];
  return type.symbol.kind === 'enum' ? ['System.Enum'] : [];
}

function plainType(symbol: TypeSymbol): ClassType {
  return { kind: 'class', symbol, arguments: [] };
}
