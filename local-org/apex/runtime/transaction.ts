import type { Caller } from '../../security/model.ts';
import { createDebugLog } from './debugLog.ts';
import { createLimits } from './limits.ts';
import type { EntryPoint, Environment, TestState, Transaction } from './model.ts';

let running: Transaction | undefined;

/** The transaction that Apex is running in. Asking for it outside of one is a bug of the caller. */
export function current(): Transaction {
  if (running === undefined) throw new Error('No Apex transaction is running');
  return running;
}

/** Whether Apex is running in this transaction; cheaper than to compare `current()`. */
export function isCurrent(transaction: Transaction | undefined): boolean {
  return transaction !== undefined && transaction === running;
}

/** Whether Apex is running at all. */
export function isRunning(): boolean {
  return running !== undefined;
}

/** Deeper stacks than this are cut off in stack traces. */
const deepestTrace = 100;

/** Runs `work` in a transaction; what was running before goes on afterwards. Nothing is committed or rolled back here. */
export function runInTransaction<T>(transaction: Transaction, work: () => T): T {
  const outer = running;
  const trace = Error.stackTraceLimit;
  running = transaction;
  Error.stackTraceLimit = deepestTrace;
  try {
    return work();
  } finally {
    running = outer;
    Error.stackTraceLimit = trace;
  }
}

export interface TransactionOptions {
  readonly environment: Environment;
  readonly entryPoint: EntryPoint;
  readonly userId: string;
  /** Sharing where the class says nothing; default false. */
  readonly isSharing?: boolean;
  readonly test?: TestState;
}

const asynchronous = new Set<EntryPoint>(['queueable', 'batch', 'schedulable', 'future']);

/** A fresh transaction: no statics, nothing used up. */
export function createTransaction(options: TransactionOptions): Transaction {
  const { environment, entryPoint, userId, isSharing = false, test } = options;
  return {
    environment,
    entryPoint,
    caller: environment.callerFor(userId, 'system'),
    asUser(): Caller {
      return environment.callerFor(this.caller.userId, 'user');
    },
    isSharing,
    limits: createLimits({ isAsync: asynchronous.has(entryPoint) }),
    statics: new Map(),
    log: createDebugLog(environment.clock),
    test,
    triggers: [],
    jobs: []
  };
}
