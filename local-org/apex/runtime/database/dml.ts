import type { RecordInput, SaveError, SaveOptions, SaveResult } from '../../../save/model.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import type { Caller } from '../../../security/model.ts';
import { OrgError } from '../../../errors.ts';
import { publishEvents } from '../events/publishEvents.ts';
import type { SObject } from '../sobject/sobject.ts';
import { idOf, toInput } from '../sobject/toInput.ts';
import { current } from '../transaction.ts';
import { Id } from '../values/id.ts';
import { type AccessMode, reachOf } from './access.ts';
import { refuseWithoutRight } from './userMode.ts';
import { mixedDml } from './mixedDml.ts';
import { checkRecords } from './recordChecks.ts';

export type RecordOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlRequest {
  readonly operation: RecordOperation;
  readonly records: readonly SObject[];
  readonly allOrNone: boolean;
  readonly access?: AccessMode;
  /** What the class of the code says about sharing. */
  readonly isSharing?: boolean;
  /** Upsert: the field that records are matched by; the Id where it is left out. */
  readonly externalId?: string | undefined;
}

/** What became of one record. */
export interface Outcome {
  readonly record: SObject;
  readonly id: string | null;
  readonly success: boolean;
  readonly created: boolean;
  readonly errors: readonly SaveError[];
}

/** Thrown to roll back what other objects of the same call had saved. */
class RollBack extends Error {}

/** Saves records, of several objects if need be, and gives new ones their Ids. One outcome a record, in order. */
export function saveRecords(request: DmlRequest): Outcome[] {
  const { records, operation } = request;
  if (records.length === 0) return [];
  const { limits } = current();
  checkRecords(records, operation);
  limits.use('dmlStatements');
  limits.use('dmlRows', records.length);
  const results = saveGroups(request);
  return records.map((record, index) => outcomeOf(record, results[index]!, operation));
}

/** Records of one object that stand together are one call of the save order; those of `allOrNone` succeed or fail together. */
function saveGroups(request: DmlRequest): SaveResult[] {
  const groups = groupsOf(request.records);
  if (groups.length === 1) return saveGroup(request, groups[0]!);
  const results: SaveResult[] = [];
  try {
    current().environment.store.transaction(() => {
      for (const group of groups) results.push(...saveGroup(request, group));
      if (request.allOrNone && results.some(({ success }) => !success)) throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
  return results;
}

function groupsOf(records: readonly SObject[]): SObject[][] {
  const groups: SObject[][] = [];
  for (const record of records) {
    const group = groups.at(-1);
    if (group?.[0]?.object.name === record.object.name) group.push(record);
    else groups.push([record]);
  }
  return groups;
}

function saveGroup(request: DmlRequest, records: readonly SObject[]): SaveResult[] {
  const { dml } = current().environment;
  const { caller, withSharing } = reachOf(request.access, request.isSharing);
  const options: SaveOptions = { allOrNone: request.allOrNone, withSharing };
  const { object } = records[0]!;
  if (object.kind === 'event' && request.operation === 'insert') return publish(records);
  const mixed = mixedDml(records[0]!, request.operation);
  if (mixed) return records.map(() => ({ id: null, success: false, errors: [mixed] }));
  if (request.access === 'user' && request.allOrNone) refuseWithoutRight(caller.access, object.name, request.operation);
  try {
    switch (request.operation) {
      case 'insert':
      case 'update': {
        const inputs = records.map((record) => toInput(record, request.operation as 'insert' | 'update'));
        return dml[request.operation](object.name, inputs, caller, options);
      }
      case 'upsert':
        return upsert(object, records, request.externalId, caller, options);
      default:
        return removeOrRestore(request.operation, records, caller, options);
    }
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    return records.map(() => failed(error));
  }
}

/** To insert an event is to publish it: nothing is stored. */
function publish(records: readonly SObject[]): SaveResult[] {
  publishEvents(records);
  return records.map(() => ({ id: null, success: true, errors: [] }));
}

/** Records with an Id are to be updated, where they are matched by it; so what may be written differs from record to record. */
function upsert(
  object: ObjectSchema,
  records: readonly SObject[],
  externalId: string | undefined,
  caller: Caller,
  options: SaveOptions
): SaveResult[] {
  const isById = externalId === undefined || externalId.toLowerCase() === 'id';
  const inputs: RecordInput[] = records.map((record) =>
    toInput(record, isById && idOf(record) === undefined ? 'insert' : 'update')
  );
  return current().environment.dml.upsert(object.name, externalId ?? 'Id', inputs, caller, options);
}

function removeOrRestore(
  operation: 'delete' | 'undelete',
  records: readonly SObject[],
  caller: Caller,
  options: SaveOptions
): SaveResult[] {
  const ids = records.map(idOf);
  const known = ids.filter((id) => id !== undefined);
  const missing = new OrgError(
    'MISSING_ARGUMENT',
    `Id not specified in ${operation === 'delete' ? 'a delete' : 'an undelete'} call`
  );
  if (known.length < ids.length && options.allOrNone) return ids.map(() => failed(missing));
  const results = current().environment.dml[operation](known, caller, options).values();
  return ids.map((id) => (id === undefined ? failed(missing) : results.next().value!));
}

const failed = (error: OrgError): SaveResult => ({
  id: null,
  success: false,
  errors: [{ statusCode: error.code, message: error.message, fields: [...error.fields] }]
});

function outcomeOf(record: SObject, result: SaveResult, operation: RecordOperation): Outcome {
  const { success, errors, created = operation === 'insert' } = result;
  if (success && result.id !== null && (operation === 'insert' || operation === 'upsert')) {
    record.values.set('Id', new Id(result.id));
  }
  return { record, id: result.id ?? idOf(record) ?? null, success, created: success && created, errors };
}
