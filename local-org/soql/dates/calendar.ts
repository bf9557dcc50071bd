import { DateTime } from 'luxon';

/** What "today", "this week" and "this fiscal year" mean to one caller at one moment. */
export interface Calendar {
  /** The moment, in the caller's time zone. */
  readonly now: DateTime;
  /** 1 = Monday ... 7 = Sunday: weeks start where the caller's locale says. */
  readonly firstDayOfWeek: number;
  /** 1 = January. A fiscal year is named after the year it starts in. */
  readonly fiscalYearStartMonth: number;
}

/** The calendar of a caller; a time zone that nobody knows counts as UTC. */
export function calendarOf(now: Date, timeZone: string, locale: string, fiscalYearStartMonth: number): Calendar {
  const zoned = DateTime.fromJSDate(now, { zone: timeZone });
  return {
    now: zoned.isValid ? zoned : DateTime.fromJSDate(now, { zone: 'utc' }),
    firstDayOfWeek: firstDayOfWeek(locale),
    fiscalYearStartMonth
  };
}

interface WeekInfo {
  readonly firstDay: number;
}

const sunday = 7;

const firstDays = new Map<string, number>();

/** `de_DE` -> 1. Asked for by every query, and slow to find out. */
function firstDayOfWeek(locale: string): number {
  const known = firstDays.get(locale) ?? readFirstDay(locale);
  firstDays.set(locale, known);
  return known;
}

/** What is no locale counts as `en_US`. */
function readFirstDay(locale: string): number {
  try {
    const known = new Intl.Locale(locale.replaceAll('_', '-')) as Intl.Locale & { getWeekInfo?(): WeekInfo };
    return known.getWeekInfo?.().firstDay ?? sunday;
  } catch {
    return sunday;
  }
}
