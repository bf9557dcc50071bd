import { toDay } from 'c/workingDays';
import type { ReadyForecast } from './model';

/** Days by which something is done with a chance of 50, 85 and 95 percent; null where that is more than five years away. */
export interface Dates {
  readonly p50: string | null;
  readonly p85: string | null;
  readonly p95: string | null;
}

/** The chance that the first `count` stories are done by the end of the sprint at an index, 0 being the next to end. */
export function chanceOf({ chances, ends, pointsUpTo }: ReadyForecast, count: number, sprint: number): number {
  if (count <= 0) return 1;
  if (sprint < 0) return 0;
  return chances[Math.min(sprint, ends.length - 1) * pointsUpTo.length + Math.min(count, pointsUpTo.length - 1)] ?? 0;
}

/** The end of the first sprint by which the first `count` stories are done with a chance. */
export function dayWithChance(forecast: ReadyForecast, count: number, chance: number): string | null {
  // Sums of many small numbers may come out a little below what they are.
  const enough = chance - 1e-9;
  let [low, high] = [0, forecast.ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chanceOf(forecast, count, middle) >= enough) high = middle;
    else low = middle + 1;
  }
  return forecast.ends[low] ?? null;
}

export function datesOf(forecast: ReadyForecast, count: number): Dates {
  return {
    p50: dayWithChance(forecast, count, 0.5),
    p85: dayWithChance(forecast, count, 0.85),
    p95: dayWithChance(forecast, count, 0.95)
  };
}

/** The chance that the first `count` stories are done by the end of a day: what the sprints that end by then bring. */
export function chanceBy(forecast: ReadyForecast, count: number, day: string): number {
  const last = toDay(day);
  const later = forecast.ends.findIndex((end) => toDay(end) > last);
  return chanceOf(forecast, count, (later === -1 ? forecast.ends.length : later) - 1);
}

/** How many of the first stories are done by the end of a sprint with a chance: the edge of the cone. */
export function doneWithChance(forecast: ReadyForecast, sprint: number, chance: number): number {
  let [low, high] = [0, forecast.pointsUpTo.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (chanceOf(forecast, middle, sprint) >= chance - 1e-9) low = middle;
    else high = middle - 1;
  }
  return low;
}
