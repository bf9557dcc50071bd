import type { SprintRecord } from './model';

/** Points that the last finished sprints got done. */
export interface Velocity {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly sprints: number;
}

/** Finished sprints that are looked at: more of the past tells about another team. */
const RECENT = 5;

/** Median and range of the last finished sprints; undefined before the first is finished. */
export function velocityOf(sprints: readonly SprintRecord[]): Velocity | undefined {
  const points = sprints
    .filter(({ status }) => status === 'Completed')
    .slice(-RECENT)
    .map(({ completed }) => completed)
    .sort((a, b) => a - b);
  if (points.length === 0) return undefined;
  const middle = points.length >> 1;
  const median = points.length % 2 ? points[middle]! : (points[middle - 1]! + points[middle]!) / 2;
  return { median, low: points[0]!, high: points.at(-1)!, sprints: points.length };
}
