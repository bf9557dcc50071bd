/** A sprint that is over, in points, with the business value it delivered. */
export interface SprintResult {
  readonly id: string;
  readonly name: string;
  readonly end: string;
  /** Null where it was not noted what was planned when it began. */
  readonly atStart: number | null;
  readonly planned: number;
  readonly completed: number;
  readonly value: number;
}

export interface VelocityRow extends SprintResult {
  /** Completed as a share of what was planned at the start; null without that. */
  readonly predictability: number | null;
}

export interface Velocity {
  /** The oldest first. */
  readonly rows: readonly VelocityRow[];
  /** Means over the rows; null where there are none. Predictability is that of all sprints together. */
  readonly points: number | null;
  readonly value: number | null;
  readonly predictability: number | null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What the last `count` sprints brought. */
export function velocityOf(sprints: readonly SprintResult[], count: number): Velocity {
  const sorted = [...sprints].sort((one, other) => (one.end < other.end ? -1 : one.end > other.end ? 1 : 0));
  const rows = sorted.slice(-count).map((sprint) => ({ ...sprint, predictability: predictabilityOf([sprint]) }));
  const isEmpty = rows.length === 0;
  return {
    rows,
    points: isEmpty ? null : sum(rows.map(({ completed }) => completed)) / rows.length,
    value: isEmpty ? null : sum(rows.map(({ value }) => value)) / rows.length,
    predictability: predictabilityOf(rows)
  };
}

function predictabilityOf(sprints: readonly SprintResult[]): number | null {
  const noted = sprints.filter(({ atStart }) => atStart !== null && atStart > 0);
  if (noted.length === 0) return null;
  return sum(noted.map(({ completed }) => completed)) / sum(noted.map(({ atStart }) => atStart ?? 0));
}
