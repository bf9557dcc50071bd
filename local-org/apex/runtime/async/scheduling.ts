import { JobContext } from '../../library/async/jobContext.ts';
import { typeName } from '../../types/typeKey.ts';
import { apexError } from '../apexException.ts';
import { current } from '../transaction.ts';
import { typeOf } from '../typeOf.ts';
import { Id } from '../values/id.ts';
import { callUser } from './callUser.ts';
import { nextFireTime } from './cron.ts';
import { jobWriter } from './jobRows.ts';
import { submit } from './submit.ts';

/** A schedulable class is of this type in CronJobDetail. */
const SCHEDULED_APEX = '7';

/**
 * Notes a scheduled job in CronTrigger, with when it is due next. In a test it runs once, at `Test.stopTest`; outside of one nothing waits for
 * its hour: an org on one machine is not always there.
 */
export function schedule(name: string, cron: string, schedulable: object): Id {
  const { environment, caller, test } = current();
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
  if (test) {
    submit({
      kind: 'ScheduledApex',
      className: typeName(typeOf(schedulable)),
      work: () => {
        const context = new JobContext('System.SchedulableContext', new Id(id));
        callUser(schedulable, 'execute$schedulablecontext', context);
      }
    });
  }
  return new Id(id);
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
