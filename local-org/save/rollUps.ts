import type { FieldSchema } from '../schema/model.ts';
import type { Caller } from '../security/model.ts';
import type { FieldValue, Row } from '../store/model.ts';
import { sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import type { RecordInput, SaveError } from './model.ts';
import type { RollUpGroup } from './rollUpGroups.ts';
import { contributions, emptySummary, isAdded, roundSummary, summarise } from './rollUpQuery.ts';
import type { Summary } from './rollUpQuery.ts';
import { readRows } from './rows.ts';

/** A child row before and after: without a before it is new or restored, without an after it is gone. */
export interface RowChange {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  /** The record that fails if a master refuses its new summary. */
  readonly cause: Saving;
}

/**
 * What some writes do to the summaries of one group: what the rows contributed to each master before and contribute after. Taking
 * the difference costs as much as the rows written, however many children a master has.
 */
export interface SummaryChange {
  readonly group: RollUpGroup;
  readonly changes: readonly RowChange[];
  readonly before: ReadonlyMap<string, Summary>;
  after: ReadonlyMap<string, Summary>;
  /** Masters that come back from the recycle bin together with these children: they kept their summaries. */
  readonly spared: ReadonlySet<string>;
}

/** To be called before the rows of one object are written. */
export function noteBefore(
  environment: SaveEnvironment,
  batch: Batch,
  object: string,
  changes: readonly RowChange[],
  spared: ReadonlySet<string> = new Set()
): void {
  for (const group of environment.rollUps(object)) {
    const touching = changes.filter((change) => touches(group, change));
    if (touching.length === 0) continue;
    const before = contributions(environment, group, idsOf(touching, 'before'));
    batch.summaries.push({ group, changes: touching, before, after: new Map(), spared });
  }
}

/** To be called when they are written, before any hook runs: hooks that save children note their own changes. */
export function noteAfter(environment: SaveEnvironment, batch: Batch): void {
  for (const change of batch.summaries) {
    change.after = contributions(environment, change.group, idsOf(change.changes, 'after'));
  }
}

/** The changes of the batch's own rows. */
export const batchChanges = (batch: Batch): RowChange[] =>
  sound(batch).map((record) => ({
    before: batch.operation === 'undelete' ? undefined : record.old,
    after: batch.operation === 'delete' ? undefined : record.row,
    cause: record
  }));

const idsOf = (changes: readonly RowChange[], state: 'before' | 'after'): string[] =>
  changes.flatMap((change) => (change[state] ? [String(change[state]['Id'])] : []));

function touches({ foreignKey, watched }: RollUpGroup, { before, after }: RowChange): boolean {
  if (!before || !after || before[foreignKey] !== after[foreignKey]) return true;
  return [...watched].some((name) => (before[name] ?? null) !== (after[name] ?? null));
}

/** Saves the masters whose summaries come out different; where one refuses, the records that caused it fail. */
export function saveSummaries(environment: SaveEnvironment, batch: Batch): void {
  for (const change of batch.summaries) {
    for (const [masterId, errors] of saveChange(environment, change, batch.caller)) {
      // The fields an error names are the master's, not the record's.
      const foreign = errors.map((error) => ({ ...error, fields: [] }));
      for (const cause of causesOf(change, masterId)) cause.errors.push(...foreign);
    }
  }
}

const causesOf = ({ group, changes }: SummaryChange, masterId: string): Set<Saving> =>
  new Set(
    changes
      .filter(({ before, after }) => [before?.[group.foreignKey], after?.[group.foreignKey]].includes(masterId))
      .map((change) => change.cause)
  );

/** Answers with the masters that refused their new summaries. */
function saveChange(environment: SaveEnvironment, change: SummaryChange, caller: Caller): Map<string, SaveError[]> {
  const { group } = change;
  const masters = readRows(environment.store, environment.plan(group.master.name), [
    ...new Set([...change.before.keys(), ...change.after.keys()])
  ]);
  const updates: RecordInput[] = [];
  for (const [id, master] of masters) {
    if (master['IsDeleted'] === true || change.spared.has(id)) continue;
    const summary = changedSummary(change, id, master) ?? summarise(environment, group, [id]).get(id)!;
    const changed = Object.entries(summary).filter(([name, value]) => master[name] !== value);
    if (changed.length > 0) updates.push({ Id: id, ...Object.fromEntries(changed) });
  }
  const results = environment.saveByPlatform(group.master.name, updates, caller);
  const refused = results.map((result, index) => [String(updates[index]?.['Id']), result.errors] as const);
  return new Map(refused.filter(([, errors]) => errors.length > 0));
}

/** A master's summaries from what they were and the difference; undefined where only all its children can tell. */
function changedSummary({ group, before, after }: SummaryChange, id: string, master: Row): Summary | undefined {
  const empty = emptySummary(group);
  const values: Record<string, FieldValue> = {};
  for (const field of group.fields) {
    const [was, is] = [(before.get(id) ?? empty)[field.name] ?? null, (after.get(id) ?? empty)[field.name] ?? null];
    const value = changedValue(group, field, master[field.name] ?? null, was, is);
    if (value === undefined) return undefined;
    values[field.name] = value;
  }
  return values;
}

function changedValue(
  group: RollUpGroup,
  field: FieldSchema,
  total: FieldValue,
  was: FieldValue,
  is: FieldValue
): FieldValue | undefined {
  if (was === is) return total;
  if (isAdded(field.rollUp)) {
    return total === null ? undefined : roundSummary(group, field, Number(total) + Number(is) - Number(was));
  }
  const beats = (one: FieldValue, other: FieldValue): boolean =>
    one !== null && (other === null || (field.rollUp?.operation === 'min' ? one <= other : one >= other));
  if (beats(is, total)) return is;
  // What held the record, or may have, is gone: another child holds it now.
  return beats(was, total) ? undefined : total;
}
