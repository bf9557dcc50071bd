import type { ComponentProblem, MetadataComponent, MetadataRegistry } from '../metadata/model.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { columnTypeOf, quoted } from '../store/columns.ts';
import type { Store } from '../store/model.ts';

/** What rows at hand forbid of a change of fields: they would be lost or break a rule. Each is a problem in one sentence. */
export function checkRows(store: Store, before: Schema, after: Schema, metadata: MetadataRegistry): ComponentProblem[] {
  const problems: ComponentProblem[] = [];
  for (const object of before.objects()) {
    const next = after.object(object.name);
    if (!next) continue;
    for (const field of next.fields.values()) {
      const old = object.fields.get(field.name);
      const problem = old && columnTypeOf(old, before) && checkField({ store, before, after, object }, old, field);
      if (problem) problems.push(problemOf(metadata, object, field, problem));
    }
  }
  return problems;
}

interface Comparison {
  readonly store: Store;
  readonly before: Schema;
  readonly after: Schema;
  readonly object: ObjectSchema;
}

function checkField(
  { store, before, after, object }: Comparison,
  old: FieldSchema,
  field: FieldSchema
): string | undefined {
  const type = columnTypeOf(field, after);
  const column = quoted(field.name);
  const count = (condition: string) =>
    Number(
      store.get(`SELECT count(*) AS rows FROM ${quoted(object.name)} WHERE ${column} IS NOT NULL AND ${condition}`)![
        'rows'
      ]
    );
  if (type === undefined || columnTypeOf(old, before) !== type) {
    const lost = type === 'TEXT' ? 0 : count(type === undefined || type === 'INTEGER' ? 'TRUE' : notNumeric(column));
    return lost === 0
      ? undefined
      : `Cannot change the type of ${field.name} from ${typeName(old)} to ${typeName(field)}: ${rows(lost)} hold a value that it cannot take`;
  }
  if (shrinks(old, field)) {
    const long = count(`length(${column}) > ${field.length}`);
    if (long > 0) return `Cannot shorten ${field.name} to ${field.length} characters: ${rows(long)} hold a longer text`;
  }
  if (field.unique && !old.unique) {
    const key = field.caseSensitive || type !== 'TEXT' ? column : `sf_fold(${column})`;
    const twice = Number(
      store.get(
        `SELECT count(*) AS doubles FROM (SELECT 1 FROM ${quoted(object.name)} WHERE ${column} IS NOT NULL GROUP BY ${key} HAVING count(*) > 1)`
      )!['doubles']
    );
    if (twice > 0) return `Cannot make ${field.name} unique: ${twice} of its values occur more than once`;
  }
  return undefined;
}

const shrinks = (old: FieldSchema, field: FieldSchema) =>
  old.length !== undefined && field.length !== undefined && field.length < old.length && field.picklist === undefined;

const typeName = (field: FieldSchema) => (field.formula === undefined ? field.type : 'Formula');

const rows = (count: number) => (count === 1 ? '1 record' : `${count} records`);

/** True of text that is no plain decimal number. */
const notNumeric = (column: string) =>
  `(typeof(${column}) = 'text' AND (trim(${column}) = '' OR trim(${column}) GLOB '*[^0-9.-]*' OR trim(${column}) GLOB '?*-*' OR trim(${column}) GLOB '*.*.*'))`;

function problemOf(
  metadata: MetadataRegistry,
  object: ObjectSchema,
  field: FieldSchema,
  problem: string
): ComponentProblem {
  const fullName = `${object.name}.${field.name}`;
  const component: MetadataComponent | undefined = metadata.get('CustomField', fullName);
  const { line, column } = component?.xml ?? {};
  return {
    type: 'CustomField',
    fullName,
    path: component?.path ?? '',
    ...(line !== undefined && column !== undefined && { line, column }),
    problem,
    problemType: 'Error'
  };
}
