import { isValidId, toId18 } from '../store/recordId.ts';
import { sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import { resolveExternalReferences } from './externalReferences.ts';
import type { PendingReference } from './externalReferences.ts';
import type { SaveError } from './model.ts';
import { isDeleted, problem, unknownId } from './problems.ts';
import { inputId, resolveInput } from './resolveInput.ts';
import { readRows } from './rows.ts';

/** New records: canonical names, converted values, no Id. */
export function loadNew(environment: SaveEnvironment, batch: Batch): void {
  for (const record of sound(batch)) {
    if (inputId(record.input) === undefined) continue;
    record.errors.push(problem('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']));
  }
  loadValues(environment, batch);
  for (const { row } of sound(batch)) for (const { name } of batch.plan.columns) row[name] ??= null;
}

/** Records to change: what is in the store, and over it what came. */
export function loadExisting(environment: SaveEnvironment, batch: Batch): void {
  const ids = new Map<Saving, string>();
  for (const record of sound(batch)) {
    const id = readId(environment, batch, inputId(record.input));
    if (typeof id === 'string') ids.set(record, id);
    else record.errors.push(id);
  }
  const rows = readRows(environment.store, batch.plan, [...ids.values()]);
  for (const [record, id] of ids) {
    const old = rows.get(id);
    if (old && old['IsDeleted'] !== true) Object.assign(record, { old, row: { ...old } });
    else record.errors.push(old ? isDeleted(['Id']) : unknownId(['Id']));
  }
  loadValues(environment, batch);
}

/** The 18-character form of an Id of the batch's object, or what is wrong with it. */
function readId({ schema }: SaveEnvironment, { plan }: Batch, id: string | undefined): string | SaveError {
  if (id === undefined) return problem('MISSING_ARGUMENT', 'Id not specified in an update call', ['Id']);
  if (!isValidId(id)) return problem('MALFORMED_ID', `bad id ${id}`, ['Id']);
  const object = schema().objectOfId(id);
  if (object && object.name !== plan.object.name) {
    return problem('MALFORMED_ID', `${plan.object.label} ID: id value of incorrect type: ${id}`, ['Id']);
  }
  return toId18(id);
}

function loadValues(environment: SaveEnvironment, batch: Batch): void {
  const pending: PendingReference[] = [];
  for (const record of sound(batch)) {
    if (batch.byPlatform) {
      Object.assign(record.row, record.input);
      continue;
    }
    const { values, external, errors } = resolveInput(batch.plan, record.input);
    Object.assign(record.row, values);
    for (const name of Object.keys(values)) record.supplied.add(name);
    for (const { field } of external) record.supplied.add(field.name);
    record.errors.push(...errors);
    pending.push(...external.map((reference) => ({ ...reference, record })));
  }
  resolveExternalReferences(environment, pending);
}
