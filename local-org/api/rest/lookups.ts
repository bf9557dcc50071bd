import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import type { Caller } from '../../security/model.ts';
import type { QueriedRecord } from '../../soql/model.ts';
import type { FieldValue } from '../../store/model.ts';
import { notFound } from './router.ts';

const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

/** Whether a text has the form of a record id. */
export const looksLikeId = (text: string): boolean => ID.test(text);

/** The object of a path, as long as the caller may see it; throws OrgError NOT_FOUND. */
export function visibleObject(org: Org, name: string, caller: Caller): ObjectSchema {
  const object = org.schema.object(name);
  if (!object || !caller.access.object(object.name).read) throw notFound();
  return object;
}

/** A field that records can be addressed by: the Id, an external id or another idLookup field. Throws NOT_FOUND. */
export function lookupField(object: ObjectSchema, name: string): FieldSchema {
  const wanted = name.toLowerCase();
  const field = [...object.fields.values()].find((candidate) => candidate.name.toLowerCase() === wanted);
  if (field && (field.type === 'Id' || field.externalId)) return field;
  throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
}

/** Names of the fields the caller may read, in schema order. */
export function readableFields(object: ObjectSchema, caller: Caller): string[] {
  return [...object.fields.values()]
    .map(({ name }) => name)
    .filter((name) => caller.access.canReadField(object.name, name));
}

/** Ids of the records that hold a value in a field. */
export function idsWith(org: Org, object: ObjectSchema, field: string, value: FieldValue, caller: Caller): string[] {
  const soql = `SELECT Id FROM ${object.name} WHERE ${field} = :value LIMIT 200`;
  return org.soql.query(soql, caller, { binds: { value } }).records.map(({ Id }) => Id as string);
}

/** One record by id with the given fields; throws NOT_FOUND, or ENTITY_IS_DELETED for one in the recycle bin. */
export function recordById(
  org: Org,
  object: ObjectSchema,
  id: string,
  fields: readonly string[],
  caller: Caller
): QueriedRecord {
  if (!looksLikeId(id)) {
    throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${id}`);
  }
  const soql = `SELECT ${fields.join(', ')} FROM ${object.name} WHERE Id = :id`;
  const found = org.soql.query(soql, caller, { binds: { id } }).records[0];
  if (found) return found;
  if (isDeleted(org, object, id, caller)) throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted');
  throw notFound();
}

function isDeleted(org: Org, object: ObjectSchema, id: string, caller: Caller): boolean {
  if (!object.fields.has('IsDeleted')) return false;
  const soql = `SELECT Id FROM ${object.name} WHERE Id = :id AND IsDeleted = true`;
  return org.soql.query(soql, caller, { binds: { id }, includeDeleted: true }).records.length > 0;
}
