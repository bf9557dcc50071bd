import type { ErrorCode } from '../errors.ts';
import type { FieldSchema } from '../schema/model.ts';
import type { Caller } from '../security/model.ts';
import type { FieldValue, Row } from '../store/model.ts';

export interface SaveError {
  statusCode: ErrorCode;
  message: string;
  fields: string[];
}

/** One result per record, in order, as `SaveResult` / `UpsertResult` / `DeleteResult`. */
export interface SaveResult {
  id: string | null;
  success: boolean;
  /** Upsert only. */
  created?: boolean;
  errors: SaveError[];
}

/** A record to write: canonical or any-case field names; relationship by external id: `{ Product__r: { External_Id__c: 'x' } }`. */
export interface RecordInput {
  [field: string]: FieldValue | Record<string, FieldValue>;
}

export interface SaveOptions {
  /** true: the first failure rolls all back (others answer ALL_OR_NONE_OPERATION_ROLLED_BACK). Default false. */
  allOrNone?: boolean;
  /** Sharing holds for a system-mode caller too (Apex `with sharing`); in user mode it always does. */
  withSharing?: boolean;
}

/**
 * Code that runs inside the save order. Apex triggers register here; so may later engines. `records` are live rows: a `before`
 * hook may change them; `addError` marks one as failed. Called in chunks of at most 200.
 */
export interface TriggerHook {
  readonly object: string;
  run(context: HookContext): void;
}

export interface HookContext {
  readonly timing: 'before' | 'after';
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  readonly records: Row[];
  readonly old: (Row | undefined)[];
  addError(index: number, message: string, field?: string): void;
  readonly caller: Caller;
  /** The value of a formula field of one of the rows, as it stands now. */
  formula(row: Row, field: FieldSchema): FieldValue;
}

/** Code for objects that are not known beforehand, all of which may belong to one thing that runs around a call. */
export interface HookProvider {
  /** Asked, for each batch, what there is for its object. */
  hooks(object: string): readonly TriggerHook[];
  /** Every call of the save order, whatever its object, runs inside: what hooks share lives that long. */
  around<T>(caller: Caller, work: () => T): T;
}

/**
 * The save order, as "Triggers and Order of Execution" gives it: load and convert types -> defaults -> system checks (required,
 * length, picklist, references, permissions) -> before hooks -> validation rules, unique -> write -> after hooks -> roll-ups
 * (each parent through its own save) -> history -> commit. One call is one transaction.
 */
export interface SaveOrder {
  insert(object: string, records: readonly RecordInput[], caller: Caller, options?: SaveOptions): SaveResult[];
  update(object: string, records: readonly RecordInput[], caller: Caller, options?: SaveOptions): SaveResult[];
  upsert(
    object: string,
    externalIdField: string,
    records: readonly RecordInput[],
    caller: Caller,
    options?: SaveOptions
  ): SaveResult[];
  /** Ids may be of several objects in `delete`. */
  delete(ids: readonly string[], caller: Caller, options?: SaveOptions): SaveResult[];
  undelete(ids: readonly string[], caller: Caller, options?: SaveOptions): SaveResult[];
  register(hook: TriggerHook): void;
  registerProvider(provider: HookProvider): void;
}
