/** A point as every contender gets it: one of five groups, somewhere on the plane. */
export interface BenchPoint {
  readonly id: string;
  readonly effort: number;
  readonly value: number;
  readonly group: number;
}

export const MOST_EFFORT = 100;
export const MOST_VALUE = 20;
export const GROUPS = 5;
export const RADIUS = 6;
export const COLORS = ['#0176d3', '#d83a00', '#06857d', '#a95aff', '#a07400'] as const;

/** The same points each time: a linear congruential generator. No two share a place, so that none is saved by drawing them as one. */
export function makePoints(count: number): BenchPoint[] {
  let state = 42;
  const random = (): number => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    effort: random() * MOST_EFFORT,
    value: random() * MOST_VALUE,
    group: index % GROUPS
  }));
}

/** The points of each group. */
export function byGroup(points: readonly BenchPoint[]): BenchPoint[][] {
  return Array.from({ length: GROUPS }, (_, group) => points.filter((point) => point.group === group));
}
