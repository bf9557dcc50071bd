import { randomUUID } from 'node:crypto';
import { callUser, hasMethod } from '../async/callUser.ts';
import { runInOwnTransaction } from '../async/runJob.ts';
import type { AsyncJob, Transaction } from '../model.ts';
import type { SObject } from '../sobject/sobject.ts';
import { toInput } from '../sobject/toInput.ts';
import { current } from '../transaction.ts';
import { LibraryObject } from '../values/libraryObject.ts';
import { libraryType } from '../values/libraryTypes.ts';

/**
 * Publishes platform events: their triggers run when the transaction has ended well, in a transaction of their own; in a test, when it says so.
 * `callback` hears what became of them.
 */
export function publishEvents(records: readonly SObject[], callback: object | null = null): void {
  for (const record of records) record.values.set('EventUuid', randomUUID());
  for (const [name, events] of Map.groupBy(records, ({ object }) => object.name)) deliverLater(name, events, callback);
}

/** Subscribers get the events as they were when they were published. */
function deliverLater(object: string, events: readonly SObject[], callback: object | null): void {
  const { environment, caller, jobs, limits } = current();
  limits.use('publishImmediateDml');
  const inputs = events.map((event) => toInput(event, 'insert'));
  const uuids = inputs.map((event) => String(event['EventUuid']));
  const job: AsyncJob = {
    id: '',
    userId: caller.userId,
    kind: 'PlatformEvent',
    run: () => {
      runInOwnTransaction(environment, 'trigger', caller.userId, () => {
        environment.deliverEvents(object, inputs);
        if (callback) tellPublisher(callback, uuids, 'success');
      });
    }
  };
  if (callback) lost.set(job, () => tellPublisher(callback, uuids, 'failure'));
  jobs.push(job);
}

/** What a publisher hears of its events when they have been delivered, or, in a test, have failed to be. */
export class PublishResult extends LibraryObject {
  readonly outcome: 'success' | 'failure';
  readonly uuids: readonly string[];

  constructor(outcome: 'success' | 'failure', uuids: readonly string[]) {
    super();
    this.outcome = outcome;
    this.uuids = uuids;
  }

  override get apexType() {
    return libraryType(this.outcome === 'success' ? 'EventBus.SuccessResult' : 'EventBus.FailureResult');
  }
}

function tellPublisher(callback: object, uuids: readonly string[], outcome: 'success' | 'failure'): void {
  const name = outcome === 'success' ? 'onsuccess$eventbus_successresult' : 'onfailure$eventbus_failureresult';
  if (hasMethod(callback, name)) callUser(callback, name, new PublishResult(outcome, uuids));
}

/** Takes the events that have been published so far off the transaction. */
export function takeEvents({ jobs }: Transaction): AsyncJob[] {
  const events = jobs.filter(({ kind }) => kind === 'PlatformEvent');
  const others = jobs.filter(({ kind }) => kind !== 'PlatformEvent');
  jobs.splice(0, jobs.length, ...others);
  return events;
}

/** What to do when an event is lost. */
const lost = new WeakMap<AsyncJob, () => void>();

/** The events of a job are lost, and their publisher hears of it. */
export const loseEvents = (job: AsyncJob): void => lost.get(job)?.();
