/** Days since 1 January 1970, without a time or a time zone. */
export type Day = number;

const DAY = 86_400_000;

/** `2026-03-02` as a day. Throws for anything else. */
export function toDay(iso: string): Day {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`not a date: ${iso}`);
  return time / DAY;
}

/** A day as `2026-03-02`. */
export const toIso = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const isWorkingDay = (day: Day): boolean => weekdayOf(day) <= 5;

/** Mondays to Fridays from the first to the last day, both counted: 0 where the last lies before the first. */
export function workingDays(first: Day, last: Day): number {
  if (last < first) return 0;
  return weekdaysBefore(last + 1) - weekdaysBefore(first);
}

/** Weekdays from a Monday long ago until before a day. */
function weekdaysBefore(day: Day): number {
  // Day 4 was a Monday.
  const since = day - 4;
  const weeks = Math.floor(since / 7);
  return 5 * weeks + Math.min(5, since - 7 * weeks);
}

const zones = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant where the clocks of a time zone (`Europe/Stockholm`) say so; a zone that is not known counts as UTC. */
export function dayOfInstant(instant: string, timeZone: string): Day {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`);
  // The Swedish way to write a date is the ISO one.
  return toDay(formatOf(timeZone).format(time));
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = newFormat(timeZone);
  zones.set(timeZone, format);
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone });
  } catch {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' });
  }
}
