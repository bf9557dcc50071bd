import type { Transaction } from '../model.ts';
import { runInTransaction } from '../transaction.ts';

interface Situation {
  readonly timeZone?: string;
  readonly locale?: string;
  readonly now?: string;
  /** Hears what `System.debug` writes. */
  readonly log?: (event: string, ...parts: readonly string[]) => void;
  readonly test?: object;
  readonly environment?: Partial<Transaction['environment']>;
}

/** Runs `work` as a user somewhere at some moment; there is no org behind it. */
export function inTransaction<T>(
  { timeZone = 'UTC', locale = 'en_US', now = '2026-01-31T08:00:00.000Z', log, test, environment }: Situation,
  work: () => T
): T {
  const transaction = {
    caller: { timeZone, locale, language: locale, userId: '005000000000001AAA', mode: 'system' },
    environment: { clock: () => new Date(now), ...environment },
    log: { add: log ?? (() => undefined) },
    limits: { use: () => undefined },
    test
  };
  return runInTransaction(transaction as unknown as Transaction, work);
}
