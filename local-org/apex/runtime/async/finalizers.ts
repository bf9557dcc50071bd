import type { ApexException } from '../apexException.ts';
import { runningJob } from './runningJob.ts';

/** How a job ended. */
export interface FinalizerOutcome {
  readonly jobId: string;
  readonly failure?: ApexException;
}

const attached = new Map<string, object>();

/** Attaches what is to run when the Queueable that runs now has ended; false where there is none, or it has one already. */
export function setFinalizer(finalizer: object): boolean {
  const job = runningJob();
  if (job?.kind !== 'Queueable' || attached.has(job.id)) return false;
  attached.set(job.id, finalizer);
  return true;
}

export function takeFinalizer(jobId: string): object | undefined {
  const finalizer = attached.get(jobId);
  attached.delete(jobId);
  return finalizer;
}
