import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import { idsWith, lookupField, visibleObject } from './lookups.ts';
import { ok, versionRoot, type Resource, type RestCall, type RestReply } from './model.ts';
import { deleteRecord, replyWithRecord, updateRecord } from './records.ts';
import { objectBody, recordInput, takeField } from './recordBody.ts';
import { notFound } from './router.ts';
import { refused } from './saveErrors.ts';

interface Address {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  readonly value: string;
  /** Ids of the records that have the value. */
  readonly ids: readonly string[];
}

function addressed(call: RestCall, org: Org): Address {
  const object = visibleObject(org, call.params.object!, call.caller);
  const field = lookupField(object, call.params.field!);
  const value = call.params.value!;
  const typed = field.type === 'Number' ? Number(value) : value;
  return { object, field, value, ids: idsWith(org, object, field.name, typed, call.caller) };
}

/** 300 with the urls of all, when a value that is not unique is held by several records. */
function multipleChoices(call: RestCall, { object, ids }: Address): RestReply {
  return { status: 300, body: ids.map((id) => `${versionRoot(call)}/sobjects/${object.name}/${id}`) };
}

/** GET `sobjects/X/field/value`. */
function readByExternalId(call: RestCall, org: Org): RestReply {
  const address = addressed(call, org);
  if (address.ids.length > 1) return multipleChoices(call, address);
  if (address.ids.length === 0) throw notFound();
  return replyWithRecord(call, org, address.object, address.ids[0]!);
}

/** DELETE `sobjects/X/field/value`. */
function deleteByExternalId(call: RestCall, org: Org): RestReply {
  const address = addressed(call, org);
  if (address.ids.length > 1) return multipleChoices(call, address);
  if (address.ids.length === 0) throw notFound();
  return deleteRecord({ ...call, params: { object: address.object.name, id: address.ids[0]! } }, org);
}

/** PATCH `sobjects/X/field/value`: 201 when it made the record, 200 when it changed one. */
function upsertRecord(call: RestCall, org: Org): RestReply {
  const address = addressed(call, org);
  const { object, field, value } = address;
  const [given, body] = takeField(objectBody(call.body), field.name);
  if (given !== undefined) {
    const message = `The ${field.name} field should not be specified in the sobject data.`;
    throw new OrgError('INVALID_FIELD', message, [field.name]);
  }
  if (field.type === 'Id') return updateRecord({ ...call, params: { object: object.name, id: value }, body }, org);
  if (address.ids.length > 1) return multipleChoices(call, address);
  if (call.query.get('updateOnly') === 'true' && address.ids.length === 0) throw notFound();
  const record = { ...recordInput(body), [field.name]: value };
  const [result] = org.dml.upsert(object.name, field.name, [record], call.caller, { allOrNone: true });
  if (!result!.success) return refused(result!.errors);
  const created = result!.created === true;
  return { ...ok({ id: result!.id, success: true, errors: [], created }), status: created ? 201 : 200 };
}

export const externalIdResources: readonly Resource[] = [
  {
    pattern: '/sobjects/:object/:field/:value',
    methods: { GET: readByExternalId, PATCH: upsertRecord, DELETE: deleteByExternalId }
  }
];
