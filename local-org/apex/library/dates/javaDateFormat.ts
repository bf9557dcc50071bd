import { apexError } from '../../runtime/apexException.ts';
import { zoneOffset } from '../../runtime/userTime.ts';
import { weekOfYear, weekRules } from './weeks.ts';

/** A moment on the wall clock of a zone. */
interface WallClock {
  /** UTC shows what the wall clock shows. */
  readonly date: Date;
  readonly zone: string;
  readonly offsetMinutes: number;
  readonly moment: number;
  readonly locale: string;
}

/** Formats a moment by a pattern of Java's SimpleDateFormat: `yyyy-MM-dd'T'HH:mm:ss.SSSZ`. Throws StringException for unknown letters. */
export function formatByPattern(moment: number, pattern: string, zone: string, locale: string): string {
  const offset = zoneOffset(zone, moment);
  const clock: WallClock = { date: new Date(moment + offset), zone, offsetMinutes: offset / 60_000, moment, locale };
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined, letter) => {
    if (token === "''") return "'";
    return quoted === undefined ? part(letter, token.length, clock) : quoted.replaceAll("''", "'");
  });
}

function part(letter: string, width: number, clock: WallClock): string {
  const number = numbers[letter]?.(clock);
  if (number !== undefined) return padded(number, width);
  const text = texts[letter]?.(clock, width);
  if (text === undefined) throw apexError('System.StringException', `Illegal pattern character '${letter}'`);
  return text;
}

const numbers: Readonly<Record<string, (clock: WallClock) => number>> = {
  d: ({ date }) => date.getUTCDate(),
  D: ({ date }) => dayOfYear(date),
  F: ({ date }) => Math.floor((date.getUTCDate() - 1) / 7) + 1,
  H: ({ date }) => date.getUTCHours(),
  k: ({ date }) => date.getUTCHours() || 24,
  K: ({ date }) => date.getUTCHours() % 12,
  h: ({ date }) => date.getUTCHours() % 12 || 12,
  m: ({ date }) => date.getUTCMinutes(),
  s: ({ date }) => date.getUTCSeconds(),
  S: ({ date }) => date.getUTCMilliseconds(),
  u: ({ date }) => date.getUTCDay() || 7,
  w: ({ date, locale }) => weekOfYear(date, weekRules(locale)).week,
  W: ({ date, locale }) => weekOfMonth(date, locale)
};

const texts: Readonly<Record<string, (clock: WallClock, width: number) => string>> = {
  G: ({ date }) => (date.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: ({ date }, width) => year(date.getUTCFullYear(), width),
  Y: ({ date, locale }, width) => year(weekOfYear(date, weekRules(locale)).year, width),
  M: month,
  L: month,
  E: (clock, width) => named(clock, { weekday: width > 3 ? 'long' : 'short' }),
  a: ({ date }) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  Z: ({ offsetMinutes }) => offsetText(offsetMinutes, ''),
  X: ({ offsetMinutes }, width) =>
    offsetMinutes === 0 ? 'Z' : offsetText(offsetMinutes, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : undefined),
  z: zoneName
};

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function year(number: number, width: number): string {
  return width === 2 ? padded(number % 100, 2) : padded(number, width);
}

function month(clock: WallClock, width: number): string {
  if (width > 2) return named(clock, { month: width > 3 ? 'long' : 'short' });
  return padded(clock.date.getUTCMonth() + 1, width);
}

function named({ date, locale }: WallClock, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
}

function zoneName({ zone, moment, locale }: WallClock, width: number): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: width > 3 ? 'long' : 'short' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')!.value;
  return name === 'UTC' ? 'GMT' : name;
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}

function weekOfMonth(date: Date, locale: string): number {
  const { firstDay, minimalDays } = weekRules(locale);
  const first = new Date(date);
  first.setUTCDate(1);
  const offset = (first.getUTCDay() - (firstDay % 7) + 7) % 7;
  return Math.floor((date.getUTCDate() - 1 + offset) / 7) + (7 - offset >= minimalDays ? 1 : 0);
}

/** 1 is the first of January. */
export function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}
