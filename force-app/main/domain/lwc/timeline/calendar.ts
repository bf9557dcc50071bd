import { utcDay, utcMonday, utcMonth, utcYear } from 'c/d3';

/** A calendar day as the number of days since 1 January 1970, so that dates subtract and no time zone moves them. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day of an ISO date (YYYY-MM-DD). */
export function dayOf(iso: string): Day {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / MILLISECONDS);
}

/** The ISO date of a day. */
export function isoOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Midnight of a day in UTC, for formatters that are told to use UTC. */
export function dateOf(day: Day): Date {
  return new Date(day * MILLISECONDS);
}

const fromDate = (date: Date): Day => Math.round(date.getTime() / MILLISECONDS);

export type Zoom = 'quarter' | 'month' | 'sprint';

/** Days of a sprint, the first and the last one in it. */
export interface Period {
  readonly id: string;
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
}

/** A line of the scale. */
export interface Tick {
  readonly day: Day;
  /** A name of its own, for sprints; others are named by their date. */
  readonly name?: string;
}

/**
 * Lines of the upper scale (years, quarters or months) and of the lower one (quarters, months or sprints) from the first day to the last; the
 * first one of years, quarters and months stands at the first day.
 */
export function scaleOf(zoom: Zoom, from: Day, to: Day, sprints: readonly Period[]): { upper: Tick[]; lower: Tick[] } {
  const [start, stop] = [dateOf(from), dateOf(to + 1)];
  // What has begun before the first day is named at that day.
  const ticks = (dates: Date[]): Tick[] => {
    const days = dates.map(fromDate);
    return (days[0] === from ? days : [from, ...days]).map((day) => ({ day }));
  };
  const quarters = (): Tick[] =>
    ticks(utcMonth.range(utcMonth.ceil(start), stop).filter((d) => d.getUTCMonth() % 3 === 0));
  const months = (): Tick[] => ticks(utcMonth.range(utcMonth.ceil(start), stop));
  if (zoom === 'quarter') return { upper: ticks(utcYear.range(utcYear.ceil(start), stop)), lower: quarters() };
  if (zoom === 'month') return { upper: quarters(), lower: months() };
  const inRange = sprints.filter((sprint) => sprint.end >= from && sprint.start <= to);
  return { upper: months(), lower: inRange.map(({ start: day, name }) => ({ day, name })) };
}

/**
 * The day at which an edge rests when it is dropped: a Monday where quarters show, any day where months do, and where sprints do, the start
 * (for a start) or the end (for an end) of the nearest one; without sprints any day.
 */
export function snap(day: Day, edge: 'start' | 'end', zoom: Zoom, sprints: readonly Period[]): Day {
  if (zoom === 'month') return day;
  if (zoom === 'quarter') {
    // Monday before or after, whichever is nearer; an end rests on the Sunday before that Monday.
    const asStart = edge === 'start' ? day : day + 1;
    const before = fromDate(utcMonday.floor(dateOf(asStart)));
    const nearest = asStart - before <= 3 ? before : before + 7;
    return edge === 'start' ? nearest : nearest - 1;
  }
  const edges = sprints.map((sprint) => (edge === 'start' ? sprint.start : sprint.end));
  return edges.reduce((best, one) => (Math.abs(one - day) < Math.abs(best - day) ? one : best), edges[0] ?? day);
}

/** The step of a key: a week, a day, or a sprint (its usual length where sprints are given, else two weeks). */
export function stepOf(zoom: Zoom, sprints: readonly Period[]): number {
  if (zoom === 'month') return 1;
  if (zoom === 'quarter') return 7;
  const [first, second] = sprints;
  return first && second ? Math.max(1, second.start - first.start) : 14;
}

/** Whole months around some days, and a little room at both ends. */
export function rangeAround(days: readonly Day[], today: Day): { from: Day; to: Day } {
  const all = [...days, today];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const from = fromDate(utcMonth.floor(utcDay.offset(dateOf(first), -7)));
  const to = fromDate(utcMonth.ceil(utcDay.offset(dateOf(last), 21))) - 1;
  return { from, to };
}
