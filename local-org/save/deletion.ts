import type { ObjectSchema } from '../schema/model.ts';
import { quoted } from '../store/columns.ts';
import { beginTraces, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import { cascadeFrom } from './cascade.ts';
import type { Cascade, Casualty, Obstacle } from './cascade.ts';
import type { SaveEnvironment } from './environment.ts';
import { isDeleted, problem, unknownId } from './problems.ts';
import type { BlankedLookup } from './recycleBin.ts';
import { inputId } from './resolveInput.ts';
import { noteBefore } from './rollUps.ts';
import { inList, listParameter, readRows } from './rows.ts';
import { setRowsDeleted } from './writing.ts';

/** The rows to delete as they are. */
export function loadForDelete(environment: SaveEnvironment, batch: Batch): void {
  const records = sound(batch);
  const rows = readRows(
    environment.store,
    batch.plan,
    records.map((record) => inputId(record.input)!)
  );
  for (const record of records) {
    const old = rows.get(inputId(record.input)!);
    if (old && old['IsDeleted'] !== true) Object.assign(record, { old, row: { ...old } });
    else record.errors.push(old ? isDeleted() : unknownId());
  }
}

/**
 * Deletes the batch's rows and what belongs to them: details go along (their own triggers do not run, as on the platform), lookups
 * are blanked, restricted lookups forbid it.
 */
export function deleteRecords(environment: SaveEnvironment, batch: Batch): void {
  beginTraces(batch);
  const { object } = batch.plan;
  const records = sound(batch);
  const cascade = cascadeFrom(environment, object, idsOf(records));
  // The batch runs again without the records that are refused here.
  if (cascade.obstacles.length > 0) return refuseObstructed(batch, cascade.obstacles);
  noteCasualties(environment, batch, cascade.casualties);
  setRowsDeleted(environment, object.name, idsOf(records), true);
  deleteCasualties(environment, cascade.casualties);
  blankLookups(environment, cascade.lookups);
  rememberInBin(environment, object, records, cascade);
}

const idsOf = (records: readonly Saving[]): string[] => records.map((record) => String(record.row['Id']));

function refuseObstructed(batch: Batch, obstacles: readonly Obstacle[]): void {
  const { nameField } = batch.plan.object;
  for (const record of sound(batch)) {
    const own = obstacles.filter((obstacle) => obstacle.rootId === record.row['Id']);
    if (own.length === 0) continue;
    const name = String(record.row[nameField] ?? record.row['Id']);
    const { object } = own[0]!;
    const names = own
      .filter((obstacle) => obstacle.object === object)
      .map(({ row }) => String(row[object.nameField] ?? row['Id']));
    const message =
      `Your attempt to delete ${name} could not be completed because it is associated with the following ` +
      `${object.labelPlural.toLowerCase()}.: ${names.join(', ')}`;
    record.errors.push(problem('DELETE_FAILED', message));
  }
}

function deleteCasualties(environment: SaveEnvironment, casualties: readonly Casualty[]): void {
  for (const [object, group] of Map.groupBy(casualties, (casualty) => casualty.object)) {
    setRowsDeleted(
      environment,
      object,
      group.map(({ row }) => String(row['Id'])),
      true
    );
  }
}

function blankLookups(environment: SaveEnvironment, lookups: readonly BlankedLookup[]): void {
  for (const group of Map.groupBy(lookups, ({ object, field }) => `${object}.${field}`).values()) {
    const { object, field } = group[0]!;
    setLookup(
      environment,
      object,
      field,
      null,
      group.map((lookup) => lookup.recordId)
    );
  }
}

/** Sets one lookup of some rows; only the system stamp tells of it. */
export function setLookup(
  environment: SaveEnvironment,
  object: string,
  field: string,
  value: string | null,
  ids: readonly string[]
): void {
  const stamp = environment.plan(object).has('SystemModstamp') ? ', "SystemModstamp" = ?' : '';
  environment.store.run(`UPDATE ${quoted(object)} SET ${quoted(field)} = ?${stamp} WHERE ${inList('"Id"')}`, [
    value,
    ...(stamp ? [environment.clock().toISOString()] : []),
    listParameter(ids)
  ]);
}

function rememberInBin(
  environment: SaveEnvironment,
  object: ObjectSchema,
  records: readonly Saving[],
  cascade: Cascade
): void {
  if (!object.fields.has('IsDeleted')) return;
  const roots = idsOf(records).map((id) => ({ id, object: object.name, rootId: id }));
  const others = cascade.casualties.map((casualty) => ({
    id: String(casualty.row['Id']),
    object: casualty.object,
    rootId: casualty.rootId
  }));
  environment.recycleBin.add([...roots, ...others], cascade.lookups);
}

/** A detail of two masters leaves the summaries of the master that stays. */
function noteCasualties(environment: SaveEnvironment, batch: Batch, casualties: readonly Casualty[]): void {
  const causes = new Map(batch.records.map((record) => [record.row['Id'], record]));
  for (const [object, group] of Map.groupBy(casualties, (casualty) => casualty.object)) {
    const changes = group.map(({ row, rootId }) => ({ before: row, after: undefined, cause: causes.get(rootId)! }));
    noteBefore(environment, batch, object, changes);
  }
}
