import type { AsyncJob } from '../runtime/model.ts';
import type { Store } from '../../store/model.ts';

export interface JobQueue {
  add(job: AsyncJob): void;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
  /** What still waits does not run. */
  close(): void;
}

/** Runs jobs in the order in which they came, each in a turn of its own, so that requests are answered between two of them. */
export function createJobQueue(report: (job: AsyncJob, error: unknown) => void): JobQueue {
  const waiting: AsyncJob[] = [];
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
  return {
    add(job) {
      if (isClosed) return;
      waiting.push(job);
      turn ??= runAll();
    },
    async idle() {
      while (turn) await turn;
    },
    close() {
      isClosed = true;
      waiting.length = 0;
    }
  };
}

/** Tells of jobs that an earlier process left unfinished. Test runs are somebody else's. */
export function abortUnfinishedJobs(store: Store): void {
  store.run(
    `UPDATE "AsyncApexJob" SET "Status" = 'Aborted' WHERE "Status" IN ('Holding', 'Queued', 'Preparing', 'Processing') AND "JobType" <> 'TestRequest'`
  );
}
