import type { SaveError } from '../../../save/model.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import { quoted } from '../../../store/columns.ts';
import { apexError } from '../apexException.ts';
import type { SObject } from '../sobject/sobject.ts';
import { idOf, toInput } from '../sobject/toInput.ts';
import { current } from '../transaction.ts';
import { type AccessMode, reachOf } from './access.ts';
import type { Outcome } from './dml.ts';
import { dmlException } from './statements.ts';

interface MergeOptions {
  readonly access?: AccessMode;
  readonly isSharing?: boolean;
}

/** What became of a merge: who was merged, and the children that moved. */
export interface Merged {
  readonly mergedIds: readonly string[];
  readonly updatedRelatedIds: readonly string[];
}

const MERGEABLE = new Set(['Account', 'Case', 'Contact', 'Lead']);
const MOST_DUPLICATES = 2;

/**
 * Saves the master, gives it the children of its duplicates and deletes those: update triggers run for the master, delete triggers for the
 * duplicates, none for the children. Throws DmlException.
 */
export function mergeRecords(master: SObject, duplicates: readonly SObject[], options: MergeOptions): Merged {
  const { environment, limits } = current();
  const ids = duplicates.map((duplicate) => idOf(duplicate) ?? '');
  refuseUnfit(master, duplicates, ids);
  limits.use('dmlStatements');
  limits.use('dmlRows', 1 + duplicates.length);
  const { caller, withSharing } = reachOf(options.access, options.isSharing);
  const save = { allOrNone: true, withSharing };
  return environment.store.transaction(() => {
    const [saved] = environment.dml.update(master.object.name, [toInput(master, 'update')], caller, save);
    if (!saved!.success) throw mergeFailed(master, saved!.errors);
    const updatedRelatedIds = moveChildren(master.object, idOf(master)!, ids);
    noteMaster(master.object, idOf(master)!, ids);
    for (const result of environment.dml.delete(ids, caller, save)) {
      if (!result.success) throw mergeFailed(master, result.errors);
    }
    return { mergedIds: ids, updatedRelatedIds };
  });
}

function refuseUnfit(master: SObject, duplicates: readonly SObject[], ids: readonly string[]): void {
  const { name } = master.object;
  const problem = !MERGEABLE.has(name)
    ? `Entity type not mergeable: ${name}`
    : duplicates.length > MOST_DUPLICATES
      ? 'At most two records can be merged into a master record'
      : duplicates.some((duplicate) => duplicate.object.name !== name)
        ? 'Records to merge must be of one object'
        : ids.includes(idOf(master) ?? '')
          ? 'Master record cannot be one of the records that are merged into it'
          : undefined;
  if (problem !== undefined) throw apexError('System.DmlException', problem);
}

function moveChildren(object: ObjectSchema, masterId: string, ids: readonly string[]): string[] {
  const { store, schema } = current().environment;
  const moved: string[] = [];
  for (const { childObject, field } of object.childRelationships) {
    if (!schema().field(childObject, field) || schema().object(childObject)?.kind === 'history') continue;
    const [table, column] = [quoted(childObject), quoted(field)];
    const params = [JSON.stringify(ids)];
    const among = `${column} IN (SELECT value FROM json_each(?))`;
    const rows = store.all(`SELECT "Id" AS id FROM ${table} WHERE ${among}`, params);
    if (rows.length === 0) continue;
    store.run(`UPDATE ${table} SET ${column} = ? WHERE ${among}`, [masterId, ...params]);
    moved.push(...rows.map(({ id }) => String(id)));
  }
  return moved;
}

/** A record that was merged names who it went into. */
function noteMaster(object: ObjectSchema, masterId: string, ids: readonly string[]): void {
  if (!object.fields.has('MasterRecordId')) return;
  const sql = `UPDATE ${quoted(object.name)} SET "MasterRecordId" = ? WHERE "Id" IN (SELECT value FROM json_each(?))`;
  current().environment.store.run(sql, [masterId, JSON.stringify(ids)]);
}

function mergeFailed(record: SObject, errors: readonly SaveError[]): Error {
  const outcome: Outcome = { record, id: idOf(record) ?? null, success: false, created: false, errors };
  return dmlException('merge', [outcome]);
}
