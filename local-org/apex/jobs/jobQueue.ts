import type { AsyncJob } from '../runtime/model.ts';
import type { Store } from '../../store/model.ts';

export interface JobQueue {
  /** A job that is due later waits for its time, as long as this process lasts. */
  add(job: AsyncJob): void;
  /** Resolves when nothing waits or runs but what is due later. */
  idle(): Promise<void>;
  /** What still waits does not run. */
  close(): void;
}

/** A timer of Node takes no longer times than this; it is set again then. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface JobQueueOptions {
  clock(): Date;
  /** Hears of errors that are no exception of Apex. */
  report(job: AsyncJob, error: unknown): void;
}

/** Runs jobs in the order in which they came, each in a turn of its own, so that requests are answered between two of them. */
export function createJobQueue({ clock, report }: JobQueueOptions): JobQueue {
  const waiting: AsyncJob[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let turn: Promise<void> | undefined;
  let isClosed = false;
  const runAll = async (): Promise<void> => {
    while (!isClosed && waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      const job = isClosed ? undefined : waiting.shift();
      if (!job) break;
      try {
        job.run();
      } catch (error) {
        report(job, error);
      }
    }
    turn = undefined;
  };
  const wait = (job: AsyncJob, delay: number): void => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        add(job);
      },
      Math.min(delay, LONGEST_TIMER)
    );
    timers.add(timer.unref());
  };
  const add = (job: AsyncJob): void => {
    if (isClosed) return;
    const delay = (job.dueAt?.getTime() ?? 0) - clock().getTime();
    if (delay > 0) return wait(job, delay);
    waiting.push(job);
    turn ??= runAll();
  };
  return {
    add,
    async idle() {
      while (turn) await turn;
    },
    close() {
      isClosed = true;
      waiting.length = 0;
      for (const timer of timers) clearTimeout(timer);
    }
  };
}

/** Tells of jobs and schedules that an earlier process left: what they would run was its memory. Test runs are somebody else's. */
export function abortUnfinishedJobs(store: Store): void {
  store.run(`UPDATE "CronTrigger" SET "State" = 'ERROR', "NextFireTime" = NULL WHERE "State" = 'WAITING'`);
  store.run(
    `UPDATE "AsyncApexJob" SET "Status" = 'Aborted' WHERE "Status" IN ('Holding', 'Queued', 'Preparing', 'Processing') AND "JobType" <> 'TestRequest'`
  );
}
