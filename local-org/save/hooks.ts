import { OrgError } from '../errors.ts';
import { sound } from './batch.ts';
import type { Batch } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import { problem, problemOf } from './problems.ts';

/** Runs the code registered for an object before or after the write; an OrgError that it throws fails the whole batch. */
export function runHooks(environment: SaveEnvironment, batch: Batch, timing: 'before' | 'after'): void {
  for (const hook of environment.hooks(batch.plan.object.name)) {
    const records = sound(batch);
    if (records.length === 0) return;
    try {
      hook.run({
        timing,
        operation: batch.operation,
        records: records.map((record) => record.row),
        old: records.map((record) => record.old),
        caller: batch.caller,
        addError(index, message, field) {
          const fields = field === undefined ? [] : [batch.plan.fieldNamed(field)?.name ?? field];
          records[index]?.errors.push(problem('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields));
        }
      });
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      for (const record of records) record.errors.push(problemOf(error));
    }
  }
}
