import { OrgError } from '../errors.ts';
import { createRecordAccess } from '../security/recordAccess.ts';
import type { Caller } from '../security/model.ts';
import { createIdSource } from '../store/newId.ts';
import { isSound, saving } from './batch.ts';
import type { Batch, Operation, Saving } from './batch.ts';
import type { SaveDeps, SaveEnvironment } from './environment.ts';
import { createFormulas } from './formulas.ts';
import { createHooks, type Hooks } from './hooks.ts';
import { chunksOf, runCall, runChunk } from './inBatches.ts';
import type { RecordInput, SaveOptions, SaveOrder, SaveResult } from './model.ts';
import { planObject } from './objectPlan.ts';
import type { ObjectPlan } from './objectPlan.ts';
import { inputId } from './resolveInput.ts';
import { createRecycleBin } from './recycleBin.ts';
import { refreshSummaries } from './refreshSummaries.ts';
import { rollUpGroups } from './rollUpGroups.ts';
import { runSteps } from './steps.ts';
import { schemaIn } from '../translation/translatedSchema.ts';
import { objectOfRecord } from './targets.ts';
import { matchRecords, upsertField } from './upsert.ts';
import { versioned } from './versioned.ts';

export type { SaveDeps } from './environment.ts';

/**
 * The save order of one org: every write of records, from whatever door, goes through it. `refreshSummaries` is for who changes the
 * metadata: it works out roll-up summaries that are new or defined anew.
 */
export function createSaveOrder(deps: SaveDeps): SaveOrder & { refreshSummaries(): void } {
  const hooks = createHooks();
  const environment = createEnvironment(deps, hooks);

  /** Runs records of one object and operation, chunk by chunk, inside the transaction of the call. */
  const runOne = (task: Task, chunk: readonly Saving[]): void => {
    const { operation, caller, byPlatform = false, allOrNone = false, withSharing = false } = task;
    const plan = environment.spokenPlan(task.plan, caller.language);
    const makeBatch = (records: readonly Saving[]): Batch => {
      const traces = { failedBeforeTraces: undefined, summaries: [] };
      return { plan, operation, caller, withSharing, records, byPlatform, ...traces };
    };
    runChunk(deps.store, chunk, makeBatch, (batch) => runSteps(environment, batch), allOrNone);
  };
  const save = (task: Task, inputs: readonly RecordInput[]): SaveResult[] => {
    const records = inputs.map((input, index) => saving(index, input));
    const identity = task.operation === 'insert' ? undefined : (record: Saving) => inputId(record.input);
    const chunks = chunksOf(records, identity);
    return runCall(deps.store, records, chunks, task.allOrNone ?? false, (chunk) => runOne(task, chunk));
  };
  environment.saveByPlatform = (object, records, caller) =>
    save(
      { plan: environment.plan(object), operation: 'update', caller: { ...caller, mode: 'system' }, byPlatform: true },
      records
    );

  const upsert: SaveOrder['upsert'] = (object, externalIdField, inputs, caller, options) => {
    const plan = environment.plan(object);
    const field = upsertField(plan, externalIdField);
    const records = inputs.map((input, index) => saving(index, input));
    const created = new Set<number>();
    const results = runCall(deps.store, records, chunksOf(records), options?.allOrNone ?? false, (chunk) => {
      const { inserts, updates } = matchRecords(environment, plan, field, chunk);
      for (const { index } of inserts) created.add(index);
      runOne({ plan, operation: 'insert', caller, ...options }, inserts);
      for (const part of chunksOf(updates, (record) => inputId(record.input))) {
        runOne({ plan, operation: 'update', caller, ...options }, part);
      }
    });
    return results.map((result, index) => ({ ...result, created: result.success && created.has(index) }));
  };

  return {
    insert: (object, records, caller, options) =>
      hooks.around(caller, () =>
        save({ plan: environment.plan(object), operation: 'insert', caller, ...options }, records)
      ),
    update: (object, records, caller, options) =>
      hooks.around(caller, () =>
        save({ plan: environment.plan(object), operation: 'update', caller, ...options }, records)
      ),
    upsert: (object, externalIdField, records, caller, options) =>
      hooks.around(caller, () => upsert(object, externalIdField, records, caller, options)),
    delete: (ids, caller, options) =>
      hooks.around(caller, () => removeOrRestore(environment, 'delete', ids, caller, options, runOne)),
    undelete: (ids, caller, options) =>
      hooks.around(caller, () => removeOrRestore(environment, 'undelete', ids, caller, options, runOne)),
    refreshSummaries: () => refreshSummaries(environment),
    register: (hook) => hooks.add(hook),
    registerProvider: (provider) => hooks.addProvider(provider)
  };
}

/** What is done to records of one object. */
interface Task extends SaveOptions {
  readonly plan: ObjectPlan;
  readonly operation: Operation;
  readonly caller: Caller;
  readonly byPlatform?: boolean;
}

function createEnvironment(
  deps: SaveDeps,
  hooks: Hooks
): SaveEnvironment & { saveByPlatform: SaveEnvironment['saveByPlatform'] } {
  const { store } = deps;
  const schema = (): ReturnType<SaveDeps['schema']> => deps.schema();
  const cached = versioned(() => schema().version);
  const plan = (name: string): ObjectPlan => {
    const object = schema().object(name);
    if (!object) throw new OrgError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
    return cached(`plan ${object.name}`, () => planObject(object));
  };
  const spokenPlan: SaveEnvironment['spokenPlan'] = (known, language) => {
    const object = schemaIn(language, schema(), deps.metadata).object(known.object.name);
    if (!object || object === known.object) return known;
    return cached(`plan ${object.name} ${language}`, () => planObject(object));
  };
  const formulas = createFormulas(deps, plan);
  const nextId = createIdSource(store);
  return {
    store,
    schema,
    metadata: deps.metadata,
    plan,
    spokenPlan,
    formulas,
    clock: () => deps.clock(),
    recordAccess: createRecordAccess({ store, schema }),
    recycleBin: createRecycleBin(store),
    hooks: hooks.of,
    rollUps: (object) => cached(`roll-ups ${object}`, () => rollUpGroups(schema(), formulas, object)),
    nextId: ({ object }) => nextId(object),
    saveByPlatform: () => []
  };
}

/** Ids may be of several objects: each object's are taken together, in the order in which they first appear. */
function removeOrRestore(
  environment: SaveEnvironment,
  operation: 'delete' | 'undelete',
  ids: readonly string[],
  caller: Caller,
  options: SaveOptions | undefined,
  runOne: (task: Task, chunk: readonly Saving[]) => void
): SaveResult[] {
  const records = ids.map((id, index) => saving(index, { Id: id }));
  const allOrNone = options?.allOrNone ?? false;
  const plans = new Map<Saving, ObjectPlan>();
  for (const record of records) {
    const found = objectOfRecord(environment, record);
    if (found) plans.set(record, found);
  }
  const chunks = [...Map.groupBy(records, (record) => plans.get(record)).values()].flatMap((group) => [
    ...chunksOf(group, (record) => inputId(record.input))
  ]);
  return runCall(environment.store, records, chunks, allOrNone, (chunk) => {
    const plan = plans.get(chunk[0]!);
    if (plan) runOne({ plan, operation, caller, ...options }, chunk.filter(isSound));
  });
}
