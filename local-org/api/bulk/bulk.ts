import type { Org } from '../../org.ts';
import type { Resource } from '../rest/model.ts';
import { ingestResources } from './ingestResources.ts';
import { createJobs } from './jobs.ts';
import type { Jobs } from './model.ts';
import { queryResources } from './queryResources.ts';
import { createJobRunner, type JobRunner } from './runner.ts';

/** Bulk API 2.0 of one org: its resources below `/services/data/vNN.0/jobs`, and the work behind them. */
export interface Bulk {
  readonly resources: readonly Resource[];
  readonly jobs: Jobs;
  readonly runner: JobRunner;
}

export function createBulk(org: Org): Bulk {
  const jobs = createJobs(org.store);
  const runner = createJobRunner(org, jobs);
  return { resources: [...ingestResources(jobs, runner), ...queryResources(jobs, runner)], jobs, runner };
}
