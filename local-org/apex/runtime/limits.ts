import { apexError } from './apexException.ts';
import { cpuMilliseconds } from './cpuClock.ts';
import type { LimitName, Limits } from './model.ts';

interface LimitOfTransaction {
  readonly synchronous: number;
  readonly asynchronous: number;
  /** What the exception says; the number that was reached follows a colon. */
  readonly message: string;
}

function same(amount: number, message: string): LimitOfTransaction {
  return { synchronous: amount, asynchronous: amount, message };
}

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_gov_limits.htm */
const limitsOfTransaction: Readonly<Record<LimitName, LimitOfTransaction>> = {
  queries: { synchronous: 100, asynchronous: 200, message: 'Too many SOQL queries' },
  queryRows: same(50_000, 'Too many query rows'),
  aggregateQueries: same(300, 'Too many Aggregate queries'),
  queryLocatorRows: same(10_000, 'Too many query locator rows'),
  searches: same(20, 'Too many SOSL queries'),
  dmlStatements: same(150, 'Too many DML statements'),
  dmlRows: same(10_000, 'Too many DML rows'),
  cpuTime: { synchronous: 10_000, asynchronous: 60_000, message: 'Apex CPU time limit exceeded' },
  heapSize: { synchronous: 6_000_000, asynchronous: 12_000_000, message: 'Apex heap size too large' },
  callouts: same(100, 'Too many callouts'),
  emailInvocations: same(10, 'Too many Email Invocations'),
  futureCalls: { synchronous: 50, asynchronous: 50, message: 'Too many future calls' },
  queueableJobs: { synchronous: 50, asynchronous: 1, message: 'Too many queueable jobs added to the queue' },
  publishImmediateDml: same(150, 'Too many DML statements'),
  savepoints: same(150, 'Too many savepoints')
};

export interface LimitsOptions {
  readonly isAsync: boolean;
  /** Nothing may be written: not even one DML statement is allowed. */
  readonly isReadOnly?: boolean;
}

/** Counters of a transaction, all at nothing. */
export function createLimits({ isAsync, isReadOnly = false }: LimitsOptions): Limits {
  const counters = new Map<LimitName, number>();
  const begin = cpuMilliseconds();
  const used = (limit: LimitName): number =>
    limit === 'cpuTime' ? Math.floor(cpuMilliseconds() - begin) : (counters.get(limit) ?? 0);
  const allowed = (limit: LimitName): number => {
    if (isReadOnly && limit === 'dmlStatements') return 0;
    return limitsOfTransaction[limit][isAsync ? 'asynchronous' : 'synchronous'];
  };
  return {
    used,
    allowed,
    use(limit, amount = 1) {
      if (limit !== 'cpuTime') counters.set(limit, used(limit) + amount);
      const reached = used(limit);
      if (reached > allowed(limit)) throw exceeded(limit, reached);
    }
  };
}

function exceeded(limit: LimitName, reached: number): Error {
  const { message } = limitsOfTransaction[limit];
  return apexError('System.LimitException', limit === 'cpuTime' ? message : `${message}: ${reached}`);
}
