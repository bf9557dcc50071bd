import type { EntryPoint, Environment, Transaction } from '../model.ts';
import { createTransaction, current, isRunning, runInTransaction } from '../transaction.ts';

/**
 * Runs work in a transaction of its own: committed at its end, rolled back when it throws. Asynchronous work that it asked for goes to the
 * queue of the org; in a test, to the test, whose static variables and log the work shares.
 */
export function runInOwnTransaction<T>(
  environment: Environment,
  entryPoint: EntryPoint,
  userId: string,
  work: () => T
): T {
  const outer = isRunning() && current().test ? current() : undefined;
  const transaction = newTransaction(environment, entryPoint, userId, outer);
  const result = environment.store.transaction(() => runInTransaction(transaction, work));
  if (outer) outer.jobs.push(...transaction.jobs);
  else for (const job of transaction.jobs) environment.enqueue(job);
  return result;
}

function newTransaction(
  environment: Environment,
  entryPoint: EntryPoint,
  userId: string,
  outer: Transaction | undefined
): Transaction {
  if (!outer?.test) return createTransaction({ environment, entryPoint, userId });
  const own = createTransaction({ environment, entryPoint, userId, test: outer.test });
  return { ...own, statics: outer.statics, log: outer.log };
}
