import { beginTraces, sound } from './batch.ts';
import type { Batch } from './batch.ts';
import { setLookup } from './deletion.ts';
import type { SaveEnvironment } from './environment.ts';
import { problem, unknownId } from './problems.ts';
import type { DeletedRow } from './recycleBin.ts';
import { inputId } from './resolveInput.ts';
import { noteBefore } from './rollUps.ts';
import { readRows } from './rows.ts';
import { setRowsDeleted } from './writing.ts';

/** The rows to bring back; what went with another record comes back with that one only. */
export function loadForUndelete(environment: SaveEnvironment, batch: Batch): void {
  const records = sound(batch);
  const ids = records.map((record) => inputId(record.input)!);
  const rows = readRows(environment.store, batch.plan, ids);
  const roots = new Set(environment.recycleBin.contentOf(ids).map((row) => row.rootId));
  for (const record of records) {
    const id = inputId(record.input)!;
    const row = rows.get(id);
    if (!row) record.errors.push(unknownId());
    else if (row['IsDeleted'] !== true || !roots.has(id)) record.errors.push(notInBin());
    else record.row = { ...row, IsDeleted: false };
  }
}

const notInBin = () => problem('UNDELETE_FAILED', 'Entity is not in the recycle bin');

/** Details cannot live without their masters. */
export function checkMasters(environment: SaveEnvironment, batch: Batch): void {
  for (const field of batch.plan.masters) {
    const master = environment.plan(field.referenceTo[0] ?? '');
    const records = sound(batch);
    const rows = readRows(
      environment.store,
      master,
      records.map((record) => String(record.row[field.name]))
    );
    for (const record of records) {
      const row = rows.get(String(record.row[field.name]));
      if (!row || row['IsDeleted'] === true)
        record.errors.push(problem('UNDELETE_FAILED', 'Related record is in the recycle bin', [field.name]));
    }
  }
}

/** Brings back the batch's rows, their details, and the lookups that led to any of them and are still blank. */
export function undeleteRecords(environment: SaveEnvironment, batch: Batch): void {
  beginTraces(batch);
  const roots = sound(batch).map((record) => String(record.row['Id']));
  const content = environment.recycleBin.contentOf(roots).filter((row) => environment.schema().object(row.object));
  noteRestored(environment, batch, content);
  for (const [object, rows] of Map.groupBy(content, (row) => row.object)) {
    setRowsDeleted(
      environment,
      object,
      rows.map((row) => row.id),
      false
    );
  }
  const ids = content.map((row) => row.id);
  restoreLookups(environment, ids);
  environment.recycleBin.remove(roots, ids);
}

function restoreLookups(environment: SaveEnvironment, targetIds: readonly string[]): void {
  for (const { object, recordId, field, targetId } of environment.recycleBin.lookupsTo(targetIds)) {
    if (!environment.schema().field(object, field)) continue;
    const row = readRows(environment.store, environment.plan(object), [recordId]).get(recordId);
    if (row && row['IsDeleted'] !== true && row[field] === null)
      setLookup(environment, object, field, targetId, [recordId]);
  }
}

/** The details that come back feed summaries too; the batch's own rows are noted in their own step. */
function noteRestored(environment: SaveEnvironment, batch: Batch, content: readonly DeletedRow[]): void {
  const causes = new Map(batch.records.map((record) => [record.row['Id'], record]));
  const details = content.filter((row) => row.id !== row.rootId);
  for (const [object, rows] of Map.groupBy(details, (row) => row.object)) {
    const plan = environment.plan(object);
    const restored = readRows(
      environment.store,
      plan,
      rows.map((row) => row.id)
    );
    const changes = rows.map(({ id, rootId }) => ({
      before: undefined,
      after: restored.get(id),
      cause: causes.get(rootId)!
    }));
    noteBefore(environment, batch, object, changes, new Set(content.map((row) => row.id)));
  }
}
