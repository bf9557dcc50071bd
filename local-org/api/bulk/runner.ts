import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { toFailedReply } from '../http/errorReply.ts';
import { bulkQuery } from './bulkQuery.ts';
import { InvalidUpload } from './csv.ts';
import { ingest } from './ingest.ts';
import type { Job, Jobs } from './model.ts';

/** Does the waiting jobs in the background, one after the other. */
export interface JobRunner {
  /** Looks for waiting jobs, also those that an earlier process left half done. */
  wake(): void;
  /** Resolves when the chunk at work is committed and nothing more will be begun. */
  stop(): Promise<void>;
}

/** One runner per running org. */
export function createJobRunner(org: Org, jobs: Jobs): JobRunner {
  let isStopped = false;
  let work: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    for (let job = jobs.nextWaiting(); job && !isStopped; job = jobs.nextWaiting()) {
      await runJob(job, org, jobs, () => isStopped);
    }
  };
  const wake = (): void => {
    if (isStopped || work) return;
    work = run()
      .catch((error: unknown) => {
        // The database itself failed: the jobs stay as they are and the next wake tries again.
        process.stderr.write(`Bulk jobs stopped: ${(error as Error).message}\n`);
      })
      .finally(() => (work = undefined));
  };
  return {
    wake,
    async stop() {
      isStopped = true;
      await work;
    }
  };
}

async function runJob(job: Job, org: Org, jobs: Jobs, isStopped: () => boolean): Promise<void> {
  if (job.state !== 'InProgress') jobs.update(job.id, { state: 'InProgress' });
  try {
    const current = jobs.get(job.id, job.kind);
    await (job.query === null ? ingest : bulkQuery)(current, org, jobs, isStopped);
  } catch (error) {
    jobs.update(job.id, { state: 'Failed', errorMessage: failureText(error) });
  }
}

function failureText(error: unknown): string {
  if (error instanceof InvalidUpload) return error.message;
  if (error instanceof OrgError) return `${error.code} : ${error.message}`;
  return `InternalServerError : ${toFailedReply(error).body[0]!.message}`;
}
