import { fillSprints, type PlannedSprint, type SlipStory } from './fillSprints';

export type { PlannedSprint, SlipStory } from './fillSprints';

/** A story that ends in another sprint than before. Numbers of sprints from 0; null is after the last that is known. */
export interface Shift {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** A promised day of a release. */
export interface ReleasePromise {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
}

/** When the last story of a release ends, before and after; null is after the last sprint that is known. */
export interface ReleaseShift extends Shift {
  readonly date: string;
  /** Missed now and kept before. */
  readonly isNewlyMissed: boolean;
}

/** What comes of putting stories at another place. */
export interface Slip {
  /** Later than before, in the new order. */
  readonly later: readonly Shift[];
  /** Earlier than before, or planned for the first time. */
  readonly earlier: readonly Shift[];
  /** Stories whose due date was kept before and is missed now. */
  readonly missedDueDates: readonly string[];
  /** Releases whose last story ends in another sprint. */
  readonly releases: readonly ReleaseShift[];
  /** Stories that nobody has estimated: each counts as the median of the others, and this is it. */
  readonly unestimated: number;
  readonly assumedPoints: number;
}

type Ends = ReadonlyMap<string, number | null>;

const place = (sprint: number | null | undefined): number => sprint ?? Infinity;

/**
 * What slips when the order `before` becomes `after`. Both hold open stories only; `after` may hold a new one. Sprints are those to come, in order.
 * A due date or promise is missed when the sprint the work ends in ends after it, or when no sprint that is known is long enough; without
 * the end of a sprint nothing is said about dates.
 */
export function whatSlips(
  before: readonly SlipStory[],
  after: readonly SlipStory[],
  sprints: readonly PlannedSprint[],
  promises: readonly ReleasePromise[] = []
): Slip {
  const assumedPoints = medianPoints(after);
  const [was, is] = [fillSprints(before, sprints, assumedPoints), fillSprints(after, sprints, assumedPoints)];
  const shifts = after.flatMap(({ id }) => {
    const [from, to] = [was.get(id) ?? null, is.get(id) ?? null];
    return from === to ? [] : [{ id, from, to }];
  });
  const isLater = ({ from, to }: Shift): boolean => place(to) > place(from);
  return {
    later: shifts.filter((shift) => was.has(shift.id) && isLater(shift)),
    earlier: shifts.filter((shift) => !was.has(shift.id) || !isLater(shift)),
    missedDueDates: after
      .filter(({ id, dueDate }) => dueDate && isNewlyMissed(was.get(id), is.get(id), dueDate, sprints))
      .map(({ id }) => id),
    releases: releaseShifts(before, after, was, is, promises, sprints),
    unestimated: after.filter(({ points }) => points === null).length,
    assumedPoints
  };
}

function isMissed(sprint: number | null | undefined, date: string, sprints: readonly PlannedSprint[]): boolean {
  if (sprint === undefined) return false;
  // Past the last sprint: missed for sure where that one ends on or after the date.
  const end = sprint === null ? sprints.at(-1)?.end : sprints[sprint]?.end;
  if (!end) return false;
  return sprint === null ? end >= date : end > date;
}

function isNewlyMissed(
  was: number | null | undefined,
  is: number | null | undefined,
  date: string,
  sprints: readonly PlannedSprint[]
): boolean {
  return isMissed(is, date, sprints) && !isMissed(was, date, sprints);
}

function releaseShifts(
  before: readonly SlipStory[],
  after: readonly SlipStory[],
  was: Ends,
  is: Ends,
  promises: readonly ReleasePromise[],
  sprints: readonly PlannedSprint[]
): ReleaseShift[] {
  return promises.flatMap(({ id, date }) => {
    const [from, to] = [lastOf(id, before, was), lastOf(id, after, is)];
    if (from === to || to === undefined) return [];
    return [{ id, date, from: from ?? null, to, isNewlyMissed: isNewlyMissed(from, to, date, sprints) }];
  });
}

/** The sprint in which the last story of a release ends; undefined where it has none. No story ends before one above it. */
function lastOf(releaseId: string, stories: readonly SlipStory[], ends: Ends): number | null | undefined {
  const last = stories.findLast((story) => story.releaseId === releaseId);
  return last && (ends.get(last.id) ?? null);
}

function medianPoints(stories: readonly SlipStory[]): number {
  const points = stories.flatMap((story) => story.points ?? []).sort((a, b) => a - b);
  const middle = points.length >> 1;
  if (points.length === 0) return 0;
  return points.length % 2 === 1 ? points[middle]! : (points[middle - 1]! + points[middle]!) / 2;
}
