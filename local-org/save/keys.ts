import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { quoted } from '../store/columns.ts';
import type { FieldValue } from '../store/model.ts';
import { foldText } from '../store/sqlFunctions.ts';
import type { SaveEnvironment } from './environment.ts';
import { inList, listParameter } from './rows.ts';

export type Key = string | number | null;

/** What two values of a key field are compared by: text without regard to case unless the field is case-sensitive. */
export function keyOf(field: FieldSchema, value: FieldValue | undefined): Key {
  if (value === null || value === undefined || typeof value === 'boolean') return null;
  return typeof value === 'string' && !field.caseSensitive && field.type !== 'Id' ? foldText(value) : value;
}

/** Ids of the live records that hold each of the values, in Id order. */
export function findByKey(
  { store }: SaveEnvironment,
  object: ObjectSchema,
  field: FieldSchema,
  values: readonly FieldValue[]
): Map<Key, string[]> {
  const column = quoted(field.name);
  // The expressions that the store has indices on.
  const isFolded = field.type !== 'Number' && field.type !== 'Id' && field.referenceTo.length === 0;
  const wanted = values.filter((value) => value !== null && typeof value !== 'boolean');
  const params = wanted.map((value) => (isFolded ? foldText(String(value)) : value));
  const live = object.fields.has('IsDeleted') ? ' AND "IsDeleted" = 0' : '';
  const rows = store.all(
    `SELECT "Id", ${column} AS "value" FROM ${quoted(object.name)} ` +
      `WHERE ${inList(isFolded ? `sf_fold(${column})` : column)}${live} ORDER BY "Id"`,
    [listParameter(params)]
  );
  const found = new Map<Key, string[]>();
  for (const row of rows) {
    const key = keyOf(field, row['value'] as FieldValue);
    found.set(key, [...(found.get(key) ?? []), String(row['Id'])]);
  }
  return found;
}
