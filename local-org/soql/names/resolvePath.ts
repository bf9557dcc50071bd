import type { FieldSchema } from '../../schema/model.ts';
import type { Path } from '../syntax/ast.ts';
import { malformed, noSuchColumn, noSuchParent } from '../syntax/queryError.ts';
import type { Column } from './column.ts';
import { coalesced, fieldSql, parentsOf } from './fieldSql.ts';
import { parentReference } from './relationships.ts';
import type { Scope } from './scope.ts';
import type { Table } from './tables.ts';
import { kindOf } from './valueKind.ts';

const maximumParents = 5;

/** Rows on the way of a path, with the canonical relationship names that led there. */
export interface Place {
  readonly tables: readonly Table[];
  readonly relationships: readonly string[];
}

/** The field a path leads to. Throws OrgError INVALID_FIELD for names that are unknown, or hidden from the caller. */
export function resolvePath(scope: Scope, path: Path): Column {
  return resolveNames(scope, rootOf(scope), plainNames(scope, path), path.at);
}

export function rootOf(scope: Scope): Place {
  return { tables: [scope.tables.root], relationships: [] };
}

/** The field that names lead to from a place. */
export function resolveNames(scope: Scope, from: Place, names: readonly string[], at: number): Column {
  return fieldAt(scope, resolveParents(scope, from, names.slice(0, -1), at), names.at(-1)!, at);
}

/** The rows that relationship names lead to from a place. */
export function resolveParents(scope: Scope, from: Place, names: readonly string[], at: number): Place {
  if (from.relationships.length + names.length > maximumParents) {
    throw malformed(scope.text, at, `SOQL relationship fields can go up at most ${maximumParents} levels`);
  }
  return names.reduce((place, name) => parentPlace(scope, place, name, at), from);
}

function parentPlace(scope: Scope, { tables, relationships }: Place, name: string, at: number): Place {
  const from = tables.filter((table) => isVisibleReference(scope, table, name));
  const parents = from
    .flatMap((table) => parentsOf(scope, table, name))
    .filter(({ object }) => scope.visibility.object(object));
  if (parents.length === 0) throw noSuchParent(scope.text, at, name);
  const canonical = parentReference(from[0]!.object, name)!.relationshipName!;
  return { tables: parents, relationships: [...relationships, canonical] };
}

/** Aliases undone, and the object's own name or alias at the front taken off: `Account.Name`, `a.Name` of `FROM Account a`. */
export function plainNames(scope: Scope, path: Path): readonly string[] {
  const [first, ...rest] = path.names;
  if (rest.length === 0) return path.names;
  const key = first!.toLowerCase();
  const aliased = scope.pathAliases.get(key);
  if (aliased) return [...aliased, ...rest];
  const isSelf = scope.selfNames.has(key) && !parentReference(scope.tables.root.object, first!);
  return isSelf ? rest : path.names;
}

function isVisibleReference(scope: Scope, { object }: Table, relationship: string): boolean {
  const reference = parentReference(object, relationship);
  return reference !== undefined && scope.visibility.field(object, reference);
}

/** A field by name of the rows at a place. */
export function fieldAt(scope: Scope, { tables, relationships }: Place, name: string, at: number): Column {
  if (tables.length > 1) return polymorphicField(scope, tables, relationships, name, at);
  const [table] = tables as [Table];
  const field = visibleField(scope, table, name);
  if (!field) throw noSuchColumn(scope.text, at, name, table.object.name);
  return columnOf(scope, table, relationships, field);
}

function visibleField(scope: Scope, { object }: Table, name: string): FieldSchema | undefined {
  const field = scope.schema.field(object.name, name);
  return field && scope.visibility.field(object, field) ? field : undefined;
}

/** A known field of a known row. */
export function columnOf(scope: Scope, table: Table, relationships: readonly string[], field: FieldSchema): Column {
  const kind = kindOf(field, scope.schema);
  const isCompound = kind === 'address' || kind === 'location';
  return {
    sql: isCompound ? '' : fieldSql(scope, table, field),
    kind,
    path: [...relationships, field.name],
    field,
    tables: [table],
    nullable: !table.isRoot || !isAlwaysSet(field),
    caseSensitive: field.caseSensitive && (field.unique || field.externalId)
  };
}

function isAlwaysSet(field: FieldSchema): boolean {
  return alwaysSet.has(field.name) || (field.type === 'Checkbox' && field.formula === undefined);
}

const alwaysSet = new Set(['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp']);

/** Through a polymorphic reference a query sees the fields of the platform's `Name` object: Id, Type, Name and what people have. */
function polymorphicField(
  scope: Scope,
  tables: readonly Table[],
  relationships: readonly string[],
  name: string,
  at: number
): Column {
  const key = name.toLowerCase();
  if (key === 'type') return typeColumn(tables, relationships);
  const found = tables.flatMap((table) => {
    const field = visibleField(scope, table, key === 'name' ? table.object.nameField : name);
    return field ? [columnOf(scope, table, relationships, field)] : [];
  });
  const first = found[0];
  if (!first) throw noSuchColumn(scope.text, at, name, 'Name');
  const last = key === 'name' ? 'Name' : first.path.at(-1)!;
  return {
    ...first,
    sql: coalesced(found.map(({ sql }) => sql)),
    path: [...relationships, last],
    tables,
    nullable: true,
    caseSensitive: false
  };
}

function typeColumn(tables: readonly Table[], relationships: readonly string[]): Column {
  return {
    sql: objectNameSql(tables),
    kind: 'text',
    path: [...relationships, 'Type'],
    field: undefined,
    tables,
    nullable: true,
    caseSensitive: false
  };
}

/** API name of the object that the row of a polymorphic parent is of. */
export function objectNameSql(tables: readonly Table[]): string {
  const cases = tables.map(({ alias, object }) => `WHEN ${alias}."Id" IS NOT NULL THEN '${object.name}'`);
  return `CASE ${cases.join(' ')} END`;
}
