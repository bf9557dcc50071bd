import { FormulaError } from './model.ts';

const DAY = 86_400_000;

/** Milliseconds since 1970 of a date (midnight UTC), date/time or time (on 1970-01-01) as store/model.ts writes them. */
export function milliseconds(value: string): number {
  return Date.parse(value.includes('-') ? value : `1970-01-01T${value}`);
}

export function dateOf(milliseconds: number): string {
  return checkedIso(milliseconds).slice(0, 10);
}

export function dateTimeOf(milliseconds: number): string {
  return checkedIso(milliseconds);
}

/** Time of day, wrapped around midnight. */
export function timeOf(milliseconds: number): string {
  return new Date(((milliseconds % DAY) + DAY) % DAY).toISOString().slice(11);
}

function checkedIso(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) {
    throw new FormulaError('Date is out of range');
  }
  return date.toISOString();
}

/** The date of year, month and day, which must exist in the calendar. */
export function calendarDate(year: number, month: number, day: number): string {
  const [wholeYear, wholeMonth, wholeDay] = [Math.trunc(year), Math.trunc(month), Math.trunc(day)];
  const date = new Date(0);
  date.setUTCFullYear(wholeYear, wholeMonth - 1, wholeDay);
  if (wholeYear < 1 || date.getUTCMonth() !== wholeMonth - 1 || date.getUTCDate() !== wholeDay) {
    throw new FormulaError('Invalid date');
  }
  return dateOf(date.getTime());
}

/** Whole days after a date; fractions are cut towards zero, as the platform does. */
export function addDays(date: string, days: number): string {
  return dateOf(milliseconds(date) + Math.trunc(days) * DAY);
}

/** Days after a date/time, to the second. */
export function addDaysToDateTime(dateTime: string, days: number): string {
  return dateTimeOf(milliseconds(dateTime) + Math.round(days * 86_400) * 1000);
}

/** The last day of a month stays a last day: 28 February plus one month is 31 March. */
export function addMonths(value: string, months: number): string {
  const date = new Date(milliseconds(value));
  const isLastDay = new Date(date.getTime() + DAY).getUTCDate() === 1;
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.trunc(months));
  const monthLength = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(isLastDay ? monthLength : Math.min(day, monthLength));
  return value.length > 10 ? dateTimeOf(date.getTime()) : dateOf(date.getTime());
}

/** ISO 8601 week and the year it belongs to: the week of the Thursday. */
export function isoWeek(date: string): { year: number; week: number } {
  const thursday = new Date(milliseconds(date));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  return { year, week: Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY + 1) / 7) };
}

export function dayOfYear(date: string): number {
  return Math.round((milliseconds(date) - Date.UTC(Number(date.slice(0, 4)), 0, 1)) / DAY) + 1;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The calendar date on the wall of a time zone at an instant. */
export function dateInZone(instant: number, timeZone: string): string {
  return wallClock(instant, timeZone).slice(0, 10);
}

/** The time of day on the wall of a time zone at an instant. */
export function timeInZone(instant: number, timeZone: string): string {
  return `${wallClock(instant, timeZone).slice(11, 19)}.${String(((instant % 1000) + 1000) % 1000).padStart(3, '0')}Z`;
}

function wallClock(instant: number, timeZone: string): string {
  let format = FORMATS.get(timeZone);
  if (!format) {
    // Swedish writes dates as ISO 8601 does: `2026-01-31 08:00:00`.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    FORMATS.set(timeZone, format);
  }
  return format.format(instant);
}
