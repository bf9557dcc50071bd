import type { FieldSchema } from '../../schema/model.ts';
import { quoted } from '../../store/columns.ts';
import { parentReference } from './relationships.ts';
import type { Scope } from './scope.ts';
import type { Table } from './tables.ts';

/** The value of a field as SQL. A formula field is worked out in place; that of a missing parent is NULL, not a formula of blanks. */
export function fieldSql(scope: Scope, table: Table, field: FieldSchema): string {
  if (field.formula === undefined) return `${table.alias}.${quoted(field.name)}`;
  const formula = scope.formulas.compile(table.object, field);
  const sql = formula.toSql((path) => referenceSql(scope, table, path));
  return table.isRoot ? `(${sql})` : `(CASE WHEN ${table.alias}."Id" IS NOT NULL THEN ${sql} END)`;
}

/** A field that a formula refers to: `Amount__c`, `Account.Name`, `Owner:User.Email`, `$User.Id`. Formulas see every field. */
function referenceSql(scope: Scope, table: Table, path: string): string {
  if (path.startsWith('$RecordType.')) return recordTypeSql(scope, table, path);
  if (path.startsWith('$')) return scope.formulas.globalSql(path);
  const steps = path.split('.');
  const name = steps.pop()!;
  let from: Table | undefined = table;
  for (const step of steps) from = from && formulaParent(scope, from, step);
  const field = from && scope.schema.field(from.object.name, name);
  return from && field ? fieldSql(scope, from, field) : 'NULL';
}

/** Unlike other globals, the record type is the row's own. */
function recordTypeSql(scope: Scope, { object, alias }: Table, path: string): string {
  const field = scope.schema.field('RecordType', path.slice('$RecordType.'.length));
  if (!field || !object.fields.has('RecordTypeId')) return 'NULL';
  return `(SELECT r.${quoted(field.name)} FROM "RecordType" r WHERE r."Id" = ${alias}."RecordTypeId")`;
}

/** A formula says which target of a polymorphic reference it means (`Owner:Queue`); a bare `Owner` is the user. */
function formulaParent(scope: Scope, from: Table, step: string): Table | undefined {
  const [relationship = step, named] = step.split(':');
  const parents = parentsOf(scope, from, relationship);
  const wanted = named?.toLowerCase() === 'queue' ? 'group' : (named ?? 'user').toLowerCase();
  return (
    parents.find(({ object }) => object.name.toLowerCase() === wanted) ?? (named === undefined ? parents[0] : undefined)
  );
}

/** The tables that a relationship leads to: one, or one for each target of a polymorphic reference. */
export function parentsOf(scope: Scope, from: Table, relationship: string): Table[] {
  const reference = parentReference(from.object, relationship);
  const targets = (reference?.referenceTo ?? []).flatMap((name) => scope.schema.object(name) ?? []);
  return targets.map((target) => scope.tables.parent(from, reference!, fieldSql(scope, from, reference!), target));
}

export function coalesced(values: readonly string[]): string {
  if (values.length === 0) return 'NULL';
  return values.length === 1 ? values[0]! : `COALESCE(${values.join(', ')})`;
}
