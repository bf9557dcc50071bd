import { quoted } from '../store/columns.ts';
import type { FieldValue, Row } from '../store/model.ts';
import { beginTraces, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import { autoNumber } from './autoNumber.ts';
import type { SaveEnvironment } from './environment.ts';
import { changedColumns, inList, insertRow, listParameter, updateRow } from './rows.ts';

/** Gives new records their Ids: late, so that a record that failed before used none up, but in time for who names it in a message. */
export function assignIds(environment: SaveEnvironment, batch: Batch): void {
  for (const record of sound(batch)) record.row['Id'] = environment.nextId(batch.plan);
}

export function insertRecords(environment: SaveEnvironment, batch: Batch): void {
  beginTraces(batch);
  const { plan, caller } = batch;
  const now = environment.clock();
  for (const { row } of sound(batch)) {
    for (const field of plan.autoNumbers) {
      row[field.name] = autoNumber(field, environment.store.nextSequence(`${plan.object.name}.${field.name}`), now);
    }
    if (plan.nameFallsBackToId) row[plan.object.nameField] ??= row['Id'] ?? null;
    stampNew(plan.has, row, caller.userId, now.toISOString());
    insertRow(environment.store, plan, row);
  }
}

/** Dates and users that were loaded with the record ("audit fields") stay. */
function stampNew(has: (field: string) => boolean, row: Row, userId: string, now: string): void {
  const stamps: Row = {
    CreatedDate: now,
    CreatedById: userId,
    LastModifiedDate: row['CreatedDate'] ?? now,
    LastModifiedById: row['CreatedById'] ?? userId
  };
  for (const [name, value] of Object.entries(stamps)) if (has(name)) row[name] ??= value;
  if (has('SystemModstamp')) row['SystemModstamp'] = now;
  if (has('IsDeleted')) row['IsDeleted'] = false;
}

/** Writes what changed and the stamps; a record saved without a change is still "last modified" now, as on the platform. */
export function updateRecords(environment: SaveEnvironment, batch: Batch): void {
  beginTraces(batch);
  const { plan, caller } = batch;
  const now = environment.clock().getTime();
  for (const { row, old } of sound(batch)) {
    if (!old) continue;
    if (plan.nameFallsBackToId) row[plan.object.nameField] ??= row['Id'] ?? null;
    const stamp = laterThan(old['SystemModstamp'], now);
    const stamps: Row = { LastModifiedDate: stamp, LastModifiedById: caller.userId, SystemModstamp: stamp };
    for (const [name, value] of Object.entries(stamps)) if (plan.has(name)) row[name] = value;
    const names = changedColumns(plan.columns, row, old);
    if (names.length > 0) updateRow(environment.store, plan, row, names);
  }
}

/** Stamps of one record always rise, however fast it is saved again: `If-Unmodified-Since` relies on it. */
function laterThan(previous: FieldValue | undefined, now: number): string {
  const last = typeof previous === 'string' ? Date.parse(previous) : 0;
  return new Date(Math.max(now, last + 1)).toISOString();
}

/** Moves rows into the recycle bin or out of it; rows of an object without one are gone for good. */
export function setDeleted(
  environment: SaveEnvironment,
  batch: Batch,
  records: readonly Saving[],
  deleted: boolean
): void {
  const ids = records.map((record) => String(record.row['Id']));
  setRowsDeleted(environment, batch.plan.object.name, ids, deleted);
}

export function setRowsDeleted(
  environment: SaveEnvironment,
  object: string,
  ids: readonly string[],
  deleted: boolean
): void {
  const { store } = environment;
  const plan = environment.plan(object);
  const table = quoted(plan.object.name);
  if (!plan.has('IsDeleted')) {
    store.run(`DELETE FROM ${table} WHERE ${inList('"Id"')}`, [listParameter(ids)]);
    return;
  }
  const stamp = plan.has('SystemModstamp') ? ', "SystemModstamp" = ?' : '';
  const params = [deleted ? 1 : 0, ...(stamp ? [environment.clock().toISOString()] : []), listParameter(ids)];
  store.run(`UPDATE ${table} SET "IsDeleted" = ?${stamp} WHERE ${inList('"Id"')}`, params);
}
