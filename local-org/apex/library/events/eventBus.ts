import { randomUUID } from 'node:crypto';
import { apexError } from '../../runtime/apexException.ts';
import { recordsOf } from '../../runtime/database/statements.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import { current } from '../../runtime/transaction.ts';
import { loseEvents, type PublishResult, publishEvents, takeEvents } from '../../runtime/events/publishEvents.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
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
  const results = records.map(
    () => new DatabaseResult('SaveResult', { id: null, success: true, created: true, errors: [] })
  );
  const other = records.find(({ object }) => object.kind !== 'event');
  if (other) throw apexError('System.TypeException', `Only platform events can be published: ${other.object.name}`);
  publishEvents(records, callback);
  return value instanceof ApexList ? ApexList.of('Database.SaveResult', results) : results[0];
}

/** Delivers what has been published so far. */
function deliver(): void {
  for (const event of takeEvents(current())) event.run();
}

/** The events published so far are lost, and their publishers hear of it. */
function fail(): void {
  const transaction = current();
  for (const job of takeEvents(transaction)) loseEvents(job);
}

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
