import { OrgError } from '../../errors.ts';
import type { FieldValue, SqlValue } from '../../store/model.ts';
import { toId18 } from '../../store/recordId.ts';
import { foldText } from '../../store/sqlFunctions.ts';
import { utcDateTime, utcTime, validDate } from '../dates/dateValues.ts';
import type { ValueKind } from '../names/valueKind.ts';
import type { Value } from '../syntax/ast.ts';
import { stringContent } from '../syntax/maskedText.ts';
import { malformed, queryError } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';
import type { Parameter } from './statement.ts';
import type { TypedSql } from './typedSql.ts';

const textKinds: readonly ValueKind[] = ['text', 'picklist', 'multipicklist'];

/** Whether values compare as folded text. */
export function comparesFolded({ kind, caseSensitive }: TypedSql): boolean {
  return textKinds.includes(kind) && !caseSensitive;
}

/** A literal as what `left` compares with. Throws OrgError INVALID_FIELD for one of another type. */
export function literalScalar(select: Select, left: TypedSql, value: Value, at: number): Parameter {
  const mismatch = () => typeMismatch(select.text, left, at);
  switch (value.kind) {
    case 'string':
      return stringScalar(left, value.at, value.end, mismatch);
    case 'number':
      return constant(left.kind === 'number', value.value, mismatch);
    case 'currency':
      return constant(left.kind === 'number', value.amount, mismatch);
    case 'boolean':
      return constant(left.kind === 'boolean', Number(value.value), mismatch);
    case 'date':
      return constant(left.kind === 'date', known(select, value.at, value.text, 'date', validDate), mismatch);
    case 'datetime':
      return constant(left.kind === 'datetime', known(select, value.at, value.text, 'datetime', utcDateTime), mismatch);
    case 'time':
      return constant(left.kind === 'time', known(select, value.at, value.text, 'time', utcTime), mismatch);
    default:
      throw mismatch();
  }
}

function constant(matches: boolean, value: SqlValue, mismatch: () => OrgError): Parameter {
  if (!matches) throw mismatch();
  return () => value;
}

function known(
  { text }: Select,
  at: number,
  written: string,
  type: string,
  read: (text: string) => string | undefined
): string {
  const value = read(written);
  if (value === undefined) throw malformed(text, at, `Invalid ${type}: ${written}`);
  return value;
}

/** Read when the query runs: the plan must not hold the content of the literal. */
function stringScalar(left: TypedSql, at: number, end: number, mismatch: () => OrgError): Parameter {
  if (left.kind !== 'id' && !textKinds.includes(left.kind)) throw mismatch();
  return (run) => textScalar(left, stringContent(run.text.slice(at, end)));
}

function textScalar(left: TypedSql, content: string): string {
  if (left.kind === 'id') return idScalar(content);
  return comparesFolded(left) ? foldText(content) : content;
}

/** 15 or 18 characters. */
function idScalar(content: string): string {
  try {
    return toId18(content);
  } catch {
    throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${content}`);
  }
}

const apexTypes: Partial<Record<ValueKind, string>> = {
  id: 'Id',
  number: 'Decimal',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time'
};

/** A bound value as what `left` compares with. Dates and date/times stand in for one another, as Apex lets them. */
export function boundScalar(left: TypedSql, value: FieldValue): SqlValue {
  const fits = isOfType(left.kind, value);
  if (fits && typeof value === 'boolean') return Number(value);
  if (fits && left.kind === 'date') return validDate(String(value).slice(0, 10)) ?? refuse(left, value);
  if (fits && left.kind === 'datetime') return utcDateTime(String(value)) ?? refuse(left, value);
  if (fits && left.kind === 'time') return utcTime(String(value)) ?? refuse(left, value);
  if (!fits) return refuse(left, value);
  return typeof value === 'string' ? textScalar(left, value) : (value as number);
}

function isOfType(kind: ValueKind, value: FieldValue): boolean {
  if (kind === 'number') return typeof value === 'number';
  return kind === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
}

function refuse(left: TypedSql, value: FieldValue): never {
  const given = typeof value === 'number' ? 'Decimal' : typeof value === 'boolean' ? 'Boolean' : 'String';
  const wanted = apexTypes[left.kind] ?? 'String';
  throw new OrgError('MALFORMED_QUERY', `Invalid bind expression type of ${given} for column of type ${wanted}`);
}

/** INVALID_FIELD: the literal is not of the field's type. */
export function typeMismatch(text: string, left: TypedSql, at: number): OrgError {
  const quotedType = left.kind === 'id' || textKinds.includes(left.kind);
  const rule = quotedType
    ? 'string and should be enclosed in quotes'
    : `${soapType(left)} and should not be enclosed in quotes`;
  return queryError(
    'INVALID_FIELD',
    text,
    at,
    `value of filter criterion for field '${left.name}' must be of type ${rule}`
  );
}

/** Type as describe and error messages name it. */
export function soapType({ kind, field }: TypedSql): string {
  if (kind === 'number') return field && !field.custom && field.scale === 0 ? 'int' : 'double';
  if (kind === 'datetime') return 'dateTime';
  return textKinds.includes(kind) ? 'string' : kind;
}
