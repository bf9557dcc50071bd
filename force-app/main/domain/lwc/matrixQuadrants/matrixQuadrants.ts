import type { Weighed } from 'c/paretoFront';

export type Quadrant = 'quickWin' | 'bigBet' | 'fillIn' | 'timeSink';

/** Value from which a story counts as valuable, and effort up to which it counts as little; both belong to the better side. */
export interface Thresholds {
  readonly value: number;
  readonly effort: number;
}

/** What counts where a product says nothing; as the formula `Quadrant__c` has it. */
export const USUAL_THRESHOLDS: Thresholds = { value: 8, effort: 5 };

/** In which of the four a story lies; the same rule as the formula `Quadrant__c`, here for thresholds that are tried out. */
export function quadrantOf({ effort, value }: Weighed, thresholds: Thresholds): Quadrant {
  const isCheap = effort <= thresholds.effort;
  if (value >= thresholds.value) return isCheap ? 'quickWin' : 'bigBet';
  return isCheap ? 'fillIn' : 'timeSink';
}
