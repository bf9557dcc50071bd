import type { ClassType } from '../../types/model.ts';
import { libraryType } from './libraryTypes.ts';

const millisecondsADay = 86_400_000;

/** A day of the calendar, of no time zone. */
export class ApexDate {
  /** Days since 1970-01-01. */
  readonly days: number;

  constructor(days: number) {
    this.days = days;
  }

  /** Months are 1 to 12; a month or day beyond its range runs over into the next, as `Date.newInstance` lets it. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(epochDays(year, month, day));
  }

  /** `2026-01-31`, as the store writes days. */
  static ofIso(text: string): ApexDate {
    return new ApexDate(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / millisecondsADay);
  }

  get apexType(): ClassType {
    return libraryType('Date');
  }

  get key(): string {
    return `\0d${this.days}`;
  }

  get year(): number {
    return this.utc().getUTCFullYear();
  }

  /** 1 to 12. */
  get month(): number {
    return this.utc().getUTCMonth() + 1;
  }

  get day(): number {
    return this.utc().getUTCDate();
  }

  /** 0 is Sunday. */
  get weekday(): number {
    return this.utc().getUTCDay();
  }

  plusDays(days: number): ApexDate {
    return new ApexDate(this.days + days);
  }

  /** The last day of the month where that has no such day. */
  plusMonths(months: number): ApexDate {
    const first = ApexDate.of(this.year, this.month + months, 1);
    return first.plusDays(Math.min(this.day, daysInMonth(first.year, first.month)) - 1);
  }

  /** Midnight of the day in UTC, as milliseconds since 1970. */
  get milliseconds(): number {
    return this.days * millisecondsADay;
  }

  /** `2026-01-31`. */
  toString(): string {
    return this.utc().toISOString().slice(0, -14);
  }

  private utc(): Date {
    return new Date(this.milliseconds);
  }
}

/** How many days the month, 1 to 12, has. */
export function daysInMonth(year: number, month: number): number {
  return epochDays(year, month + 1, 1) - epochDays(year, month, 1);
}

/** Date.UTC takes years below 100 for those of the last century. */
function epochDays(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / millisecondsADay);
}
