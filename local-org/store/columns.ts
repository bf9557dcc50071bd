import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { valueTypeOf } from '../schema/valueType.ts';
import type { FieldValue, SqlValue } from './model.ts';

export type ColumnType = 'TEXT' | 'REAL' | 'INTEGER';

const realTypes = new Set(['Number', 'Currency', 'Percent']);
// Worked out from other columns when read, or made of parts that are fields themselves.
const withoutColumn = new Set(['Address', 'Location']);

/** What a field's values are as columns, or undefined where the field is not stored (formulas, compound addresses). */
export function columnTypeOf(field: FieldSchema): ColumnType | undefined {
  if (field.formula !== undefined || withoutColumn.has(field.type)) return undefined;
  if (field.type === 'Checkbox') return 'INTEGER';
  return realTypes.has(valueTypeOf(field)) ? 'REAL' : 'TEXT';
}

/** Stored columns of an object, in field order. */
export function columnsOf(object: ObjectSchema): Map<string, ColumnType> {
  const columns = new Map<string, ColumnType>();
  for (const field of object.fields.values()) {
    const type = columnTypeOf(field);
    if (type !== undefined) columns.set(field.name, type);
  }
  return columns;
}

/** In-memory value -> SQLite. The empty string is null. */
export function toColumn(value: FieldValue | undefined): SqlValue {
  if (value === undefined || value === '') return null;
  return typeof value === 'boolean' ? Number(value) : value;
}

/** SQLite -> in-memory value of a field. */
export function fromColumn(field: FieldSchema, value: SqlValue | undefined): FieldValue {
  if (field.type === 'Checkbox') return value === 1 || value === 1n;
  if (value === null || value === undefined) return null;
  return typeof value === 'bigint' ? Number(value) : (value as string | number);
}

/** A name as SQL: `"Amount__c"`. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
