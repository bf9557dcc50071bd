import { randomUUID } from 'node:crypto';
import { apexError } from '../../runtime/apexException.ts';
import { recordsOf } from '../../runtime/database/statements.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import { toInput } from '../../runtime/sobject/toInput.ts';
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
function publish(value: ApexList | SObject): unknown {
  const records = recordsOf(value);
  const results = records.map(
    () => new DatabaseResult('SaveResult', { id: null, success: true, created: true, errors: [] })
  );
  for (const [name, events] of Map.groupBy(records, ({ object }) => object.name)) {
    if (events[0]!.object.kind !== 'event') {
      throw apexError('System.TypeException', `Only platform events can be published, ${name} is none`);
    }
    deliverLater(name, events);
  }
  return value instanceof ApexList ? ApexList.of('Database.SaveResult', results) : results[0];
}

/** Subscribers get the events as they were when they were published. */
function deliverLater(object: string, events: readonly SObject[]): void {
  const { environment, caller, jobs, limits } = current();
  limits.use('publishImmediateDml');
  const inputs = events.map((event) => ({ ...toInput(event, 'insert'), EventUuid: randomUUID() }));
  jobs.push({
    id: '',
    userId: caller.userId,
    kind: 'PlatformEvent',
    run: () => {
      runInOwnTransaction(environment, 'trigger', caller.userId, () => environment.deliverEvents(object, inputs));
    }
  });
}

/** Delivers what has been published so far. */
function deliver(): void {
  const transaction = current();
  const events = transaction.jobs.filter(({ kind }) => kind === 'PlatformEvent');
  const others = transaction.jobs.filter(({ kind }) => kind !== 'PlatformEvent');
  transaction.jobs.splice(0, transaction.jobs.length, ...others);
  for (const event of events) event.run();
}

export const eventBusClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.EventBus',
    members: {
      'static Database.SaveResult publish(SObject event)': publish,
      'static List<Database.SaveResult> publish(List<SObject> events)': publish,
      'static String getOperationId(Object result)': () => randomUUID()
    }
  },
  { declaration: 'class EventBus.TestBroker', members: { 'void deliver()': deliver } },
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
