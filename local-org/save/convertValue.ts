import { OrgError } from '../errors.ts';
import type { FieldSchema, FieldType } from '../schema/model.ts';
import { isValidId, toId18 } from '../store/recordId.ts';
import type { FieldValue } from '../store/model.ts';

/** What a value of this type is called where a request cannot be read. */
type JsonType = 'string' | 'double' | 'boolean' | 'date' | 'datetime' | 'time' | 'reference';

const JSON_TYPES: Readonly<Partial<Record<FieldType, JsonType>>> = {
  Checkbox: 'boolean',
  Number: 'double',
  Currency: 'double',
  Percent: 'double',
  Location: 'double',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Id: 'reference',
  Lookup: 'reference',
  MasterDetail: 'reference'
};

const CONVERTERS: Readonly<
  Record<JsonType, (value: string | number | boolean, field: FieldSchema) => FieldValue | undefined>
> = {
  string: (value, field) => (typeof value === 'string' ? tidyText(value, field.type) : undefined),
  double: (value) => (typeof value === 'number' ? value : typeof value === 'string' ? toNumber(value) : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : BOOLEANS.get(String(value).toLowerCase())),
  date: (value) => (typeof value === 'string' ? toDate(value) : undefined),
  datetime: (value) => (typeof value === 'string' ? toDateTime(value) : undefined),
  time: (value) => (typeof value === 'string' ? toTime(value) : undefined),
  reference: (value, field) => (typeof value === 'string' ? toReference(value, field) : undefined)
};

/**
 * A JSON value as the field holds it (store/model.ts). Text is accepted for numbers, checkboxes and dates, as CSV brings it.
 * Throws OrgError JSON_PARSER_ERROR for a value of another type, MALFORMED_ID for a reference that is no id.
 */
export function convertValue(field: FieldSchema, value: unknown): FieldValue {
  if (value === null || value === undefined || value === '') return field.type === 'Checkbox' ? false : null;
  const type = JSON_TYPES[field.type] ?? 'string';
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const converted = isPlain ? CONVERTERS[type](value, field) : undefined;
  if (converted === undefined) throw cannotRead(type, value, field);
  return converted;
}

function cannotRead(type: JsonType, value: unknown, field: FieldSchema): OrgError {
  const shown = typeof value === 'object' ? '' : ` value ${String(value)}`;
  return new OrgError(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${tokenOf(value)}${shown} or request may be missing a required field`,
    [field.name]
  );
}

/** The token names of the platform's JSON reader. */
function tokenOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  if (typeof value === 'string') return 'VALUE_STRING';
  return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
}

/** Long and formatted text keeps its spaces; the rest is stored trimmed. Blank is null everywhere. */
const KEEPS_SPACE = new Set<FieldType>(['LongTextArea', 'Html', 'Base64', 'AnyType']);

function tidyText(value: string, type: FieldType): string | null {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  return KEEPS_SPACE.has(type) ? value : trimmed;
}

const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false]
]);

function toNumber(value: string): number | undefined {
  const text = value.trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : undefined;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?=$|T)/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const TIME = /^(\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(Z|[+-]00:?00)?$/;

function toDate(value: string): string | undefined {
  const text = value.trim();
  const day = DATE.exec(text)?.[0];
  if (day === undefined || !DATE_TIME.test(text)) return undefined;
  // The calendar decides: 30 February becomes a day of March and is refused.
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined;
}

function toDateTime(value: string): string | undefined {
  const [, day, minutes = '00:00', seconds = ':00', fraction = '', zone = 'Z'] = DATE_TIME.exec(value.trim()) ?? [];
  if (day === undefined || toDate(day) === undefined) return undefined;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const parsed = new Date(`${day}T${minutes}${seconds}${fraction.slice(0, 4)}${offset}`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString();
}

function toTime(value: string): string | undefined {
  const [, minutes, seconds = ':00', fraction = ''] = TIME.exec(value.trim()) ?? [];
  if (minutes === undefined) return undefined;
  const parsed = new Date(`1970-01-01T${minutes}${seconds}${fraction.slice(0, 4)}Z`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString().slice(11);
}

function toReference(value: string, field: FieldSchema): string {
  const id = value.trim();
  if (isValidId(id)) return toId18(id);
  throw new OrgError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
}
