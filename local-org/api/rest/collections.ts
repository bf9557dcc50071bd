import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { RecordInput, SaveResult } from '../../save/model.ts';
import type { Caller } from '../../security/model.ts';
import { lookupField, visibleObject } from './lookups.ts';
import { ok, type Resource, type RestCall, type RestReply } from './model.ts';
import { isObject, objectBody, recordInput } from './recordBody.ts';
import { requireAtMost, retrieveRecords } from './retrieve.ts';
import { collectionResult } from './saveErrors.ts';

/** The platform's limit per call. */
const MAX_RECORDS = 200;

interface CollectionBody {
  readonly allOrNone: boolean;
  readonly records: readonly { readonly object: string; readonly input: RecordInput }[];
}

type Save = (object: string, inputs: readonly RecordInput[], caller: Caller) => SaveResult[];

/** POST `composite/sobjects`. */
function createRecords(call: RestCall, org: Org): RestReply {
  const body = collectionBody(call, org);
  return saveRuns(org, call, body, (object, inputs, caller) =>
    org.dml.insert(object, inputs, caller, { allOrNone: body.allOrNone })
  );
}

/** PATCH `composite/sobjects`. */
function updateRecords(call: RestCall, org: Org): RestReply {
  const body = collectionBody(call, org);
  const inputs = body.records.map((record) => ({ ...record, input: withId(record.input) }));
  return saveRuns(org, call, { ...body, records: inputs }, (object, records, caller) =>
    org.dml.update(object, records, caller, { allOrNone: body.allOrNone })
  );
}

/** PATCH `composite/sobjects/X/field`. */
function upsertRecords(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  const field = lookupField(object, call.params.field!);
  const body = collectionBody(call, org, object.name);
  return saveRuns(org, call, body, (name, inputs, caller) =>
    org.dml.upsert(name, field.name, inputs, caller, { allOrNone: body.allOrNone })
  );
}

/** DELETE `composite/sobjects?ids=&allOrNone=`. */
function deleteRecords(call: RestCall, org: Org): RestReply {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0) throw new OrgError('MISSING_ARGUMENT', 'The ids parameter is required');
  requireAtMost(ids.length, MAX_RECORDS);
  const allOrNone = call.query.get('allOrNone') === 'true';
  return ok(org.dml.delete(ids, call.caller, { allOrNone }).map(collectionResult));
}

/** Records of a body, each with its object: from `attributes.type`, or the one the url names. */
function collectionBody(call: RestCall, org: Org, object?: string): CollectionBody {
  const { records, allOrNone } = objectBody(call.body);
  if (!Array.isArray(records)) throw new OrgError('MISSING_ARGUMENT', "The 'records' property is required");
  requireAtMost(records.length, MAX_RECORDS);
  const typed = records.map((record) => {
    if (!isObject(record)) throw new OrgError('JSON_PARSER_ERROR', 'Each record must be a JSON object');
    return { object: object ?? typeOf(record, org, call.caller), input: recordInput(record) };
  });
  return { allOrNone: allOrNone === true, records: typed };
}

function typeOf(record: Record<string, unknown>, org: Org, caller: Caller): string {
  const type = isObject(record.attributes) ? record.attributes.type : undefined;
  if (typeof type !== 'string') {
    throw new OrgError('MISSING_ARGUMENT', 'Include a type attribute in the request body: attributes.type');
  }
  const object = org.schema.object(type);
  if (object && caller.access.object(object.name).read) return object.name;
  throw new OrgError('INVALID_TYPE', `sObject type '${type}' is not supported.`);
}

/** jsforce sends updates with `id`, the platform takes either case. */
function withId(input: RecordInput): RecordInput {
  const key = Object.keys(input).find((name) => name.toLowerCase() === 'id');
  if (key === undefined || key === 'Id') return input;
  const { [key]: id, ...rest } = input;
  return { Id: id!, ...rest };
}

/** Saves runs of neighbours of one object together, so that results keep the order of the records. */
function saveRuns(org: Org, call: RestCall, body: CollectionBody, save: Save): RestReply {
  const runs = runsOf(body.records);
  const results: SaveResult[] = [];
  const work = (): void => {
    for (const run of runs) {
      results.push(
        ...save(
          run[0]!.object,
          run.map(({ input }) => input),
          call.caller
        )
      );
      if (body.allOrNone && results.some(({ success }) => !success)) throw new RolledBack();
    }
  };
  try {
    if (body.allOrNone) org.store.transaction(work);
    else work();
  } catch (thrown) {
    if (!(thrown instanceof RolledBack)) throw thrown;
    return ok(rolledBack(results, body.records.length).map(collectionResult));
  }
  return ok(results.map(collectionResult));
}

class RolledBack extends Error {}

function runsOf(records: CollectionBody['records']): CollectionBody['records'][] {
  const runs: { object: string; input: RecordInput }[][] = [];
  for (const record of records) {
    if (runs.at(-1)?.[0]?.object === record.object) runs.at(-1)!.push(record);
    else runs.push([record]);
  }
  return runs;
}

/** After an all-or-none failure in a later run, what succeeded before it was rolled back too. */
function rolledBack(results: readonly SaveResult[], count: number): SaveResult[] {
  return Array.from({ length: count }, (_, index) => {
    const result = results[index];
    if (result && !result.success) return result;
    const message = 'Record rolled back because not all records were valid and the request was using AllOrNone header';
    const error = { statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' as const, message, fields: [] };
    return { id: null, success: false, errors: [error] };
  });
}

export const collectionResources: readonly Resource[] = [
  {
    pattern: '/composite/sobjects',
    methods: { POST: createRecords, PATCH: updateRecords, DELETE: deleteRecords }
  },
  { pattern: '/composite/sobjects/:object', methods: { GET: retrieveRecords, POST: retrieveRecords } },
  { pattern: '/composite/sobjects/:object/:field', methods: { PATCH: upsertRecords } }
];
