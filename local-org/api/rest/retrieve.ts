import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { looksLikeId, readableFields, visibleObject } from './lookups.ts';
import { ok, versionRoot, type RestCall, type RestReply } from './model.ts';
import { objectBody } from './recordBody.ts';
import { wireRecord } from './wire.ts';

/** The platform's limit per call. */
const MAX_RETRIEVED = 2000;

/** POST `composite/sobjects/X` `{ids, fields}` and GET `?ids=&fields=`: the records in the order of the ids, null for those not found. */
export function retrieveRecords(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  const { ids, fields } = call.method === 'POST' ? retrieveBody(call) : retrieveQuery(call);
  requireAtMost(ids.length, MAX_RETRIEVED);
  if (fields.length === 0) throw new OrgError('MISSING_ARGUMENT', 'The fields parameter is required');
  const known = new Set(readableFields(object, call.caller).map((name) => name.toLowerCase()));
  const unknown = fields.find((field) => !known.has(field.toLowerCase()) && !/^\w+(\.\w+)+$/.test(field));
  if (unknown !== undefined) {
    throw new OrgError('INVALID_FIELD', `No such column '${unknown}' on sobject of type ${object.name}`, [unknown]);
  }
  const soql = `SELECT ${[...new Set(['Id', ...fields])].join(', ')} FROM ${object.name} WHERE Id IN :ids`;
  const askable = ids.filter(looksLikeId);
  const { records } = org.soql.query(soql, call.caller, { binds: { ids: askable } });
  const byId = new Map(records.map((record) => [String(record.Id).slice(0, 15), record]));
  const wire = { schema: org.schema, root: versionRoot(call) };
  return ok(ids.map((id) => byId.get(id.slice(0, 15))).map((record) => (record ? wireRecord(record, wire) : null)));
}

function retrieveBody(call: RestCall): { ids: string[]; fields: string[] } {
  const { ids, fields } = objectBody(call.body);
  return { ids: textList('ids', ids), fields: textList('fields', fields) };
}

function retrieveQuery(call: RestCall): { ids: string[]; fields: string[] } {
  const list = (name: string): string[] => (call.query.get(name) ?? '').split(',').filter((item) => item !== '');
  return { ids: list('ids'), fields: list('fields') };
}

function textList(name: string, value: unknown): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new OrgError('JSON_PARSER_ERROR', `The '${name}' property must be an array of strings`);
}

/** Throws OrgError EXCEEDED_ID_LIMIT when a call carries more records than the platform takes. */
export function requireAtMost(count: number, maximum: number): void {
  if (count <= maximum) return;
  const message = `record limit reached. cannot submit more than ${maximum} records into this call`;
  throw new OrgError('EXCEEDED_ID_LIMIT', message);
}
