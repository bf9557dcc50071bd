import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import { isValidId } from '../../../store/recordId.ts';
import { childRelationship, parentReference } from '../../../soql/names/relationships.ts';
import { apexError } from '../apexException.ts';
import { typeName } from '../../types/typeKey.ts';
import { typeOf } from '../typeOf.ts';
import { ApexDate } from '../values/apexDate.ts';
import type { ApexList } from '../values/apexList.ts';
import { Blob } from '../values/blob.ts';
import { Datetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { Double } from '../values/double.ts';
import { Id, toId } from '../values/id.ts';
import { Time } from '../values/time.ts';
import { AggregateResult } from './aggregateResult.ts';
import { type FieldKind, fieldKind } from './fieldKind.ts';
import type { SObject } from './sobject.ts';

/** `record.get('Name')`. Throws SObjectException for a name that is no field, or one that was not queried. */
export function getDynamic(record: SObject, name: string): unknown {
  if (record instanceof AggregateResult) return record.field(aliasOf(record, name));
  const field = fieldNamed(record.object, name);
  if (field) return record.field(field.name);
  // What a query gave another name, as in `SELECT toLabel(Status) statusLabel`.
  const alias = record.setNames().find((known) => known.toLowerCase() === name.toLowerCase());
  if (alias !== undefined && !isRelationship(record.object, alias)) return record.field(alias);
  throw invalidField(record.object, name);
}

/** `record.put('Name', value)`; answers with the value before. Throws SObjectException where the value is not of the field's type. */
export function putDynamic(record: SObject, name: string, value: unknown): unknown {
  const field = fieldNamed(record.object, name);
  if (!field) throw invalidField(record.object, name);
  const before = record.isSet(field.name) ? record.field(field.name) : null;
  record.setField(field.name, value === null ? null : assignable(field, value));
  return before;
}

/** `record.getSObject('Account')`, by relationship or by the lookup behind it. */
export function getParent(record: SObject, name: string): SObject | null {
  return record.parent(relationshipOf(record.object, name));
}

export function putParent(record: SObject, name: string, value: SObject | null): SObject | null {
  const relationship = relationshipOf(record.object, name);
  const before = record.isSet(relationship) ? record.parent(relationship) : null;
  record.setParent(relationship, value);
  return before;
}

/** `record.getSObjects('Contacts')`: null where there are none. */
export function getChildren(record: SObject, name: string): ApexList | null {
  const relationship = childRelationship(record.object, name)?.relationshipName;
  if (relationship === undefined) throw invalidRelationship(record.object, name);
  const children = record.children(relationship);
  return children.size === 0 ? null : children;
}

export function fieldNamed({ fields }: ObjectSchema, name: string): FieldSchema | undefined {
  const exact = fields.get(name);
  if (exact) return exact;
  const wanted = name.toLowerCase();
  for (const field of fields.values()) if (field.name.toLowerCase() === wanted) return field;
  return undefined;
}

const isRelationship = (object: ObjectSchema, name: string): boolean =>
  parentReference(object, name) !== undefined || childRelationship(object, name) !== undefined;

function aliasOf(record: AggregateResult, name: string): string {
  for (const alias of record.values.keys()) if (alias.toLowerCase() === name.toLowerCase()) return alias;
  throw invalidField(record.object, name);
}

function relationshipOf(object: ObjectSchema, name: string): string {
  const reference = parentReference(object, name) ?? fieldNamed(object, name);
  if (reference?.relationshipName === undefined) throw invalidRelationship(object, name);
  return reference.relationshipName;
}

export const invalidField = ({ name }: ObjectSchema, field: string): Error =>
  apexError('System.SObjectException', `Invalid field ${field} for ${name}`);

const invalidRelationship = ({ name }: ObjectSchema, relationship: string): Error =>
  apexError('System.SObjectException', `Invalid relationship ${relationship} for ${name}`);

/** The value as the field holds it; an Integer becomes a Decimal, an id's text an Id. */
function assignable(field: FieldSchema, value: unknown): unknown {
  const converted = CONVERSIONS[fieldKind(field)](value);
  if (converted !== undefined) return converted;
  const kind = fieldKind(field);
  if (kind === 'Id' && typeof value === 'string') throw apexError('System.StringException', `Invalid id: ${value}`);
  throw apexError('System.SObjectException', `Illegal assignment from ${typeName(typeOf(value))} to ${kind}`);
}

/** undefined where the value does not fit. */
const CONVERSIONS: Readonly<Record<FieldKind, (value: unknown) => unknown>> = {
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Integer: (value) => (typeof value === 'number' ? value : undefined),
  Decimal: decimalOf,
  String: (value) => (typeof value === 'string' ? value : value instanceof Id ? value.text : undefined),
  Id: (value) =>
    value instanceof Id ? value : typeof value === 'string' && isValidId(value) ? toId(value) : undefined,
  Date: (value) => (value instanceof ApexDate ? value : undefined),
  Datetime: (value) =>
    value instanceof Datetime ? value : value instanceof ApexDate ? new Datetime(value.milliseconds) : undefined,
  Time: (value) => (value instanceof Time ? value : undefined),
  Blob: (value) => (value instanceof Blob ? value : undefined),
  Location: (value) => value,
  Address: (value) => value,
  Object: (value) => value
};

function decimalOf(value: unknown): Decimal | undefined {
  if (value instanceof Decimal) return value;
  if (value instanceof Double) return Decimal.ofNumber(value.value);
  return typeof value === 'number' || typeof value === 'bigint' ? Decimal.ofInteger(value) : undefined;
}
