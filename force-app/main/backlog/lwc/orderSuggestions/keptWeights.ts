import USER_ID from '@salesforce/user/Id';
import { CRITERIA, METHODS, type Method, type Weights } from 'c/scoring';

const KEY = `foresight.order.${USER_ID}`;

/** What a user chose last, in this browser. */
export interface Kept {
  readonly method: Method;
  readonly weights: Weights;
}

/** Storage may be switched off, and may hold what an older version wrote; then nothing is kept. */
export function keptWeights(): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null;
    const isWhole =
      kept && METHODS.includes(kept.method) && CRITERIA.every((criterion) => isWeight(kept.weights?.[criterion]));
    return isWhole ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepWeights(kept: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Nothing depends on it.
  }
}

function isWeight(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}
