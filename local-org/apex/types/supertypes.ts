import type { ApexType, ClassType, TypeSymbol } from './model.ts';
import { isSameType } from './typeKey.ts';

/** Replaces the type parameters of a generic class by what they stand for in one of its types: `T` of `List<Account>` is `Account`. */
export function substituted(type: ApexType, { symbol, arguments: values }: ClassType): ApexType {
  if (type.kind === 'variable') return values[symbol.typeParameters.indexOf(type.name)] ?? type;
  if (type.kind !== 'class' || type.arguments.length === 0) return type;
  return {
    ...type,
    arguments: type.arguments.map((one) => substituted(one, { kind: 'class', symbol, arguments: values }))
  };
}

/** Superclass, then interfaces. */
export function directSupertypes(type: ClassType): ClassType[] {
  const { superclass, interfaces } = type.symbol;
  const direct = superclass ? [superclass, ...interfaces] : interfaces;
  return type.arguments.length === 0 ? [...direct] : direct.map((one) => substituted(one, type) as ClassType);
}

const lineages = new WeakMap<TypeSymbol, readonly ClassType[]>();

/**
 * A type, its superclasses from the nearest up, then every interface of all of them, each once. Not to be asked for before all classes know
 * what they inherit: it is remembered.
 */
export function lineage(type: ClassType): readonly ClassType[] {
  if (type.arguments.length > 0) return findLineage(type);
  const known = lineages.get(type.symbol) ?? findLineage(type);
  lineages.set(type.symbol, known);
  return known;
}

function findLineage(type: ClassType): ClassType[] {
  const classes = superclasses(type);
  const found: ClassType[] = [...classes];
  const pending = classes.flatMap(interfacesOf);
  for (let next = pending.shift(); next; next = pending.shift()) {
    const one = next;
    if (found.some((other) => isSameType(other, one))) continue;
    found.push(one);
    pending.push(...interfacesOf(one));
  }
  return found;
}

function interfacesOf(type: ClassType): ClassType[] {
  return type.symbol.interfaces.map((one) => substituted(one, type) as ClassType);
}

/** A class and its superclasses, the nearest first; a circle ends where it closes. */
export function superclasses(type: ClassType): ClassType[] {
  const found: ClassType[] = [];
  for (let next: ApexType | undefined = type; next?.kind === 'class';) {
    if (found.some(({ symbol }) => symbol === (next as ClassType).symbol)) break;
    found.push(next);
    const above: ClassType | undefined = next.symbol.superclass;
    next = above && (substituted(above, next) as ClassType);
  }
  return found;
}

/** Whether a symbol is another, or inherits from it. */
export function inheritsFrom(symbol: TypeSymbol, other: TypeSymbol): boolean {
  return superclasses(typeOfSymbol(symbol)).some((one) => one.symbol === other);
}

/** The type of a symbol seen from inside: `List<T>`. */
export function typeOfSymbol(symbol: TypeSymbol): ClassType {
  return { kind: 'class', symbol, arguments: symbol.typeParameters.map((name) => ({ kind: 'variable', name })) };
}

/** What of the library counts as a record: an AggregateResult. */
export function isRecordType(type: ApexType): boolean {
  return type.kind === 'sobject' || (type.kind === 'class' && type.symbol.qualifiedName === 'AggregateResult');
}
