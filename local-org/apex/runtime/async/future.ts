import { apexError } from '../apexException.ts';
import { current } from '../transaction.ts';
import { runningJob } from './runningJob.ts';
import { submit } from './submit.ts';

/** A call of a `@future` method: it runs later, with the arguments of now. Throws AsyncException where the platform lets nobody call one. */
export function callFuture(
  className: string,
  methodName: string,
  call: (...values: unknown[]) => void,
  ...values: unknown[]
): void {
  const kind = runningJob()?.kind;
  if (kind === 'Future' || kind === 'BatchApex') {
    throw apexError(
      'System.AsyncException',
      `Future method cannot be called from a future or batch method: ${className}.${methodName}`
    );
  }
  current().limits.use('futureCalls');
  submit({ kind: 'Future', className, methodName, work: () => call(...values) });
}
