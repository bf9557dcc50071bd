import type { Position } from '../syntax/ast.ts';
import { elementOfList, isSystem } from '../types/builtIn.ts';
import { changesValue, isAssignable } from '../types/conversions.ts';
import { describeMethod } from '../types/describeMethod.ts';
import { hasSameParameters, type MethodUse, methodUse } from '../types/members.ts';
import type { Access, ApexType, MethodSymbol, TypeSymbol } from '../types/model.ts';
import { directSupertypes, lineage, superclasses, typeOfSymbol } from '../types/supertypes.ts';
import { isSameType, typeName } from '../types/typeKey.ts';
import type { BoundType } from './bound.ts';

type Report = (at: Position, problem: string) => void;
type Bridge = BoundType['bridges'][number];

/** Holds the methods of a class against those it inherits; answers with the bridges to those it implements under another name. */
export function checkInheritance(symbol: TypeSymbol, report: Report): Bridge[] {
  for (const methods of symbol.methods.values()) {
    for (const method of methods) if (!method.isStatic) checkOverride(symbol, method, report);
  }
  return symbol.kind === 'class' ? checkImplementations(symbol, report) : [];
}

/** Whether a class is its own superclass, by a detour or none. */
export function isCircular(symbol: TypeSymbol): boolean {
  const pending = directSupertypes(typeOfSymbol(symbol)).map((type) => type.symbol);
  const seen = new Set<TypeSymbol>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next === symbol) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    pending.push(...directSupertypes(typeOfSymbol(next)).map((type) => type.symbol));
  }
  return false;
}

// ---- overriding

function checkOverride(symbol: TypeSymbol, method: MethodSymbol, report: Report): void {
  const overridden = overriddenBy(symbol, method);
  const at = method.at!;
  if (!overridden) {
    if (method.isOverride && !replacesObjectMethod(method) && !lacksSuperclass(symbol)) {
      report(at, `@Override specified for non-overriding method: ${describeMethod(method)}`);
    }
    return;
  }
  const problem = overrideProblem(method, overridden);
  if (problem !== undefined) report(at, problem);
}

/** Its superclass is a problem by itself. */
function lacksSuperclass({ superclass, source }: TypeSymbol): boolean {
  const { declaration } = source!;
  return superclass === undefined && declaration.kind === 'class' && declaration.superclass !== undefined;
}

/** `toString`, `equals` and `hashCode` may be overridden, with the word or without. */
function replacesObjectMethod({ name, parameters }: MethodSymbol): boolean {
  return /^(tostring|equals|hashcode|clone)$/i.test(name) && parameters.length <= 1;
}

function overriddenBy(symbol: TypeSymbol, method: MethodSymbol): MethodUse | undefined {
  const own = methodUse(method, typeOfSymbol(symbol));
  for (const type of superclasses(typeOfSymbol(symbol)).slice(1)) {
    for (const other of type.symbol.methods.get(method.name.toLowerCase()) ?? []) {
      const use = methodUse(other, type);
      const isOpen = other.access !== 'private' || other.isVirtual;
      if (!other.isStatic && isOpen && hasSameParameters(use, own)) return use;
    }
  }
  return undefined;
}

const openness: readonly Access[] = ['private', 'protected', 'public', 'global'];

function overrideProblem(method: MethodSymbol, { method: other, returns }: MethodUse): string | undefined {
  if (!other.isVirtual) return `Non-virtual, non-abstract methods cannot be overridden: ${describeMethod(other)}`;
  // A method without an access modifier is private, and may be taken up without the word.
  if (!method.isOverride && other.owner.origin === 'source' && other.access !== 'private') {
    return `Method must use the override keyword: ${describeMethod(method)}`;
  }
  if (!isSameType(method.returns, returns) && method.returns.kind !== 'error' && returns.kind !== 'error') {
    return clash(method.returns, returns, method.owner);
  }
  const isNarrower = openness.indexOf(method.access) < openness.indexOf(other.access) && other.access !== 'global';
  return isNarrower ? `Cannot reduce the visibility of method: ${describeMethod(method)}` : undefined;
}

function clash(a: ApexType, b: ApexType, owner: TypeSymbol): string {
  return `Method return types clash: ${typeName(a)} vs ${typeName(b)} from the type ${owner.qualifiedName}`;
}

// ---- implementing

function checkImplementations(symbol: TypeSymbol, report: Report): Bridge[] {
  const at = positionOf(symbol);
  const bridges: Bridge[] = [];
  const inherited = lineage(typeOfSymbol(symbol)).slice(1);
  for (const type of inherited) {
    for (const method of [...type.symbol.methods.values()].flat()) {
      if (!method.isAbstract || method.isStatic) continue;
      const wanted = methodUse(method, type);
      const found = implementationOf(symbol, wanted);
      if (!found) {
        if (!symbol.isAbstract) report(at, unimplemented(symbol, wanted));
        continue;
      }
      const problem = implementationProblem(symbol, wanted, found.method);
      if (problem !== undefined) report(found.method.at ?? at, problem);
      if (needsBridge(wanted, found, bridges)) bridges.push({ emittedName: method.emittedName, method: found.method });
    }
  }
  return bridges;
}

function needsBridge({ method }: MethodUse, found: MethodUse, bridges: readonly Bridge[]): boolean {
  const { emittedName } = method;
  const isOther = emittedName !== found.method.emittedName || found.method.isStatic;
  return isOther && !bridges.some((bridge) => bridge.emittedName === emittedName);
}

function positionOf(symbol: TypeSymbol): Position {
  return symbol.source!.declaration.name.at;
}

/** The nearest method of the class, or of its superclasses, that stands for one it promises. */
function implementationOf(symbol: TypeSymbol, wanted: MethodUse): MethodUse | undefined {
  for (const type of superclasses(typeOfSymbol(symbol))) {
    const uses = (type.symbol.methods.get(wanted.method.name.toLowerCase()) ?? []).map((one) => methodUse(one, type));
    // The platform takes static methods for those of an interface too.
    const candidates = uses.filter(
      ({ method }) => !method.isAbstract && (!method.isStatic || wanted.method.owner.kind === 'interface')
    );
    const found =
      candidates.find((use) => hasSameParameters(use, wanted)) ?? candidates.find((use) => takesSame(use, wanted));
    if (found) return found;
  }
  return undefined;
}

/** The platform also takes lists of some object for lists of records: `execute(Database.BatchableContext, List<Account>)`. */
function takesSame(use: MethodUse, wanted: MethodUse): boolean {
  if (use.parameters.length !== wanted.parameters.length) return false;
  return use.parameters.every((type, index) => isSameOrRecords(type, wanted.parameters[index]!));
}

function isSameOrRecords(type: ApexType, wanted: ApexType): boolean {
  if (isSameType(type, wanted) || type.kind === 'error') return true;
  const [own, other] = [elementOfList(type) ?? type, elementOfList(wanted) ?? wanted];
  const isList = elementOfList(type) !== undefined && elementOfList(wanted) !== undefined;
  return (
    isList &&
    (own.kind === 'sobject' || own.kind === 'class') &&
    (other.kind === 'sobject' || isSystem(other, 'Object'))
  );
}

function unimplemented(symbol: TypeSymbol, { method, parameters, returns }: MethodUse): string {
  const filled: MethodSymbol = {
    ...method,
    returns,
    parameters: method.parameters.map((parameter, index) => ({ ...parameter, type: parameters[index]! }))
  };
  const what = method.owner.kind === 'interface' ? 'method' : 'abstract method';
  return `Class ${symbol.qualifiedName} must implement the ${what}: ${describeMethod(filled)}`;
}

function implementationProblem(symbol: TypeSymbol, wanted: MethodUse, found: MethodSymbol): string | undefined {
  const isOfInterface = wanted.method.owner.kind === 'interface';
  if (isOfInterface && found.access !== 'public' && found.access !== 'global') {
    const words = 'Overriding implementations of global or public interface methods must be global or public';
    return `${symbol.qualifiedName}: ${words}: ${describeMethod(found)}`;
  }
  const { returns } = wanted;
  const fits =
    isSameType(found.returns, returns) || found.returns.kind === 'error' || isCovariant(found.returns, returns, wanted);
  return fits ? undefined : clash(found.returns, returns, symbol);
}

/** A method of a class may answer an interface with something narrower; one of the platform's that promises an Object takes whatever comes. */
function isCovariant(type: ApexType, wanted: ApexType, { method }: MethodUse): boolean {
  if (method.owner.kind !== 'interface' || type.kind === 'void' || changesValue(type, wanted)) return false;
  return isAssignable(type, wanted);
}
