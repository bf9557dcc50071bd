import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { createDeployJobs, type DeployJobs } from './deployJobs.ts';
import { readDeployRequest, type GivenOptions } from './deployRequest.ts';
import { createDeployRunner, requireDeployer, type DeployRunner } from './deployRunner.ts';
import type { DeployJob } from './model.ts';

/** How long a validated deploy can be deployed quickly. */
const VALIDATION_LASTS = 10 * 86_400_000;

/** Deploys as clients know them, over SOAP and REST alike. */
export interface Deploys {
  readonly runner: DeployRunner;
  start(archive: Uint8Array, options: GivenOptions, userId: string): DeployJob;
  /** Throws OrgError INVALID_CROSS_REFERENCE_KEY. */
  find(id: string, userId: string): DeployJob;
  cancel(id: string, userId: string): DeployJob;
  /** Deploys without tests what was validated with them. */
  startValidated(validationId: string, userId: string): DeployJob;
}

export function createDeploys(org: Org): Deploys {
  const jobs = createDeployJobs(org.store);
  const runner = createDeployRunner(org, jobs);
  const begin = (...given: Parameters<DeployJobs['create']>): DeployJob => {
    const job = jobs.create(...given);
    runner.wake();
    return job;
  };
  const find = (id: string, userId: string): DeployJob => {
    requireDeployer(org, userId);
    return jobs.get(id);
  };
  return {
    runner,
    start(archive, options, userId) {
      requireDeployer(org, userId);
      return begin(readDeployRequest(options), archive, userId);
    },
    find,
    cancel(id, userId) {
      const job = find(id, userId);
      if (job.completedAt !== null) {
        throw new OrgError('INVALID_ID_FIELD', `Deployment already completed: ${job.id} is ${job.status}`);
      }
      jobs.setStatus(job.id, 'Canceling', userId);
      return jobs.get(job.id);
    },
    startValidated(validationId, userId) {
      const job = find(validationId, userId);
      const isFresh = job.completedAt !== null && Date.now() - job.completedAt < VALIDATION_LASTS;
      if (!job.request.checkOnly || job.status !== 'Succeeded' || job.request.testLevel === 'NoTestRun' || !isFresh) {
        throw new OrgError(
          'INVALID_ID_FIELD',
          `Deployment ${job.id} was not validated with tests within the last 10 days, so that it cannot be deployed quickly`
        );
      }
      const request = { ...job.request, checkOnly: false, testLevel: 'NoTestRun', runTests: [] } as const;
      return begin(request, jobs.archive(job.id), userId);
    }
  };
}
