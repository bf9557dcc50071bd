import { apexError } from '../../runtime/apexException.ts';
import { refusingNulls } from '../../runtime/arguments.ts';
import { fromWallClock, toWallClock, userTimeZone } from '../../runtime/userTime.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { Datetime } from '../../runtime/values/datetime.ts';
import type { Time } from '../../runtime/values/time.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { dateOn } from './dateClass.ts';
import { datetimeParts } from './datetimeParts.ts';
import { formatByPattern } from './javaDateFormat.ts';
import { localDateTime, localeTag, localLongDateTime, readLocalDate } from './localeDates.ts';
import { now } from './now.ts';

export const datetimeClass: LibraryClass = {
  declaration: 'primitive System.Datetime',
  members: {
    'static Datetime now()': now,
    ...refusingNulls({ ...making(), ...moving(), ...datetimeParts, ...writing() })
  }
};

function making(): Record<string, LibraryCode> {
  return {
    'static Datetime newInstance(Long milliseconds)': (milliseconds: bigint) => new Datetime(Number(milliseconds)),
    'static Datetime newInstance(Date date, Time time)': (date: ApexDate, time: Time) =>
      local(date.milliseconds + time.milliseconds),
    'static Datetime newInstance(Integer year, Integer month, Integer day)': (y: number, m: number, d: number) =>
      local(wall(y, m, d)),
    'static Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
      (...parts: number[]) => local(wall(...parts)),
    'static Datetime newInstanceGmt(Date date, Time time)': (date: ApexDate, time: Time) =>
      new Datetime(date.milliseconds + time.milliseconds),
    'static Datetime newInstanceGmt(Integer year, Integer month, Integer day)': (y: number, m: number, d: number) =>
      new Datetime(wall(y, m, d)),
    'static Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
      (...parts: number[]) => new Datetime(wall(...parts)),
    'static Datetime parse(String text)': parse,
    'static Datetime valueOf(String text)': (text: string) => local(wallOf(text)),
    'static Datetime valueOf(Object value)': valueOf,
    'static Datetime valueOfGmt(String text)': (text: string) => new Datetime(wallOf(text))
  };
}

/** Days, months and years are those of the user's calendar: the hour stays where clocks change. */
function moving(): Record<string, LibraryCode> {
  const by = (unit: number) => (self: Datetime, amount: number) => new Datetime(self.milliseconds + unit * amount);
  const onCalendar = (move: (date: ApexDate, amount: number) => ApexDate) => (self: Datetime, amount: number) => {
    const shown = toWallClock(self.milliseconds, userTimeZone());
    const date = new ApexDate(Math.floor(shown / 86_400_000));
    return local(shown + move(date, amount).milliseconds - date.milliseconds);
  };
  return {
    'Datetime addSeconds(Integer seconds)': by(1000),
    'Datetime addMinutes(Integer minutes)': by(60_000),
    'Datetime addHours(Integer hours)': by(3_600_000),
    'Datetime addDays(Integer days)': onCalendar((date, days) => date.plusDays(days)),
    'Datetime addMonths(Integer months)': onCalendar((date, months) => date.plusMonths(months)),
    'Datetime addYears(Integer years)': onCalendar((date, years) => date.plusMonths(12 * years)),
    'Boolean isSameDay(Datetime other)': (self: Datetime, other: Datetime) =>
      dateOn(self, userTimeZone()).days === dateOn(other, userTimeZone()).days
  };
}

function writing(): Record<string, LibraryCode> {
  return {
    'String format()': (self: Datetime) => localDateTime(toWallClock(self.milliseconds, userTimeZone())),
    'String format(String pattern)': (self: Datetime, pattern: string) =>
      formatByPattern(self.milliseconds, pattern, userTimeZone(), localeTag()),
    'String format(String pattern, String zone)': (self: Datetime, pattern: string, zone: string) =>
      formatByPattern(self.milliseconds, pattern, zone, localeTag()),
    'String formatGmt(String pattern)': (self: Datetime, pattern: string) =>
      formatByPattern(self.milliseconds, pattern, 'UTC', localeTag()),
    'String formatLong()': (self: Datetime) => localLongDateTime(self.milliseconds, userTimeZone())
  };
}

/** The moment at which the user's clock shows what UTC shows at `shown`. */
function local(shown: number): Datetime {
  return new Datetime(fromWallClock(shown, userTimeZone()));
}

/** A part beyond its range runs over into the next. */
function wall(year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0): number {
  return ApexDate.of(year, month, day).milliseconds + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** `2026-01-31 9:00:00`, seconds and all. */
function wallOf(text: string): number {
  const match = /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?Z?\s*$/.exec(text);
  if (match === null) throw apexError('System.TypeException', `Invalid date/time: ${text}`);
  return wall(...match.slice(1).map(Number));
}

function parse(text: string): Datetime {
  const parts = readLocalDate(text);
  if (parts === undefined || parts.length < 5) throw apexError('System.TypeException', `Invalid date/time: ${text}`);
  return local(wall(...parts));
}

function valueOf(value: unknown): Datetime {
  if (value instanceof Datetime) return value;
  if (value instanceof ApexDate) return local(value.milliseconds);
  if (typeof value === 'string') return local(wallOf(value));
  throw apexError('System.TypeException', 'Invalid conversion to Datetime');
}
