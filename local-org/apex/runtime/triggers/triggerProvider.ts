import { OrgError } from '../../../errors.ts';
import type { HookContext, HookProvider, TriggerHook } from '../../../save/model.ts';
import type { ObjectSchema, Schema } from '../../../schema/model.ts';
import type { Caller } from '../../../security/model.ts';
import type { TriggerEvent } from '../../syntax/ast.ts';
import { exceptionName } from '../../library/exceptions.ts';
import { ApexException, isUncatchable } from '../apexException.ts';
import type { SObject } from '../sobject/sobject.ts';
import { current } from '../transaction.ts';
import type { RunnableTrigger } from './trigger.ts';
import { triggerContext, triggerRecords, writeBack } from './triggerRecords.ts';

export interface TriggerDeps {
  schema(): Schema;
  /** The live triggers of an object, in the order in which they run. */
  triggersOf(object: string): readonly RunnableTrigger[];
  /** Whether there are any triggers at all: where not, a save needs no transaction of Apex. */
  hasTriggers(): boolean;
  /** Runs `work` in the transaction that is running, or in one of its own as the caller. */
  inTransaction<T>(caller: Caller, work: () => T): T;
}

/** How deep triggers may cause one another. */
const DEEPEST = 16;

/** The one hook that runs the triggers of all objects inside the save order. */
export function createTriggerProvider(deps: TriggerDeps): HookProvider {
  const known = new Map<string, readonly TriggerHook[]>();
  const none: readonly TriggerHook[] = [];
  const hookOf = (object: string): readonly TriggerHook[] => {
    const hook = known.get(object) ?? [
      { object, run: (context) => runTriggers(deps.triggersOf(object), deps.schema().object(object)!, context) }
    ];
    known.set(object, hook);
    return hook;
  };
  return {
    hooks: (object) => (deps.triggersOf(object).length > 0 ? hookOf(object) : none),
    around: (caller, work) => (deps.hasTriggers() ? deps.inTransaction(caller, work) : work())
  };
}

/** Runs those of an object's triggers that are for the event at hand, over one chunk. */
function runTriggers(all: readonly RunnableTrigger[], object: ObjectSchema, context: HookContext): void {
  const event = `${context.timing} ${context.operation}` as TriggerEvent;
  const triggers = all.filter(({ events }) => events.includes(event));
  if (triggers.length === 0) return;
  const records = triggerRecords(context, object);
  const { triggers: running } = current();
  running.push(triggerContext(context, object, records));
  try {
    if (running.length > DEEPEST) throw tooDeep(triggers[0]!, running);
    for (const trigger of triggers) runTrigger(trigger, event);
  } finally {
    running.pop();
  }
  if (context.timing === 'before') writeBack(records.fresh, context.records);
  reportErrors(context, context.operation === 'delete' ? records.old : records.fresh);
}

/** An exception that a trigger lets out fails all records of the chunk. */
function runTrigger(trigger: RunnableTrigger, event: TriggerEvent): void {
  try {
    trigger.run();
  } catch (error) {
    if (!(error instanceof ApexException) || isUncatchable(error)) throw error;
    const cause = `caused by: ${exceptionName(error.apexType)}: ${error.message}\n\n${traceWithin(trigger, error.stackTrace)}`;
    throw new OrgError(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `${trigger.name}: execution of ${nameOf(event)}\n\n${cause}`
    );
  }
}

/** Who saved the records is none of the trigger's stack. */
function traceWithin({ name }: RunnableTrigger, trace: string): string {
  const lines = trace.split('\n');
  const last = lines.findIndex((line) => line.startsWith(`Trigger.${name}:`));
  return lines.slice(0, last < 0 ? undefined : last + 1).join('\n');
}

/** `BeforeInsert`. */
const nameOf = (event: string): string =>
  event
    .split(' ')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');

function tooDeep({ name }: RunnableTrigger, running: readonly { object: string; timing: string; operation: string }[]) {
  const events = running.map(
    ({ object, timing, operation }) => `${object} trigger event ${nameOf(`${timing} ${operation}`)}`
  );
  return new OrgError(
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    `${name}: maximum trigger depth exceeded\n${events.slice(0, DEEPEST).join('\n')}`
  );
}

function reportErrors(context: HookContext, records: readonly SObject[]): void {
  for (const [index, record] of records.entries()) {
    for (const { message, field } of record.errors ?? []) context.addError(index, message, field);
  }
}
