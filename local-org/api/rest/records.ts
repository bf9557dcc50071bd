import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { isUnmodified, requireUnmodified } from './conditions.ts';
import { looksLikeId, readableFields, recordById, visibleObject } from './lookups.ts';
import { noContent, ok, versionRoot, type Resource, type RestCall, type RestReply } from './model.ts';
import { objectBody, recordInput, takeField } from './recordBody.ts';
import { refused } from './saveErrors.ts';
import { wireRecord } from './wire.ts';

/** POST `sobjects/X`: 201 with the new id, or 400 with the reasons. */
export function createRecord(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  const [result] = org.dml.insert(object.name, [recordInput(objectBody(call.body))], call.caller, { allOrNone: true });
  if (!result!.success) return refused(result!.errors);
  const location = `${versionRoot(call)}/sobjects/${object.name}/${result!.id}`;
  return { status: 201, headers: { Location: location }, body: { id: result!.id, success: true, errors: [] } };
}

/** GET `sobjects/X/id?fields=`: the record; without `fields`, all that the caller may read. */
export function readRecord(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  return replyWithRecord(call, org, object, call.params.id!);
}

/** The record as the answer to a GET, honouring `fields` and `If-Modified-Since`. */
export function replyWithRecord(call: RestCall, org: Org, object: ObjectSchema, id: string): RestReply {
  if (looksLikeId(id) && isUnmodified(org, object, id, call)) return { status: 304 };
  const asked = (call.query.get('fields') ?? '').split(',').filter((name) => name.trim() !== '');
  const fields = asked.length > 0 ? asked : readableFields(object, call.caller);
  for (const field of asked) requireFieldPath(field);
  return ok(
    wireRecord(recordById(org, object, id, fields, call.caller), { schema: org.schema, root: versionRoot(call) })
  );
}

/** PATCH `sobjects/X/id`: 204, or the reasons. */
export function updateRecord(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  const id = call.params.id!;
  const [bodyId, body] = takeField(objectBody(call.body), 'Id');
  if (bodyId !== undefined) {
    throw new OrgError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id']);
  }
  recordById(org, object, id, ['Id'], call.caller);
  requireUnmodified(org, object, id, call);
  const [result] = org.dml.update(object.name, [{ ...recordInput(body), Id: id }], call.caller, { allOrNone: true });
  return result!.success ? noContent : refused(result!.errors);
}

/** DELETE `sobjects/X/id`: 204, or the reasons. */
export function deleteRecord(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  const id = call.params.id!;
  recordById(org, object, id, ['Id'], call.caller);
  requireUnmodified(org, object, id, call);
  const [result] = org.dml.delete([id], call.caller, { allOrNone: true });
  return result!.success ? noContent : refused(result!.errors);
}

/** Only names and parent paths may stand in `fields`: it becomes part of a query. */
function requireFieldPath(field: string): void {
  if (/^\s*\w+(\.\w+)*\s*$/.test(field)) return;
  throw new OrgError('INVALID_FIELD', `No such column '${field}'`, [field]);
}

export const recordResources: readonly Resource[] = [
  {
    pattern: '/sobjects/:object/:id',
    methods: { GET: readRecord, PATCH: updateRecord, DELETE: deleteRecord }
  }
];
