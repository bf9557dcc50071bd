import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { callUser } from '../../runtime/async/callUser.ts';
import { updateJob } from '../../runtime/async/jobRows.ts';
import { runningJob } from '../../runtime/async/runningJob.ts';
import { abortScheduled, schedule } from '../../runtime/async/scheduling.ts';
import { refuseChainInTest, submit } from '../../runtime/async/submit.ts';
import type { AsyncJob } from '../../runtime/model.ts';
import { current } from '../../runtime/transaction.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { type Id, toId } from '../../runtime/values/id.ts';
import { typeName } from '../../types/typeKey.ts';
import type { LibraryCode } from '../model.ts';
import { JobContext } from './jobContext.ts';
import { batchMembers } from './batchMembers.ts';

function enqueueJob(queueable: object | null): Id {
  const instance = given(queueable);
  refuseChainInTest(runningJob()?.kind === 'Queueable');
  current().limits.use('queueableJobs');
  return submit({
    kind: 'Queueable',
    className: typeName(typeOf(instance)),
    work: (id) => void callUser(instance, 'execute$queueablecontext', new JobContext('System.QueueableContext', id))
  });
}

function abortJob(id: Id): void {
  const { environment, caller } = current();
  if (abortScheduled(id)) return;
  const row = environment.store.get('SELECT "Status" AS status FROM "AsyncApexJob" WHERE "Id" = ?', [id.text]);
  if (!row) throw apexError('System.StringException', 'Invalid job id');
  updateJob(environment, caller.userId, id.text, { Status: 'Aborted' });
}

const isRunning = (kind: AsyncJob['kind']) => (): boolean => runningJob()?.kind === kind;

/** Of `System` what has to do with asynchronous work. */
export const asyncSystemMembers: Readonly<Record<string, LibraryCode>> = {
  'static Id enqueueJob(Object queueable)': enqueueJob,
  'static Id enqueueJob(Object queueable, Integer delay)': enqueueJob,

  'static String schedule(String name, String cron, Object schedulable)': (
    name: string | null,
    cron: string | null,
    schedulable: object | null
  ) => schedule(given(name), given(cron), given(schedulable)).text,
  'static String scheduleBatch(Object batch, String name, Integer minutes)': (batch: object | null) =>
    String(batchMembers['static Id executeBatch(Object batch)']!(batch)),
  'static String scheduleBatch(Object batch, String name, Integer minutes, Integer scope)': (
    batch: object | null,
    _name: string,
    _minutes: number,
    scope: number
  ) => String(batchMembers['static Id executeBatch(Object batch, Integer scope)']!(batch, scope)),
  'static void abortJob(String id)': (id: string | null) => abortJob(toId(given(id))),
  'static Boolean isBatch()': isRunning('BatchApex'),
  'static Boolean isFuture()': isRunning('Future'),
  'static Boolean isQueueable()': isRunning('Queueable'),
  'static Boolean isScheduled()': isRunning('ScheduledApex')
};
