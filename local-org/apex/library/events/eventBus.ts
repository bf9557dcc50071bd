import { randomUUID } from 'node:crypto';
import { apexError } from '../../runtime/apexException.ts';
import { recordsOf } from '../../runtime/database/statements.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import { toInput } from '../../runtime/sobject/toInput.ts';
import { callUser, hasMethod } from '../../runtime/async/callUser.ts';
import type { AsyncJob, Transaction } from '../../runtime/model.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { runInOwnTransaction } from '../../runtime/async/runJob.ts';
import { DatabaseResult } from '../database/results.ts';
import type { LibraryClass } from '../model.ts';

/** `Test.getEventBus()`. */
export class TestEventBus extends LibraryObject {
  override get apexType() {
    return libraryType('EventBus.TestBroker');
  }
}

/** Publishes events: their triggers run when the transaction has ended well, in a transaction of their own; in a test, when it says so. */
function publish(value: ApexList | SObject, callback: object | null = null): unknown {
  const records = recordsOf(value);
  for (const record of records) record.values.set('EventUuid', randomUUID());
  const results = records.map(
    () => new DatabaseResult('SaveResult', { id: null, success: true, created: true, errors: [] })
  );
  for (const [name, events] of Map.groupBy(records, ({ object }) => object.name)) {
    if (events[0]!.object.kind !== 'event') {
      throw apexError('System.TypeException', `Only platform events can be published, ${name} is none`);
    }
    deliverLater(name, events, callback);
  }
  return value instanceof ApexList ? ApexList.of('Database.SaveResult', results) : results[0];
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
class PublishResult extends LibraryObject {
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

/** Delivers what has been published so far. */
function deliver(): void {
  for (const event of takeEvents(current())) event.run();
}

function takeEvents({ jobs }: Transaction): AsyncJob[] {
  const events = jobs.filter(({ kind }) => kind === 'PlatformEvent');
  const others = jobs.filter(({ kind }) => kind !== 'PlatformEvent');
  jobs.splice(0, jobs.length, ...others);
  return events;
}

/** The events published so far are lost, and their publishers hear of it. */
function fail(): void {
  const transaction = current();
  for (const job of takeEvents(transaction)) lost.get(job)?.();
}

/** What to do when an event is lost. */
const lost = new WeakMap<AsyncJob, () => void>();

export const eventBusClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.EventBus',
    members: {
      'static Database.SaveResult publish(SObject event)': publish,
      'static List<Database.SaveResult> publish(List<SObject> events)': publish,
      'static Database.SaveResult publish(SObject event, Object callback)': publish,
      'static List<Database.SaveResult> publish(List<SObject> events, Object callback)': publish,
      'static String getOperationId(Object result)': () => randomUUID()
    }
  },
  { declaration: 'class EventBus.TestBroker', members: { 'void deliver()': deliver, 'void fail()': fail } },
  {
    declaration: 'interface EventBus.EventPublishSuccessCallback',
    members: { 'void onSuccess(EventBus.SuccessResult result)': null }
  },
  {
    declaration: 'interface EventBus.EventPublishFailureCallback',
    members: { 'void onFailure(EventBus.FailureResult result)': null }
  },
  ...['SuccessResult', 'FailureResult'].map((name) => ({
    declaration: `class EventBus.${name}`,
    members: { 'List<String> getEventUuids()': ({ uuids }: PublishResult) => ApexList.of('String', [...uuids]) }
  })),
  {
    declaration: 'class EventBus.TriggerContext',
    members: {
      'static EventBus.TriggerContext currentContext()': () => new EventContext(),
      'Integer retries': () => 0,
      'String lastError': () => null,
      'void setResumeCheckpoint(String replayId)': () => undefined,
      'String getResumeCheckpoint()': () => null
    }
  }
];

class EventContext extends LibraryObject {
  override get apexType() {
    return libraryType('EventBus.TriggerContext');
  }
}
