import { createHash } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { QueriedRecord } from '../../soql/model.ts';
import { objectNameOf } from '../../soql/recordObject.ts';
import type { FieldValue } from '../../store/model.ts';
import { displayValue } from './displayValue.ts';
import { resolvePath, unqualify } from './fieldPaths.ts';
import {
  MASTER_RECORD_TYPE_ID,
  type FieldValueRepresentation,
  type RecordRepresentation,
  type RecordTypeInfo,
  type UiApiContext
} from './model.ts';
import { recordTypeInfoOf } from './recordTypes.ts';

/** Read with every record: what its identity and its freshness are told by. */
const SYSTEM_FIELDS = ['Id', 'SystemModstamp', 'LastModifiedDate', 'LastModifiedById', 'RecordTypeId'];

/** The object of a record id; NOT_FOUND when no object has its prefix. */
export function objectOf(context: UiApiContext, recordId: string): ObjectSchema {
  const object = context.org.schema.objectOfId(recordId);
  if (!object) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  return object;
}

/**
 * Field paths of a record request, canonical. A field in `fields` that cannot be read is an error, one in `optionalFields`
 * is left out: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_get.htm
 */
export function requestedPaths(
  { org, caller }: UiApiContext,
  object: ObjectSchema,
  fields: readonly string[],
  optionalFields: readonly string[] = []
): string[] {
  const paths = new Set<string>();
  for (const field of fields) {
    const path = resolvePath(org.schema, caller.access, object.name, unqualify(object.name, field));
    if (!path) {
      throw new OrgError('INVALID_FIELD', `No such column '${field.split('.').at(-1)}' on entity '${object.name}'.`, [
        field
      ]);
    }
    paths.add(path);
  }
  for (const field of optionalFields) {
    const path = resolvePath(org.schema, caller.access, object.name, unqualify(object.name, field));
    if (path) paths.add(path);
  }
  return [...paths];
}

/** Records of one object by id, in the order asked for; an id that cannot be seen yields undefined. */
export function readRecords(
  context: UiApiContext,
  object: ObjectSchema,
  ids: readonly string[],
  paths: readonly string[]
): (RecordRepresentation | undefined)[] {
  const selected = new Set([...SYSTEM_FIELDS.filter((field) => object.fields.has(field)), ...paths]);
  const soql = `SELECT ${[...selected].join(', ')} FROM ${object.name} WHERE Id IN :ids`;
  const { records } = context.org.soql.query(soql, context.caller, { binds: { ids: [...ids] } });
  const byId = new Map(records.map((record) => [String(record.Id).slice(0, 15), record]));
  const unasked = SYSTEM_FIELDS.filter((field) => !paths.includes(field));
  return ids.map((id) => {
    const row = byId.get(id.slice(0, 15));
    if (!row) return undefined;
    const record = representRecord(context, row);
    // They make up the record's own properties; as fields they show only when asked for.
    for (const field of unasked) delete record.fields[field];
    return record;
  });
}

/** One record; NOT_FOUND when it does not exist or is not shared with the caller. */
export function readRecord(
  context: UiApiContext,
  object: ObjectSchema,
  id: string,
  paths: readonly string[]
): RecordRepresentation {
  const [record] = readRecords(context, object, [id], paths);
  if (!record) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  return record;
}

/** A queried row, parents included, as UI API shows a record. */
export function representRecord(context: UiApiContext, row: QueriedRecord): RecordRepresentation {
  const { org } = context;
  const object = org.schema.object(objectNameOf(row)) as ObjectSchema;
  const fields: Record<string, FieldValueRepresentation> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name !== 'attributes') fields[name] = representValue(context, object, name, value);
  }
  const modstamp = (row.SystemModstamp as string | undefined) ?? null;
  return {
    apiName: object.name,
    childRelationships: {},
    eTag: createHash('md5')
      .update(JSON.stringify([row.Id, fields]))
      .digest('hex'),
    fields,
    id: (row.Id as string | undefined) ?? idFromUrl(row),
    lastModifiedById: (row.LastModifiedById as string | undefined) ?? null,
    lastModifiedDate: (row.LastModifiedDate as string | undefined) ?? null,
    recordTypeId: (row.RecordTypeId as string | null | undefined) ?? MASTER_RECORD_TYPE_ID,
    recordTypeInfo: recordTypeOf(object, row.RecordTypeId as string | null | undefined),
    systemModstamp: modstamp,
    weakEtag: modstamp ? Date.parse(modstamp) : 0
  };
}

const idFromUrl = (row: QueriedRecord): string => row.attributes.url?.split('/').at(-1) ?? '';

function recordTypeOf(object: ObjectSchema, id: string | null | undefined): RecordTypeInfo | null {
  const type = id ? object.recordTypes.find((candidate) => candidate.id === id) : undefined;
  return type ? recordTypeInfoOf(type) : null;
}

function representValue(
  context: UiApiContext,
  object: ObjectSchema,
  name: string,
  value: QueriedRecord[string]
): FieldValueRepresentation {
  if (value !== null && typeof value === 'object' && !('attributes' in value)) {
    // A compound field: its parts have the values, the whole is for reading.
    const parts = Object.values(value).filter((part) => part !== null && part !== undefined);
    return { displayValue: parts.length > 0 ? parts.join(', ') : null, value: null };
  }
  if (value !== null && typeof value === 'object') {
    const parent = representRecord(context, value as QueriedRecord);
    const nameField = context.org.schema.object(parent.apiName)?.nameField ?? 'Name';
    const display = parent.fields[nameField]?.value;
    return { displayValue: typeof display === 'string' ? display : null, value: parent };
  }
  const field = object.fields.get(name);
  const scalar = (value ?? null) as FieldValue;
  return { displayValue: field ? displayValue(scalar, field, context.caller) : null, value: scalar };
}
