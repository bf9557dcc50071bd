import { apexError, ApexException } from '../apexException.ts';
import type { AsyncJob, EntryPoint, Environment } from '../model.ts';
import { current } from '../transaction.ts';
import { Id } from '../values/id.ts';
import { exceptionName } from '../../library/exceptions.ts';
import { classId, jobWriter, updateJob } from './jobRows.ts';
import { runInOwnTransaction } from './runJob.ts';
import { FinalizerContext } from '../../library/async/finalizer.ts';
import { callUser } from './callUser.ts';
import { takeFinalizer } from './finalizers.ts';
import { inJob } from './runningJob.ts';

export interface Submission {
  readonly kind: AsyncJob['kind'];
  readonly className: string;
  readonly methodName?: string;
  /** How many pieces there are; a job that is none of a batch has none to tell. */
  readonly total?: number;
  /** The work, in a transaction of its own; a batch brings its own pieces instead (`run`). */
  readonly work?: (jobId: Id) => void;
  readonly run?: (job: RunningJob) => void;
}

/** What the pieces of a batch go by. */
export interface RunningJob {
  readonly id: string;
  readonly userId: string;
  readonly environment: Environment;
  readonly isTest: boolean;
}

const ENTRY_POINTS: Readonly<Record<AsyncJob['kind'], EntryPoint>> = {
  Queueable: 'queueable',
  BatchApex: 'batch',
  ScheduledApex: 'schedulable',
  Future: 'future',
  PlatformEvent: 'trigger'
};

/** Puts work on the queue of the transaction, with a row that tells of it. */
export function submit(submission: Submission): Id {
  const { environment, caller, jobs, test } = current();
  const { kind, className, methodName = null } = submission;
  const id = jobWriter(environment, caller.userId).insert('AsyncApexJob', {
    JobType: kind,
    ApexClassId: classId(environment, className),
    Status: kind === 'BatchApex' ? 'Holding' : 'Queued',
    JobItemsProcessed: 0,
    TotalJobItems: submission.total ?? 0,
    NumberOfErrors: 0,
    MethodName: methodName
  });
  const job: RunningJob = { id, userId: caller.userId, environment, isTest: test !== undefined };
  jobs.push({ id, userId: caller.userId, kind, run: () => runJob(job, submission) });
  return new Id(id);
}

/** An aborted job does not run. What it throws is told in its row; in a test it fails the test. */
function runJob(job: RunningJob, submission: Submission): void {
  const { environment, id, userId } = job;
  const row = environment.store.get('SELECT "Status" AS status FROM "AsyncApexJob" WHERE "Id" = ?', [id]);
  if (row?.['status'] === 'Aborted') return;
  updateJob(environment, userId, id, { Status: 'Processing' });
  try {
    inJob({ kind: submission.kind, id }, () => {
      if (submission.run) submission.run(job);
      else {
        const entryPoint = ENTRY_POINTS[submission.kind];
        runInOwnTransaction(environment, entryPoint, userId, () => submission.work!(new Id(id)));
      }
    });
    finish(job, { Status: 'Completed' });
    runFinalizer(job, undefined);
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    finish(job, { Status: 'Failed', NumberOfErrors: 1, ExtendedStatus: statusText(error) });
    runFinalizer(job, error);
    if (job.isTest) throw error;
  }
}

/** What the job attached to itself runs however it ended. */
function runFinalizer({ environment, id, userId }: RunningJob, failure: ApexException | undefined): void {
  const finalizer = takeFinalizer(id);
  if (!finalizer) return;
  const context = new FinalizerContext({ jobId: id, ...(failure && { failure }) });
  runInOwnTransaction(environment, 'queueable', userId, () => callUser(finalizer, 'execute$finalizercontext', context));
}

function finish({ environment, id, userId }: RunningJob, values: Record<string, string | number>): void {
  updateJob(environment, userId, id, { ...values, CompletedDate: environment.clock().toISOString() });
}

const LONGEST_STATUS = 255;

export function statusText(error: ApexException): string {
  return `First error: ${exceptionName(error.apexType)}: ${error.message}`.slice(0, LONGEST_STATUS);
}

/** A job of a test that queues itself again would never end: the platform refuses too. */
export function refuseChainInTest(isInJob: boolean): void {
  if (current().test && isInJob) throw apexError('System.AsyncException', 'Maximum stack depth has been reached.');
}
