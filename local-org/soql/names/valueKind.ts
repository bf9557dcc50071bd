import type { FieldSchema, FieldType, Schema } from '../../schema/model.ts';

/** How values of a field compare, sort, group and show. */
export type ValueKind =
  | 'id'
  | 'text'
  | 'longText'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'number'
  | 'date'
  | 'datetime'
  | 'time'
  | 'address'
  | 'location'
  | 'blob'
  | 'any';

const kinds: Readonly<Record<Exclude<FieldType, 'Summary'>, ValueKind>> = {
  Id: 'id',
  Lookup: 'id',
  MasterDetail: 'id',
  AutoNumber: 'text',
  Text: 'text',
  TextArea: 'text',
  Email: 'text',
  Phone: 'text',
  Url: 'text',
  LongTextArea: 'longText',
  Html: 'longText',
  EncryptedText: 'longText',
  Checkbox: 'boolean',
  Number: 'number',
  Currency: 'number',
  Percent: 'number',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Location: 'location',
  Address: 'address',
  Base64: 'blob',
  AnyType: 'any'
};

/** A roll-up has the kind of what it sums up: MIN and MAX go over dates too. */
export function kindOf(field: FieldSchema, schema: Schema): ValueKind {
  if (field.type !== 'Summary') return kinds[field.type];
  const { childObject, summarizedField } = field.rollUp ?? {};
  if (childObject === undefined || summarizedField === undefined) return 'number';
  const summarized = schema.field(childObject, summarizedField);
  return summarized === undefined ? 'number' : kindOf(summarized, schema);
}

/** Kinds whose fields can stand in a WHERE clause. */
export function isFilterable(kind: ValueKind): boolean {
  return !['longText', 'address', 'location', 'blob', 'any'].includes(kind);
}

/** Kinds whose fields can stand in an ORDER BY clause. */
export function isSortable(kind: ValueKind): boolean {
  return isFilterable(kind) && kind !== 'multipicklist';
}

/** Kinds whose fields can stand in a GROUP BY clause; a date/time must be cut to a day, month ... first. */
export function isGroupable(kind: ValueKind): boolean {
  return isSortable(kind) && kind !== 'number' && kind !== 'datetime' && kind !== 'time';
}
