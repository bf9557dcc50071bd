import type { Row } from '../store/model.ts';
import type { Caller } from '../security/model.ts';
import { sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import type { RecordInput, SaveError } from './model.ts';
import type { RollUpGroup } from './rollUpGroups.ts';
import { summarise } from './rollUpQuery.ts';
import { readRows } from './rows.ts';

/** A child row before and after: without a before it is new or restored, without an after it is gone. */
export interface RowChange {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  /** The record that fails if a master refuses its new summary. */
  readonly cause: Saving;
}

/** Brings the summaries of the records' masters up to date. */
export function rollUpBatch(environment: SaveEnvironment, batch: Batch): void {
  const changes = sound(batch).map((record) => ({
    before: batch.operation === 'undelete' ? undefined : record.old,
    after: batch.operation === 'delete' ? undefined : record.row,
    cause: record
  }));
  rollUpChanges(environment, batch.plan.object.name, changes, batch.caller);
}

/** Works out and saves the summaries that these changes of one object touch; a master's refusal fails the causes. */
export function rollUpChanges(
  environment: SaveEnvironment,
  object: string,
  changes: readonly RowChange[],
  caller: Caller
): void {
  for (const group of environment.rollUps(object)) {
    const causes = causesByMaster(group, changes);
    const refusals = saveSummaries(environment, group, [...causes.keys()], caller);
    for (const [masterId, errors] of refusals) {
      // The fields an error names are the master's, not the record's.
      for (const cause of causes.get(masterId) ?? [])
        cause.errors.push(...errors.map((error) => ({ ...error, fields: [] })));
    }
  }
}

/** Masters whose summaries may have changed, and the records that changed them. */
function causesByMaster(group: RollUpGroup, changes: readonly RowChange[]): Map<string, Set<Saving>> {
  const causes = new Map<string, Set<Saving>>();
  for (const change of changes) {
    for (const master of touchedMasters(group, change)) {
      causes.set(master, (causes.get(master) ?? new Set()).add(change.cause));
    }
  }
  return causes;
}

function touchedMasters({ foreignKey, watched }: RollUpGroup, { before, after }: RowChange): Set<string> {
  const [from, to] = [before?.[foreignKey] ?? null, after?.[foreignKey] ?? null];
  const moved = from !== to || !before || !after;
  const touched = moved || [...watched].some((name) => (before[name] ?? null) !== (after[name] ?? null));
  return new Set(touched ? [from, to].filter((id): id is string => typeof id === 'string') : []);
}

/** Writes the summaries that came out different. Answers with the masters that refused theirs. */
function saveSummaries(
  environment: SaveEnvironment,
  group: RollUpGroup,
  masterIds: readonly string[],
  caller: Caller
): Map<string, SaveError[]> {
  if (masterIds.length === 0) return new Map();
  const masters = readRows(environment.store, environment.plan(group.master.name), masterIds);
  const updates: RecordInput[] = [];
  for (const [id, summary] of summarise(environment, group, masterIds)) {
    const master = masters.get(id);
    if (!master || master['IsDeleted'] === true) continue;
    const changed = Object.entries(summary).filter(([name, value]) => master[name] !== value);
    if (changed.length > 0) updates.push({ Id: id, ...Object.fromEntries(changed) });
  }
  const results = environment.saveByPlatform(group.master.name, updates, caller);
  const refused = results.map((result, index) => [String(updates[index]?.['Id']), result.errors] as const);
  return new Map(refused.filter(([, errors]) => errors.length > 0).map(([id, errors]) => [id, errors]));
}
