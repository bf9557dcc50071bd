import { OrgError } from '../errors.ts';
import type { Caller } from '../security/model.ts';
import { sound } from './batch.ts';
import type { Batch } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import type { HookProvider, TriggerHook } from './model.ts';
import { problem, problemOf } from './problems.ts';

/** The code there is for each object. */
export interface Hooks {
  of(object: string): readonly TriggerHook[];
  add(hook: TriggerHook): void;
  addProvider(provider: HookProvider): void;
  around<T>(caller: Caller, work: () => T): T;
}

export function createHooks(): Hooks {
  const registered = new Map<string, TriggerHook[]>();
  const providers: HookProvider[] = [];
  return {
    of(object) {
      const own = registered.get(object.toLowerCase()) ?? [];
      return providers.length === 0 ? own : [...own, ...providers.flatMap((provider) => provider.hooks(object))];
    },
    add(hook) {
      const name = hook.object.toLowerCase();
      registered.set(name, [...(registered.get(name) ?? []), hook]);
    },
    addProvider: (provider) => void providers.push(provider),
    around: (caller, work) => providers.reduceRight((inner, provider) => () => provider.around(caller, inner), work)()
  };
}

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
        formula: (row, field) => environment.formulas.valueOf(batch.plan.object, field, row, batch.caller),
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
