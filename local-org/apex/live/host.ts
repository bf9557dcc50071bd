import type { Environment, Transaction } from '../runtime/model.ts';
import { createTransaction, runInTransaction } from '../runtime/transaction.ts';
import type { ApexHost, BeginOptions, LiveProject } from './model.ts';

/** What doors and tests run Apex with, over an environment and whatever is live in it. */
export function createHost(environment: Environment, live: () => LiveProject): ApexHost {
  return {
    environment,
    live,
    run<T>({ caller, ...options }: BeginOptions, work: (transaction: Transaction) => T): T {
      const transaction = createTransaction({ environment, userId: caller.userId, ...options });
      const result = environment.store.transaction(() => runInTransaction(transaction, () => work(transaction)));
      for (const job of transaction.jobs) environment.enqueue(job);
      return result;
    }
  };
}
