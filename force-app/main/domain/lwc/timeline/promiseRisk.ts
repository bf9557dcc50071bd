import { dayOf } from './calendar';

/** What is known of the work behind a promise. Dates are ISO dates, points those that are not done. */
export interface PromiseFacts {
  readonly promised: string | null;
  readonly p50: string | null;
  readonly p85: string | null;
  readonly isFinished: boolean;
  readonly points: number;
  readonly unestimated: number;
  readonly blocked: number;
  readonly questions: number;
}

export interface PromiseRisk {
  /** Days that the 85 percent forecast lies behind the promise. */
  readonly days: number;
  /** Even the even chance lies behind it. */
  readonly isLikelyMissed: boolean;
  /** What to look at first: whatever there is of it, and else the sheer amount of work. */
  readonly causes: readonly {
    readonly kind: 'blocked' | 'questions' | 'unestimated' | 'points';
    readonly count: number;
  }[];
}

/** Why a promise is at risk; undefined while the forecast keeps it, there is none, or the work is finished. */
export function promiseRisk(facts: PromiseFacts): PromiseRisk | undefined {
  const { promised, p50, p85, isFinished } = facts;
  if (!promised || !p85 || isFinished || promised >= p85) return undefined;
  const kinds = ['blocked', 'questions', 'unestimated', 'points'] as const;
  return {
    days: dayOf(p85) - dayOf(promised),
    isLikelyMissed: p50 !== null && promised < p50,
    causes: kinds.filter((kind) => facts[kind] > 0).map((kind) => ({ kind, count: facts[kind] }))
  };
}
