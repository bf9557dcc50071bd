import type { Caller } from '../security/model.ts';
import type { Row } from '../store/model.ts';
import type { RecordInput, SaveError } from './model.ts';
import type { ObjectPlan } from './objectPlan.ts';
import type { SummaryChange } from './rollUps.ts';

export type Operation = 'insert' | 'update' | 'delete' | 'undelete';

/** One record on its way through the save order. */
export interface Saving {
  /** Position in the call. */
  readonly index: number;
  /** As it came; an upsert adds the Id of the record it found. */
  input: RecordInput;
  /** The record as it will be; complete once the defaults are in. Hooks may change it. */
  row: Row;
  /** The record as it is in the store; absent on insert. */
  old: Row | undefined;
  /** Canonical names of the fields that the caller gave. */
  supplied: Set<string>;
  errors: SaveError[];
  /** It failed only because of another record of this batch: worth another try once that one is gone. */
  blockedByBatch: boolean;
}

/** At most 200 records of one object and one operation: what hooks get to see at a time. */
export interface Batch {
  readonly plan: ObjectPlan;
  readonly operation: Operation;
  readonly caller: Caller;
  /** Records that are not shared with the caller are refused in system mode too. */
  readonly withSharing: boolean;
  readonly records: readonly Saving[];
  /** Values that the platform itself sets (roll-ups): permissions and required fields are not asked again. */
  readonly byPlatform: boolean;
  /** Those that had failed when the first hook or write ran; a later failure has left traces that must be rolled back. */
  failedBeforeTraces: ReadonlySet<Saving> | undefined;
  /** Roll-up summaries that the batch's writes change; saved as its last step. */
  readonly summaries: SummaryChange[];
}

/** From here on the batch leaves traces: hooks run, rows are written. */
export function beginTraces(batch: Batch): void {
  batch.failedBeforeTraces ??= new Set(batch.records.filter((record) => !isSound(record)));
}

export const BATCH_SIZE = 200;

/** Ready for another try, as if it had just come in. */
export function startOver(record: Saving): void {
  Object.assign(record, saving(record.index, record.input));
}

export const saving = (index: number, input: RecordInput): Saving => ({
  index,
  input,
  row: {},
  old: undefined,
  supplied: new Set(),
  errors: [],
  blockedByBatch: false
});

export const isSound = (record: Saving): boolean => record.errors.length === 0;

/** Those that nothing is wrong with so far. */
export const sound = (batch: Batch): Saving[] => batch.records.filter(isSound);

/** True where the record gets another value than it has in the store. */
export const isChanged = (record: Saving, field: string): boolean =>
  record.old === undefined ? (record.row[field] ?? null) !== null : (record.row[field] ?? null) !== record.old[field];
