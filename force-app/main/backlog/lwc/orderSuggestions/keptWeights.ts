import USER_ID from '@salesforce/user/Id';
import { storedValue, storeValue } from 'c/browserStorage';
import { CRITERIA, METHODS, type Method, type Weights } from 'c/scoring';

const KEY = `foresight.order.${USER_ID}`;

/** What a user chose last, in this browser. */
export interface Kept {
  readonly method: Method;
  readonly weights: Weights;
}

/** Nothing, where it is what an older version wrote. */
export function keptWeights(): Kept | undefined {
  const kept = storedValue(KEY) as Kept | undefined;
  const isWhole =
    kept && METHODS.includes(kept.method) && CRITERIA.every((criterion) => isWeight(kept.weights?.[criterion]));
  return isWhole ? kept : undefined;
}

export function keepWeights(kept: Kept): void {
  storeValue(KEY, kept);
}

function isWeight(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}
