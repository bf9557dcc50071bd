/** The shapes UI API answers with for records, and the ways a component names records and fields. */

export interface FieldValue {
  /** Left out where the answer did not say (a GraphQL query that selected `value` alone). */
  readonly displayValue?: string | null;
  /** A scalar, or a RecordRepresentation where the field is the relationship (`Owner`) of a spanning field. */
  readonly value: unknown;
}

export interface RecordRepresentation {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly childRelationships?: Readonly<Record<string, unknown>>;
  readonly eTag?: string;
  /** Grows with each save; two answers for one record are ordered by it. */
  readonly weakEtag?: number;
  readonly lastModifiedById?: string | null;
  readonly lastModifiedDate?: string | null;
  readonly recordTypeId?: string | null;
  readonly recordTypeInfo?: unknown;
  readonly systemModstamp?: string | null;
}

/** A field as `@salesforce/schema/Object.Field` imports it. */
export interface FieldId {
  readonly fieldApiName: string;
  readonly objectApiName: string;
}

export type FieldInput = string | FieldId;

/** Whether a value is a record as UI API writes it. */
export function isRecord(value: unknown): value is RecordRepresentation {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const candidate = value as Partial<RecordRepresentation>;
  return (
    typeof candidate.apiName === 'string' &&
    typeof candidate.id === 'string' &&
    typeof candidate.fields === 'object' &&
    candidate.fields !== null
  );
}

/** `Account.Owner.Name` for a string or an import from `@salesforce/schema`. Throws TypeError for anything else, as the platform does. */
export function qualifiedFieldName(field: FieldInput): string {
  if (typeof field === 'string') {
    return field;
  }
  if (typeof field?.fieldApiName === 'string' && typeof field.objectApiName === 'string') {
    return `${field.objectApiName}.${field.fieldApiName}`;
  }
  throw new TypeError('Value is not a string or FieldId.');
}

/** Sorted, each once: two components that name the same fields in another order share one request. */
export function qualifiedFieldNames(fields: FieldInput | readonly FieldInput[] | null | undefined): string[] {
  if (fields === undefined || fields === null) {
    return [];
  }
  const list: readonly FieldInput[] = Array.isArray(fields) ? fields : [fields as FieldInput];
  return [...new Set(list.map(qualifiedFieldName))].sort();
}

/** The parts of a qualified name after its object: `Account.Owner.Name` -> `['Owner', 'Name']`. */
export function fieldPath(qualifiedName: string): string[] {
  const dot = qualifiedName.indexOf('.');
  if (dot < 1) {
    throw new TypeError('Value does not include an object API name.');
  }
  return qualifiedName.slice(dot + 1).split('.');
}

const CHECKSUM_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a record id; undefined for what is no id (a wire then does not call). */
export function recordId18(id: unknown): string | undefined {
  if (typeof id !== 'string' || !/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(id)) {
    return undefined;
  }
  return id.length === 18 ? id : id + idChecksum(id);
}

function idChecksum(id: string): string {
  return [0, 5, 10].map((start) => CHECKSUM_ALPHABET[upperCaseBits(id.slice(start, start + 5))]).join('');
}

function upperCaseBits(chunk: string): number {
  return [...chunk].reduce((bits, letter, place) => bits + (/[A-Z]/.test(letter) ? 1 << place : 0), 0);
}

/** An object as `@salesforce/schema/Object` imports it. */
export interface ObjectId {
  readonly objectApiName: string;
}

export type ObjectInput = string | ObjectId;

/** The API name of an object; undefined for anything else. */
export function objectName(object: ObjectInput | null | undefined): string | undefined {
  const name = typeof object === 'string' ? object : object?.objectApiName;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
