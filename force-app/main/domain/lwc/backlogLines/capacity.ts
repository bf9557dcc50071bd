/** What is asked of a sprint. Days are ISO dates. */
export interface PastOrPlannedSprint {
  readonly status: string;
  readonly startDate: string | null;
  readonly capacity: number | null;
  readonly completedPoints: number | null;
}

/** Sprints whose average says what a team takes on. */
const LOOKED_BACK = 3;

const byStart = (a: PastOrPlannedSprint, b: PastOrPlannedSprint): number =>
  (a.startDate ?? '9999').localeCompare(b.startDate ?? '9999');

/**
 * Points that the team can take on next: the capacity of the first planned sprint, else the average that the last three completed sprints got
 * done, to a whole number. Null where neither is known.
 */
export function capacityToCome(sprints: readonly PastOrPlannedSprint[]): number | null {
  const [next] = sprints.filter(({ status }) => status === 'Planned').toSorted(byStart);
  if (next?.capacity) return next.capacity;
  const done = sprints.filter(({ status, completedPoints }) => status === 'Completed' && completedPoints !== null);
  const last = done.toSorted(byStart).slice(-LOOKED_BACK);
  if (last.length === 0) return null;
  return Math.round(last.reduce((sum, { completedPoints }) => sum + (completedPoints ?? 0), 0) / last.length);
}
