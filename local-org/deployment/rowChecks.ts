import type { ComponentProblem, MetadataRegistry } from '../metadata/model.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { columnTypeOf, quoted } from '../store/columns.ts';
import { conversionOf } from '../store/conversion.ts';
import type { Store } from '../store/model.ts';

/** What rows at hand forbid of a change of fields: they would be lost or break a rule. Each is a problem in one sentence. */
export function checkRows(store: Store, before: Schema, after: Schema, metadata: MetadataRegistry): ComponentProblem[] {
  const problems: ComponentProblem[] = [];
  for (const object of before.objects()) {
    for (const field of after.object(object.name)?.fields.values() ?? []) {
      const old = before.field(object.name, field.name);
      if (!old || columnTypeOf(old) === undefined) continue;
      const change = { count: counter(store, object, old), old, field, after };
      const problem = typeProblem(change) ?? lengthProblem(change) ?? uniqueProblem(store, object, change);
      if (problem) problems.push(problemOf(metadata, object, field, problem));
    }
  }
  return problems;
}

interface Change {
  /** Rows that hold a value of which a condition on the column is true. */
  readonly count: (condition: (column: string) => string) => number;
  readonly old: FieldSchema;
  readonly field: FieldSchema;
  readonly after: Schema;
}

function counter(store: Store, object: ObjectSchema, { name }: FieldSchema): Change['count'] {
  const column = quoted(name);
  return (condition) => {
    const sql = `SELECT count(*) AS found FROM ${quoted(object.name)} WHERE ${column} IS NOT NULL AND (${condition(column)})`;
    return Number(store.get(sql)!['found']);
  };
}

function typeProblem({ count, old, field, after }: Change): string | undefined {
  const isStored = columnTypeOf(field) !== undefined;
  const conversion = conversionOf(old, field, after);
  if (isStored && !conversion) return undefined;
  const filled = old.type === 'Checkbox' ? (column: string) => `${column} = 1` : () => 'TRUE';
  const lost = conversion ? count((column) => `NOT (${conversion.takes(column)})`) : count(filled);
  return lost === 0
    ? undefined
    : `Cannot change type due to existing data: ${records(lost)} hold a value that ${typeName(field)} cannot take`;
}

function lengthProblem({ count, old, field }: Change): string | undefined {
  const shrinks = old.length !== undefined && field.length !== undefined && field.length < old.length;
  if (!shrinks || field.picklist) return undefined;
  const long = count((column) => `length(${column}) > ${field.length}`);
  return long === 0
    ? undefined
    : `Cannot shorten the field to ${field.length} characters: ${records(long)} hold a longer text`;
}

function uniqueProblem(store: Store, object: ObjectSchema, { old, field }: Change): string | undefined {
  if (!field.unique || old.unique) return undefined;
  const column = quoted(old.name);
  const folded = columnTypeOf(field) === 'TEXT' && !field.caseSensitive;
  const live = object.fields.has('IsDeleted') ? 'AND "IsDeleted" = 0' : '';
  const sql = `SELECT 1 FROM ${quoted(object.name)} WHERE ${column} IS NOT NULL ${live} GROUP BY ${folded ? `sf_fold(${column})` : column} HAVING count(*) > 1`;
  const twice = store.all(sql).length;
  return twice === 0 ? undefined : `Cannot make the field unique: ${values(twice)} more than once in existing data`;
}

const typeName = (field: FieldSchema) => (field.formula === undefined ? field.type : 'a formula');
const records = (count: number) => (count === 1 ? '1 record' : `${count} records`);
const values = (count: number) => (count === 1 ? '1 value occurs' : `${count} values occur`);

function problemOf(
  metadata: MetadataRegistry,
  object: ObjectSchema,
  field: FieldSchema,
  problem: string
): ComponentProblem {
  const fullName = `${object.name}.${field.name}`;
  const component = metadata.get('CustomField', fullName);
  const position = component?.xml && { line: component.xml.line, column: component.xml.column };
  return { type: 'CustomField', fullName, path: component?.path ?? '', ...position, problem, problemType: 'Error' };
}
