import type { Schema } from '../../schema/model.ts';
import type { TypeName } from '../syntax/ast.ts';
import { anySObject, builtInOf } from './builtIn.ts';
import type { Library } from './librarySymbols.ts';
import type { ApexType, TypeSymbol } from './model.ts';
import { nameObject } from './sobjectMembers.ts';
import { hasAnnotation } from './sourceSymbols.ts';
import { superclasses, typeOfSymbol } from './supertypes.ts';
import { outermost } from './visibility.ts';

/** Every type that code may name. */
export interface TypeTable {
  readonly library: Library;
  readonly schema: Schema;
  /** Classes of the org, by name in lower case. */
  readonly classes: ReadonlyMap<string, TypeSymbol>;
}

export type ResolvedType = { readonly type: ApexType } | { readonly problem: string };

/** What a type name means inside a class (undefined: outside of all). */
export function resolveTypeName(table: TypeTable, name: TypeName, within: TypeSymbol | undefined): ResolvedType {
  const path = name.parts.map((part) => part.name);
  const found = namedType(table, path, within);
  if (!found) return { problem: `Invalid type: ${path.join('.')}` };
  const resolved = withArguments(table, found, name, within);
  if ('problem' in resolved) return resolved;
  let { type } = resolved;
  for (let depth = 0; depth < name.arrayDepth; depth++) type = builtInOf(table.library).listOf(type);
  return { type };
}

function withArguments(
  table: TypeTable,
  found: ApexType,
  name: TypeName,
  within: TypeSymbol | undefined
): ResolvedType {
  const given = name.parts.at(-1)!.arguments;
  const written = name.parts.map((part) => part.name).join('.');
  const expected = found.kind === 'class' ? found.symbol.typeParameters.length : 0;
  if (found.kind === 'class' && isHidden(found.symbol, within)) return { problem: `Type is not visible: ${written}` };
  if (expected === 0 && given.length > 0) {
    return { problem: `Type arguments provided for a non-parameterized type: ${written}` };
  }
  if (expected > 0 && given.length === 0) {
    return { problem: `No type arguments provided for a parameterized type: ${written}` };
  }
  if (expected !== given.length) {
    return { problem: `Invalid type argument count for ${written}: expected ${expected} but found ${given.length}` };
  }
  if (found.kind !== 'class' || expected === 0) return { type: found };
  const types: ApexType[] = [];
  for (const one of given) {
    const resolved = resolveTypeName(table, one, within);
    if ('problem' in resolved) return resolved;
    types.push(resolved.type);
  }
  return { type: { ...found, arguments: types } };
}

function isHidden(symbol: TypeSymbol, within: TypeSymbol | undefined): boolean {
  if (symbol.outer === undefined || symbol.access !== 'private') return false;
  if (within && outermost(within) === outermost(symbol)) return false;
  const { declaration } = symbol.source!;
  const isTestVisible = declaration.kind !== 'trigger' && hasAnnotation(declaration.modifiers, 'testvisible');
  return !(isTestVisible && within?.source?.isTest);
}

/** A type by its path; the type parameters of a generic one are left open. */
export function namedType(
  table: TypeTable,
  path: readonly string[],
  within: TypeSymbol | undefined
): ApexType | undefined {
  const [first, ...rest] = path as [string, ...string[]];
  const local = localType(first, within) ?? table.classes.get(first.toLowerCase());
  if (local) {
    const inner = innerType(local, rest);
    if (inner) return typeOfSymbol(inner);
  }
  return platformType(table, path);
}

/** An inner type of the class, of those around it, or inherited by them; or one of these classes itself. */
export function localType(name: string, within: TypeSymbol | undefined): TypeSymbol | undefined {
  const key = name.toLowerCase();
  for (let around = within; around; around = around.outer) {
    for (const { symbol } of superclasses(typeOfSymbol(around))) {
      const inner = symbol.types.get(key);
      if (inner) return inner;
    }
    if (around.name.toLowerCase() === key) return around;
  }
  return undefined;
}

function innerType(symbol: TypeSymbol, path: readonly string[]): TypeSymbol | undefined {
  let found: TypeSymbol | undefined = symbol;
  for (const name of path) {
    const key: string = name.toLowerCase();
    found = found && superclasses(typeOfSymbol(found)).flatMap((one) => one.symbol.types.get(key) ?? [])[0];
  }
  return found;
}

/** A type of the platform or an object of the schema. Namespaces `System` and `Schema` may be left out. */
function platformType(table: TypeTable, path: readonly string[]): ApexType | undefined {
  const { library } = table;
  const written = path.join('.');
  if (written.toLowerCase() === 'sobject' || written.toLowerCase() === 'system.sobject') return anySObject;
  const system = library.type(`System.${written}`);
  if (system) return typeOfSymbol(system);
  const object = objectType(table, path);
  if (object) return object;
  const other = library.type(written) ?? library.type(`Schema.${written}`);
  return other && typeOfSymbol(other);
}

function objectType({ schema }: TypeTable, path: readonly string[]): ApexType | undefined {
  const isSchema = path.length === 2 && path[0]!.toLowerCase() === 'schema';
  if (path.length !== 1 && !isSchema) return undefined;
  const name = path.at(-1)!;
  const object = schema.object(name) ?? (name.toLowerCase() === 'name' ? nameObject : undefined);
  return object && { kind: 'sobject', object };
}
