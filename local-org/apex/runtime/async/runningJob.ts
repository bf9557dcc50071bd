import type { AsyncJob } from '../model.ts';

/** The asynchronous job whose code runs now. */
export interface CurrentJob {
  readonly kind: AsyncJob['kind'];
  readonly id: string;
}

let running: CurrentJob | undefined;

export const runningJob = (): CurrentJob | undefined => running;

export function inJob<T>(job: CurrentJob, work: () => T): T {
  const outer = running;
  running = job;
  try {
    return work();
  } finally {
    running = outer;
  }
}
