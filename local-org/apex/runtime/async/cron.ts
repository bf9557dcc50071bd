import { DateTime } from 'luxon';
import { apexError } from '../apexException.ts';

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
/** Counted from 1, Sunday first. */
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const DAYS_AHEAD = 366 * 5;
const LAST_YEAR = 2099;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const PARTS: readonly Part[] = [
  { from: 0, to: 59 },
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: MONTHS },
  { from: 1, to: 7, names: WEEKDAYS },
  { from: 1970, to: 2099 }
];

/**
 * When a job is due next, `seconds minutes hours day month weekday [year]` in the time zone of its user; undefined where never again.
 * Throws StringException for what is no cron expression. `#`, `W` and `L` with a number are not known here.
 */
export function nextFireTime(expression: string, now: Date, timeZone: string): Date | undefined {
  const texts = expression.trim().split(/\s+/);
  if (texts.length < 6 || texts.length > 7) throw invalid(expression);
  const sets = PARTS.map((part, index) => valuesOf(texts[index] ?? '*', part, expression));
  const isLastDay = texts[3] === 'L';
  const from = DateTime.fromJSDate(now, { zone: timeZone }).plus({ seconds: 1 }).startOf('second');
  const begin = inYear(from, sets[6]);
  for (let ahead = 0; begin && ahead < DAYS_AHEAD; ahead++) {
    const day = ahead === 0 ? begin : begin.plus({ days: ahead }).startOf('day');
    if (!isDue(day, sets, isLastDay)) continue;
    const found = firstOfDay(day, sets);
    if (found) return found.toJSDate();
  }
  return undefined;
}

type Sets = readonly (ReadonlySet<number> | undefined)[];

const fits = (sets: Sets, index: number, value: number): boolean => sets[index]?.has(value) ?? true;

/** The first moment from here on of a year that is allowed. */
function inYear(from: DateTime, years: ReadonlySet<number> | undefined): DateTime | undefined {
  if (!years || years.has(from.year)) return from;
  for (let year = from.year + 1; year <= LAST_YEAR; year++) {
    if (years.has(year)) return from.set({ year, month: 1, day: 1 }).startOf('day');
  }
  return undefined;
}

function isDue(day: DateTime, sets: Sets, isLastDay: boolean): boolean {
  const inMonth = isLastDay ? day.day === day.daysInMonth : fits(sets, 3, day.day);
  return inMonth && fits(sets, 4, day.month) && fits(sets, 5, (day.weekday % 7) + 1) && fits(sets, 6, day.year);
}

function firstOfDay(from: DateTime, sets: Sets): DateTime | undefined {
  const start = from.startOf('day');
  for (let second = Math.floor(from.diff(start, 'seconds').seconds); second < 86_400; second++) {
    const [hour, minute] = [Math.floor(second / 3600), Math.floor((second % 3600) / 60)];
    if (!fits(sets, 2, hour) || !fits(sets, 1, minute) || !fits(sets, 0, second % 60)) continue;
    return start.set({ hour, minute, second: second % 60 });
  }
  return undefined;
}

/** undefined: any value. */
function valuesOf(text: string, part: Part, expression: string): Set<number> | undefined {
  if (text === '*' || text === '?' || text === 'L') return undefined;
  const values = new Set<number>();
  for (const piece of text.split(',')) {
    const [, range = '', step] = /^(.*?)(?:\/(\d+))?$/.exec(piece) ?? [];
    const [low, high] = rangeOf(range, part, step !== undefined, expression);
    for (let value = low; value <= high; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}

function rangeOf(text: string, part: Part, hasStep: boolean, expression: string): [low: number, high: number] {
  if (text === '*') return [part.from, part.to];
  const [first = '', last] = text.split('-');
  const low = numberOf(first, part, expression);
  if (last !== undefined) return [low, numberOf(last, part, expression)];
  return [low, hasStep ? part.to : low];
}

function numberOf(text: string, { from, to, names }: Part, expression: string): number {
  const named = names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? named + 1 : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw invalid(expression);
}

const invalid = (expression: string): Error =>
  apexError('System.StringException', `Illegal cron expression format (${expression})`);
