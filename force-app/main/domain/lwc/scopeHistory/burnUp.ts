import { toDay, toIso } from 'c/workingDays';

/** By how much scope and done work grew on a day. */
export interface DayChange {
  readonly day: string;
  readonly points: number;
  readonly done: number;
}

/** Scope and done work at the end of a day. */
export interface BurnUpDay {
  readonly day: string;
  readonly scope: number;
  readonly done: number;
}

const rounded = (points: number): number => Math.round(points * 10) / 10;

/**
 * Scope and done work at the end of each day on which they changed, and today; worked out from how they are now, back through the changes.
 * The first entry is the day before the first change, unless nothing was there yet.
 */
export function burnUp(
  now: { readonly scope: number; readonly done: number },
  changes: readonly DayChange[],
  today: string
): BurnUpDay[] {
  const sorted = [...changes].sort((one, other) => toDay(other.day) - toDay(one.day));
  let { scope, done } = now;
  const endOf = (day: string): BurnUpDay => ({ day, scope: rounded(scope), done: rounded(done) });
  const days = sorted[0]?.day === today ? [] : [endOf(today)];
  for (const change of sorted) {
    days.push(endOf(change.day));
    scope -= change.points;
    done -= change.done;
  }
  const first = sorted.at(-1);
  if (first && rounded(scope) !== 0) days.push(endOf(toIso(toDay(first.day) - 1)));
  return days.reverse();
}
