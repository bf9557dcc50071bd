import type { FieldSchema, Schema } from '../schema/model.ts';
import { valueTypeOf } from '../schema/valueType.ts';
import { columnTypeOf, type ColumnType } from './columns.ts';

/** How the values of a column become those of another kind of field; both parts are SQL over the column. */
export interface Conversion {
  /** The value in its new form. */
  readonly value: (column: string) => string;
  /** True of a value that the new kind can take. */
  readonly takes: (column: string) => string;
}

type Kind = 'text' | 'number' | 'checkbox' | 'date' | 'dateTime' | 'time' | 'reference' | 'bytes' | 'none';

const everything = () => 'TRUE';
const asIs = (column: string) => column;
const digits = (pattern: string) => pattern.replaceAll('9', '[0-9]');
const matches = (pattern: string) => (column: string) => `${column} GLOB '${digits(pattern)}'`;
const number = (column: string) =>
  `(trim(${column}) <> '' AND ltrim(trim(${column}), '-') NOT GLOB '*[^0-9.]*' AND trim(${column}) NOT GLOB '*.*.*' AND trim(${column}) GLOB '*[0-9]*')`;

/** What text must look like to be read as another kind. */
const readable: Partial<Record<Kind, (column: string) => string>> = {
  number,
  date: matches('9999-99-99'),
  dateTime: matches('9999-99-99T99:99:99.999Z'),
  time: matches('99:99:99.999Z')
};

const casts: Partial<Record<`${Kind}>${Kind}`, Conversion['value']>> = {
  // Numbers become the text one would type: `5`, not `5.0`.
  'number>text': (column) =>
    `CASE WHEN ${column} = CAST(${column} AS INTEGER) THEN CAST(CAST(${column} AS INTEGER) AS TEXT) ELSE CAST(${column} AS TEXT) END`,
  'checkbox>text': (column) => `CASE ${column} WHEN 1 THEN 'true' ELSE 'false' END`,
  'date>dateTime': (column) => `${column} || 'T00:00:00.000Z'`,
  'dateTime>date': (column) => `substr(${column}, 1, 10)`
};

/** The conversion that a change of a field asks for; undefined where its values stay as they are. `schema` is the new one. */
export function conversionOf(before: FieldSchema, after: FieldSchema, schema: Schema): Conversion | undefined {
  const [from, to] = [kindOf(before), kindOf(after)];
  if (to === 'reference') return from === 'none' ? undefined : references(before, after, schema);
  return from === to ? undefined : between(from, to);
}

/** The conversion between two types of column, where nothing is known of the field that a column was for. */
export function columnConversion(from: string, to: ColumnType): Conversion {
  const kinds = { TEXT: 'text', REAL: 'number', INTEGER: 'checkbox' } as const;
  return between(kinds[from as ColumnType] ?? 'text', kinds[to]) ?? { value: asIs, takes: everything };
}

function between(from: Kind, to: Kind): Conversion | undefined {
  const cast = casts[`${from}>${to}`];
  if (cast) return { value: cast, takes: everything };
  if (to === 'text' && from !== 'none') return undefined;
  if (from === 'none') return undefined;
  if (from === 'text' && to === 'number') return { value: (column) => `CAST(trim(${column}) AS REAL)`, takes: number };
  if (from === 'text' && readable[to]) return { value: asIs, takes: readable[to] };
  // An unchecked box holds nothing that could be lost.
  return { value: () => 'NULL', takes: from === 'checkbox' ? (column) => `${column} = 0` : () => 'FALSE' };
}

/** Ids are kept as long as they are of an object that the field may now point at. */
function references(before: FieldSchema, after: FieldSchema, schema: Schema): Conversion | undefined {
  const wasReference = kindOf(before) === 'reference';
  if (wasReference && before.referenceTo.every((name) => after.referenceTo.includes(name))) return undefined;
  const prefixes = after.referenceTo.map((name) => `'${schema.object(name)?.keyPrefix ?? ''}'`).join(', ');
  return {
    value: asIs,
    takes: (column) => `(length(${column}) = 18 AND substr(${column}, 1, 3) IN (${prefixes}))`
  };
}

function kindOf(field: FieldSchema): Kind {
  const column = columnTypeOf(field);
  if (column === undefined) return 'none';
  if (column !== 'TEXT') return column === 'REAL' ? 'number' : 'checkbox';
  if (field.referenceTo.length > 0) return 'reference';
  const type = valueTypeOf(field);
  if (type === 'Date') return 'date';
  if (type === 'DateTime') return 'dateTime';
  if (type === 'Time') return 'time';
  return type === 'Base64' ? 'bytes' : 'text';
}
