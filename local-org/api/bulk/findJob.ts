import type { RestCall } from '../rest/model.ts';
import { notFound } from '../rest/router.ts';
import { jobInfo } from './jobInfo.ts';
import type { Job, Jobs } from './model.ts';
import { mayUse } from './target.ts';

/** The job that a path names; throws OrgError NOT_FOUND also when it is somebody else's. */
export function findJob(call: RestCall, jobs: Jobs, kind: Job['kind']): Job {
  const job = jobs.get(call.params.job!, kind);
  if (!mayUse(job, call.caller)) throw notFound();
  return job;
}

/** The caller's jobs of a kind, newest first, in one page. */
export const listJobs = (call: RestCall, jobs: Jobs, kind: Job['kind']): unknown => ({
  done: true,
  records: jobs
    .list(kind)
    .filter((job) => mayUse(job, call.caller))
    .map(jobInfo),
  nextRecordsUrl: null
});
