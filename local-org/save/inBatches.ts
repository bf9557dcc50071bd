import type { Store } from '../store/model.ts';
import { BATCH_SIZE, isSound, startOver } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveResult } from './model.ts';
import { rolledBack } from './problems.ts';

/** Thrown to roll back a savepoint; never leaves this module. */
class RollBack extends Error {}

/**
 * Runs one chunk, at most 200 records, through a list of steps. What fails before anything was written or any hook ran is left
 * out; a later failure rolls the chunk back and runs it again without the records that failed, as the platform does. With
 * `allOrNone` there is nothing to try again.
 */
export function runChunk(
  store: Store,
  records: readonly Saving[],
  makeBatch: (records: readonly Saving[]) => Batch,
  run: (batch: Batch) => void,
  allOrNone: boolean
): void {
  let left = records;
  while (left.length > 0 && !attempt(store, makeBatch(left), run)) {
    if (allOrNone) return;
    left = worthAnotherTry(left);
    for (const record of left) startOver(record);
  }
}

/** The sound ones, and those that only a record now out of the way had blocked. */
function worthAnotherTry(records: readonly Saving[]): Saving[] {
  const isOut = (record: Saving): boolean => !isSound(record) && !record.blockedByBatch;
  const someAreOut = records.some(isOut);
  return records.filter((record) => isSound(record) || (someAreOut && record.blockedByBatch));
}

/** False where the batch was rolled back because a record failed after it had left traces. */
function attempt(store: Store, batch: Batch, run: (batch: Batch) => void): boolean {
  try {
    store.transaction(() => {
      run(batch);
      if (failedWithTraces(batch)) throw new RollBack();
    });
    return true;
  } catch (error) {
    if (error instanceof RollBack) return false;
    throw error;
  }
}

function failedWithTraces({ records, failedBeforeTraces }: Batch): boolean {
  return (
    failedBeforeTraces !== undefined && records.some((record) => !isSound(record) && !failedBeforeTraces.has(record))
  );
}

/**
 * All of a call in one transaction. `allOrNone`: the first chunk with a failure ends it and everything is rolled back; the
 * other records say so.
 */
export function runCall(
  store: Store,
  records: readonly Saving[],
  chunks: Iterable<readonly Saving[]>,
  allOrNone: boolean,
  runOne: (chunk: readonly Saving[]) => void
): SaveResult[] {
  try {
    store.transaction(() => {
      for (const chunk of chunks) {
        runOne(chunk);
        chunk.forEach(letGo);
        if (allOrNone && !chunk.every(isSound)) throw new RollBack();
      }
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
    for (const record of records) if (isSound(record)) record.errors.push(rolledBack());
  }
  return records.map(resultOf);
}

/** Only the Id is asked for later: the rows of a large call need not all be kept to its end. */
function letGo(record: Saving): void {
  Object.assign(record, { input: NOTHING, row: { Id: record.row['Id'] ?? null }, old: undefined, supplied: NO_NAMES });
}

const NOTHING = {};
const NO_NAMES = new Set<string>();

const resultOf = (record: Saving): SaveResult => ({
  id: isSound(record) ? String(record.row['Id']) : null,
  success: isSound(record),
  errors: record.errors
});

/** Chunks of at most 200; a record that comes twice starts a new one, so that its second change sees the first. */
export function* chunksOf(
  records: readonly Saving[],
  identity: (record: Saving) => string | undefined = () => undefined
): Generator<readonly Saving[]> {
  let chunk: Saving[] = [];
  let seen = new Set<string>();
  for (const record of records) {
    const id = identity(record);
    if (chunk.length === BATCH_SIZE || (id !== undefined && seen.has(id))) {
      yield chunk;
      [chunk, seen] = [[], new Set()];
    }
    chunk.push(record);
    if (id !== undefined) seen.add(id);
  }
  if (chunk.length > 0) yield chunk;
}
