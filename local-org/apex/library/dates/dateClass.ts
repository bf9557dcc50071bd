import { apexError } from '../../runtime/apexException.ts';
import { refusingNulls } from '../../runtime/arguments.ts';
import { toWallClock, userTimeZone } from '../../runtime/userTime.ts';
import { ApexDate, daysInMonth } from '../../runtime/values/apexDate.ts';
import { Datetime } from '../../runtime/values/datetime.ts';
import type { LibraryClass } from '../model.ts';
import { dayOfYear } from './javaDateFormat.ts';
import { localDate, localeTag, readLocalDate } from './localeDates.ts';
import { today } from './now.ts';
import { weekRules } from './weeks.ts';

export const dateClass: LibraryClass = {
  declaration: 'primitive System.Date',
  members: {
    'static Date today()': today,
    ...refusingNulls({
      'static Date newInstance(Integer year, Integer month, Integer day)': ApexDate.of,
      'static Integer daysInMonth(Integer year, Integer month)': daysInMonth,
      'static Boolean isLeapYear(Integer year)': (year: number) => daysInMonth(year, 2) === 29,
      'static Date parse(String text)': parse,
      'static Date valueOf(String text)': valueOfText,
      'static Date valueOf(Object value)': valueOf,
      'Date addDays(Integer days)': (self: ApexDate, days: number) => self.plusDays(days),
      'Date addMonths(Integer months)': (self: ApexDate, months: number) => self.plusMonths(months),
      'Date addYears(Integer years)': (self: ApexDate, years: number) => self.plusMonths(12 * years),
      'Integer day()': (self: ApexDate) => self.day,
      'Integer dayOfYear()': (self: ApexDate) => dayOfYear(new Date(self.milliseconds)),
      'Integer daysBetween(Date other)': (self: ApexDate, other: ApexDate) => other.days - self.days,
      'String format()': (self: ApexDate) => localDate(self.milliseconds),
      'Boolean isSameDay(Date other)': (self: ApexDate, other: ApexDate) => self.days === other.days,
      'Integer month()': (self: ApexDate) => self.month,
      'Integer monthsBetween(Date other)': (self: ApexDate, other: ApexDate) =>
        (other.year - self.year) * 12 + other.month - self.month,
      'Date toStartOfMonth()': (self: ApexDate) => self.plusDays(1 - self.day),
      'Date toStartOfWeek()': startOfWeek,
      'Integer year()': (self: ApexDate) => self.year
    })
  }
};

function startOfWeek(self: ApexDate): ApexDate {
  const first = weekRules(localeTag()).firstDay % 7;
  return self.plusDays(-((self.weekday - first + 7) % 7));
}

function parse(text: string): ApexDate {
  const [year, month, day] = readLocalDate(text) ?? [];
  return checked(text, year, month, day);
}

/** `2026-1-31`, with or without a time behind it. */
function valueOfText(text: string): ApexDate {
  const match = /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
  return checked(text, ...(match ?? []).slice(1).map(Number));
}

function checked(text: string, year?: number, month?: number, day?: number): ApexDate {
  const isDate = year !== undefined && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year, month!);
  if (!isDate) throw apexError('System.TypeException', `Invalid date: ${text}`);
  return ApexDate.of(year, month!, day!);
}

function valueOf(value: unknown): ApexDate {
  if (value instanceof ApexDate) return value;
  if (value instanceof Datetime) return dateOn(value, userTimeZone());
  if (typeof value === 'string') return valueOfText(value);
  throw apexError('System.TypeException', 'Invalid conversion to Date');
}

/** The day of a moment in a zone. */
export function dateOn(moment: Datetime, zone: string): ApexDate {
  return new ApexDate(Math.floor(toWallClock(moment.milliseconds, zone) / 86_400_000));
}
