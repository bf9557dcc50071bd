import { JobContext } from '../../library/async/jobContext.ts';
import { typeName } from '../../types/typeKey.ts';
import { apexError } from '../apexException.ts';
import type { AsyncJob, Environment } from '../model.ts';
import { current } from '../transaction.ts';
import { typeOf } from '../typeOf.ts';
import { Id } from '../values/id.ts';
import { callUser } from './callUser.ts';
import { nextFireTime } from './cron.ts';
import { jobWriter } from './jobRows.ts';
import { runInOwnTransaction } from './runJob.ts';
import { submit } from './submit.ts';

/** A schedulable class is of this type in CronJobDetail. */
const SCHEDULED_APEX = '7';

interface Schedule {
  readonly id: Id;
  readonly cron: string;
  readonly userId: string;
  readonly timeZone: string;
  readonly environment: Environment;
  readonly schedulable: object;
}

/**
 * Notes a scheduled job in CronTrigger, with when it is due next. In a test it runs once, at `Test.stopTest`; outside of one whenever it is
 * due, as long as this process lasts.
 */
export function schedule(name: string, cron: string, schedulable: object): Id {
  const { environment, caller, test, jobs } = current();
  const { store, clock } = environment;
  if (store.get('SELECT 1 FROM "CronJobDetail" WHERE "Name" = ?', [name])) {
    throw apexError('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
  }
  const next = nextFireTime(cron, clock(), caller.timeZone);
  const writer = jobWriter(environment, caller.userId);
  const detail = writer.insert('CronJobDetail', { Name: name, JobType: SCHEDULED_APEX });
  const id = writer.insert('CronTrigger', {
    CronJobDetailId: detail,
    CronExpression: cron,
    State: 'WAITING',
    StartTime: clock().toISOString(),
    NextFireTime: next?.toISOString() ?? null,
    TimesTriggered: 0,
    TimeZoneSidKey: caller.timeZone,
    OwnerId: caller.userId
  });
  const { userId, timeZone } = caller;
  const plan: Schedule = { id: new Id(id), cron, userId, timeZone, environment, schedulable };
  if (test) {
    submit({ kind: 'ScheduledApex', className: typeName(typeOf(schedulable)), work: () => execute(plan) });
  } else if (next) jobs.push(firing(plan, next));
  return plan.id;
}

function execute({ id, schedulable }: Schedule): void {
  callUser(schedulable, 'execute$schedulablecontext', new JobContext('System.SchedulableContext', id));
}

function firing(plan: Schedule, dueAt: Date): AsyncJob {
  return { id: plan.id.text, userId: plan.userId, kind: 'ScheduledApex', dueAt, run: () => fire(plan, dueAt) };
}

/** One that was aborted meanwhile does not run. An exception ends this run, not the schedule. */
function fire(plan: Schedule, dueAt: Date): void {
  const { id, environment, userId } = plan;
  const row = environment.store.get('SELECT "TimesTriggered" AS times FROM "CronTrigger" WHERE "Id" = ?', [id.text]);
  if (!row) return;
  const next = nextFireTime(plan.cron, environment.clock(), plan.timeZone);
  jobWriter(environment, userId).update('CronTrigger', id.text, {
    TimesTriggered: Number(row['times']) + 1,
    PreviousFireTime: dueAt.toISOString(),
    NextFireTime: next?.toISOString() ?? null,
    State: next ? 'WAITING' : 'COMPLETE'
  });
  if (next) environment.enqueue(firing(plan, next));
  runInOwnTransaction(environment, 'schedulable', userId, () => {
    submit({ kind: 'ScheduledApex', className: typeName(typeOf(plan.schedulable)), work: () => execute(plan) });
  });
}

/** Takes a scheduled job away; false where there is none of that Id. */
export function abortScheduled(id: Id): boolean {
  const { store } = current().environment;
  const row = store.get('SELECT "CronJobDetailId" AS detail FROM "CronTrigger" WHERE "Id" = ?', [id.text]);
  if (!row) return false;
  store.run('DELETE FROM "CronTrigger" WHERE "Id" = ?', [id.text]);
  store.run('DELETE FROM "CronJobDetail" WHERE "Id" = ?', [String(row['detail'])]);
  return true;
}
