import { quoted } from '../store/columns.ts';
import { isValidId, toId18 } from '../store/recordId.ts';
import type { Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import type { ObjectPlan } from './objectPlan.ts';
import { problem, unknownId } from './problems.ts';

/** The object that a record named by its Id alone belongs to; marks the record where there is none. Its Id becomes 18 characters. */
export function objectOfRecord(environment: SaveEnvironment, record: Saving): ObjectPlan | undefined {
  const given = String(record.input['Id']);
  if (!isValidId(given)) {
    record.errors.push(problem('MALFORMED_ID', `bad id ${given}`));
    return undefined;
  }
  const id = toId18(given);
  record.input = { Id: id };
  const object = environment.schema().objectOfId(id)?.name ?? shareHolding(environment, id);
  if (object !== undefined) return environment.plan(object);
  record.errors.push(unknownId());
  return undefined;
}

/** Ids of all share objects start alike: only their tables tell them apart. */
function shareHolding({ schema, store }: SaveEnvironment, id: string): string | undefined {
  for (const object of schema().objects()) {
    if (object.kind !== 'share' || object.keyPrefix !== id.slice(0, 3)) continue;
    if (store.get(`SELECT 1 FROM ${quoted(object.name)} WHERE "Id" = ?`, [id])) return object.name;
  }
  return undefined;
}
