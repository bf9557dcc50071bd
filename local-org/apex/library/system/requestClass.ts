import { randomUUID } from 'node:crypto';
import { runningJob } from '../../runtime/async/runningJob.ts';
import type { EntryPoint } from '../../runtime/model.ts';
import { current } from '../../runtime/transaction.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** `System.Request`: the transaction as code sees it. */
class Request extends LibraryObject {
  override get apexType() {
    return libraryType('System.Request');
  }
}

const ids = new WeakMap<object, string>();

function requestId(): string {
  const { statics } = current();
  const known = ids.get(statics) ?? randomUUID();
  ids.set(statics, known);
  return known;
}

const QUIDDITIES: Readonly<Record<EntryPoint, string>> = {
  anonymous: 'ANONYMOUS',
  aura: 'AURA',
  action: 'INVOCABLE_ACTION',
  trigger: 'UNDEFINED',
  queueable: 'QUEUEABLE',
  batch: 'BATCH_APEX',
  schedulable: 'SCHEDULED',
  future: 'FUTURE',
  test: 'RUNTEST_SYNC',
  rest: 'REST'
};

const JOBS = {
  Queueable: 'QUEUEABLE',
  BatchApex: 'BATCH_APEX',
  ScheduledApex: 'SCHEDULED',
  Future: 'FUTURE',
  PlatformEvent: 'PLATFORM_EVENT_PUBLISH_CALLBACK'
} as const;

function quiddity() {
  const job = runningJob();
  return enumConstant(libraryType('System.Quiddity'), job ? JOBS[job.kind] : QUIDDITIES[current().entryPoint]);
}

const ALL =
  'ANONYMOUS, AURA, BATCH_ACS, BATCH_APEX, BATCH_CHUNK_PARALLEL, BATCH_CHUNK_SERIAL, BULK_API, COMMERCE_INTEGRATION, DISCOVERABLE_LOGIN, ' +
  'EXTERNAL_SERVICE_CALLBACK, FLOW, FUTURE, INBOUND_EMAIL_SERVICE, INVOCABLE_ACTION, IOT, PLATFORM_EVENT_PUBLISH_CALLBACK, POST_INSTALL_SCRIPT, ' +
  'QUEUEABLE, QUICK_ACTION, REMOTE_ACTION, REST, RUNTEST_ASYNC, RUNTEST_DEPLOY, RUNTEST_SYNC, SCHEDULED, SOAP, SYNCHRONOUS, ' +
  'TRANSACTION_FINALIZER_QUEUEABLE, UNDEFINED, VF';

export const requestClasses: readonly LibraryClass[] = [
  { declaration: `enum System.Quiddity { ${ALL} }`, members: {} },
  {
    declaration: 'class System.Request',
    members: {
      'static Request getCurrent()': () => new Request(),
      'String getRequestId()': requestId,
      'Quiddity getQuiddity()': quiddity
    }
  }
];
