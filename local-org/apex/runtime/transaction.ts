import type { Transaction } from './model.ts';

let running: Transaction | undefined;

/** The transaction that Apex is running in. Asking for it outside of one is a bug of the caller. */
export function current(): Transaction {
  if (running === undefined) throw new Error('No Apex transaction is running');
  return running;
}

/** Runs `work` in a transaction; what was running before goes on afterwards. */
export function runInTransaction<T>(transaction: Transaction, work: () => T): T {
  const outer = running;
  running = transaction;
  try {
    return work();
  } finally {
    running = outer;
  }
}
