import type { ObjectSchema } from '../../schema/model.ts';
import type { SaveError, SaveResult, RecordInput } from '../../save/model.ts';
import { OrgError } from '../../errors.ts';
import type { UiApiContext } from './model.ts';
import { objectOf } from './recordReader.ts';

/** "Error with Output": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_error_with_output.htm */
export interface RecordErrorBody {
  enhancedErrorType: 'RecordError';
  errorCode: string;
  message: string;
  statusCode: number;
  output: { errors: OutputError[]; fieldErrors: Record<string, OutputError[]> };
}

interface OutputError {
  constituentField: null;
  duplicateRecordError: null;
  errorCode: string;
  field: string | null;
  fieldLabel: string | null;
  message: string;
}

/** A refused write, with what to show at which field. */
export class RecordWriteError extends Error {
  readonly status: number;
  readonly body: RecordErrorBody;
  constructor(body: RecordErrorBody) {
    super(body.message);
    this.name = 'RecordWriteError';
    this.status = body.statusCode;
    this.body = body;
  }
}

const VERBS = { create: 'create', update: 'update', delete: 'delete' } as const;
export type WriteVerb = keyof typeof VERBS;

function outputErrors(object: ObjectSchema, { statusCode, message, fields }: SaveError): OutputError[] {
  const names = fields.length > 0 ? fields : [null];
  return names.map((field) => ({
    constituentField: null,
    duplicateRecordError: null,
    errorCode: statusCode,
    field,
    fieldLabel: (field && object.fields.get(field)?.label) || null,
    message
  }));
}

/** What UI API answers for a save that failed. */
export function recordError(object: ObjectSchema, verb: WriteVerb, errors: readonly SaveError[]): RecordWriteError {
  const all = errors.flatMap((error) => outputErrors(object, error));
  const fieldErrors: Record<string, OutputError[]> = {};
  for (const error of all) if (error.field) (fieldErrors[error.field] ??= []).push(error);
  const statusCode = errors.some((error) => error.statusCode === 'ENTITY_IS_DELETED') ? 404 : 400;
  return new RecordWriteError({
    enhancedErrorType: 'RecordError',
    errorCode: errors[0]?.statusCode ?? 'UNKNOWN_EXCEPTION',
    message: `An error occurred while trying to ${VERBS[verb]} the record. Please try again.`,
    statusCode,
    output: { errors: all.filter((error) => !error.field), fieldErrors }
  });
}

function succeed(object: ObjectSchema, verb: WriteVerb, result: SaveResult | undefined): string {
  if (result?.success && result.id) return result.id;
  throw recordError(object, verb, result?.errors ?? []);
}

/** Creates one record and returns its id. Throws RecordWriteError. */
export function createRecord({ org, caller }: UiApiContext, objectName: unknown, fields: RecordInput): string {
  const object = typeof objectName === 'string' ? org.schema.object(objectName) : undefined;
  if (!object) throw new OrgError('INVALID_TYPE', `Object ${String(objectName)} is not supported in UI API`);
  return succeed(object, 'create', org.dml.insert(object.name, [fields], caller)[0]);
}

/**
 * Updates one record. With `unmodifiedSince` (the LastModifiedDate that the editor saw) a record changed by somebody since
 * is refused with 412, so that nobody's edit is overwritten unseen.
 */
export function updateRecord(context: UiApiContext, id: string, fields: RecordInput, unmodifiedSince?: string): void {
  const { org, caller } = context;
  const object = objectOf(context, id);
  org.store.transaction(() => {
    if (unmodifiedSince) refuseWhenModified(context, object, id, unmodifiedSince);
    succeed(object, 'update', org.dml.update(object.name, [{ ...fields, Id: id }], caller)[0]);
  });
}

function refuseWhenModified({ org, caller }: UiApiContext, object: ObjectSchema, id: string, since: string): void {
  const limit = Date.parse(since);
  if (Number.isNaN(limit)) {
    throw new OrgError('INVALID_FIELD', `If-Unmodified-Since is not a date: ${since}`);
  }
  const soql = `SELECT LastModifiedDate, LastModifiedBy.Name FROM ${object.name} WHERE Id = :id`;
  const [record] = org.soql.query(soql, caller, { binds: { id } }).records;
  if (!record || Date.parse(String(record.LastModifiedDate)) <= limit) return;
  const by = (record.LastModifiedBy as { Name?: string } | null)?.Name ?? 'someone else';
  const message = `This record was modified by ${by} during your edit session. Make a note of the data you entered, then reload the record and enter your updates again.`;
  throw new RecordWriteError({
    enhancedErrorType: 'RecordError',
    errorCode: 'PRECONDITION_FAILED',
    message,
    statusCode: 412,
    output: {
      errors: outputErrors(object, { statusCode: 'UNKNOWN_EXCEPTION', message, fields: [] }).map((error) => ({
        ...error,
        errorCode: 'PRECONDITION_FAILED'
      })),
      fieldErrors: {}
    }
  });
}

/** Deletes one record. Throws RecordWriteError, or OrgError NOT_FOUND for an id of no object. */
export function deleteRecord(context: UiApiContext, id: string): void {
  const object = objectOf(context, id);
  succeed(object, 'delete', context.org.dml.delete([id], context.caller)[0]);
}
