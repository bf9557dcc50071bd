import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { toFailedReply } from '../http/errorReply.ts';
import type { DeployJobs } from './deployJobs.ts';
import type { DeployJob, DeployOutcome } from './model.ts';
import { performDeploy } from './performDeploy.ts';

/** Does the deploys that wait in the background, one after the other. */
export interface DeployRunner {
  /** Looks for waiting deploys, also those that an earlier process left at work. */
  wake(): void;
  /** Resolves when the deploy at work is done and none will be begun. */
  stop(): Promise<void>;
}

/** One runner per running org. */
export function createDeployRunner(org: Org, jobs: DeployJobs): DeployRunner {
  let isStopped = false;
  let work: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    // A client that has just been told the id finds its deploy pending first.
    await new Promise((resolve) => setImmediate(resolve));
    for (let [job] = jobs.waiting(); job && !isStopped; [job] = jobs.waiting()) {
      jobs.finish(job.id, await outcomeOf(job, org, jobs));
    }
  };
  return {
    wake() {
      if (isStopped || work) return;
      work = run()
        .catch((error: unknown) => {
          // The database itself failed: the deploys stay as they are and the next wake tries again.
          process.stderr.write(`Deploys stopped: ${(error as Error).message}\n`);
        })
        .finally(() => (work = undefined));
    },
    async stop() {
      isStopped = true;
      await work;
    }
  };
}

async function outcomeOf(
  { id, request, createdById, status }: DeployJob,
  org: Org,
  jobs: DeployJobs
): Promise<DeployOutcome> {
  if (status === 'Canceling') return { status: 'Canceled', messages: [] };
  jobs.setStatus(id, 'InProgress');
  try {
    return await performDeploy(org, {
      request,
      archive: jobs.archive(id),
      caller: org.callerFor(createdById),
      isCanceled: () => jobs.get(id).status === 'Canceling'
    });
  } catch (error) {
    const { errorCode, message } = toFailedReply(error).body[0]!;
    return { status: 'Failed', messages: [], errorStatusCode: errorCode, errorMessage: message };
  }
}

/** Deploys change what everybody works with. Throws OrgError INSUFFICIENT_ACCESS. */
export function requireDeployer(org: Org, userId: string): void {
  const { access } = org.callerFor(userId);
  if (['ModifyMetadata', 'ModifyAllData'].some((permission) => access.userPermission(permission))) return;
  throw new OrgError(
    'INSUFFICIENT_ACCESS',
    'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions'
  );
}
