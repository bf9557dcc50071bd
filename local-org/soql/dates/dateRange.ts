import type { DateTime } from 'luxon';
import type { DateLiteral } from '../syntax/ast.ts';
import type { Calendar } from './calendar.ts';

/** From midnight to midnight, the last one excluded. */
export interface DateRange {
  readonly start: DateTime;
  readonly end: DateTime;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FISCAL_QUARTER' | 'FISCAL_YEAR';

const singleDays: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const steps: Readonly<Record<string, number>> = { LAST: -1, THIS: 0, NEXT: 1 };

/**
 * Days that a date literal stands for.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
export function dateRange({ name, count }: Pick<DateLiteral, 'name' | 'count'>, calendar: Calendar): DateRange {
  const day = singleDays[name];
  if (day !== undefined) return periods(calendar, 'DAY', day, 1);
  const ago = /^N_(.+)S_AGO$/.exec(name);
  if (ago) return periods(calendar, ago[1] as Unit, -count, 1);
  const [, direction = '', ninety, many, one] = /^(LAST|THIS|NEXT)_(?:(90_DAYS)|N_(.+)S|(.+))$/.exec(name) ?? [];
  if (one !== undefined) return periods(calendar, one as Unit, steps[direction]!, 1);
  const unit = ninety === undefined ? (many as Unit) : 'DAY';
  const length = ninety === undefined ? count : 90;
  if (direction === 'NEXT') return periods(calendar, unit, 1, length);
  // "The last n days" end with today; the last n weeks, months ... with the one before this.
  return unit === 'DAY' ? periods(calendar, 'DAY', -length, length + 1) : periods(calendar, unit, -length, length);
}

/** `length` periods from the one `offset` periods after the current one. */
function periods(calendar: Calendar, unit: Unit, offset: number, length: number): DateRange {
  const current = startOfPeriod(calendar, unit);
  return { start: shifted(current, unit, offset), end: shifted(current, unit, offset + length) };
}

function startOfPeriod({ now, firstDayOfWeek, fiscalYearStartMonth }: Calendar, unit: Unit): DateTime {
  const today = now.startOf('day');
  switch (unit) {
    case 'DAY':
      return today;
    case 'WEEK':
      return today.minus({ days: (today.weekday - firstDayOfWeek + 7) % 7 });
    case 'MONTH':
      return today.startOf('month');
    case 'QUARTER':
      return today.startOf('quarter');
    case 'YEAR':
      return today.startOf('year');
    default: {
      const sinceStart = (today.month - fiscalYearStartMonth + 12) % 12;
      const months = unit === 'FISCAL_YEAR' ? sinceStart : sinceStart % 3;
      return today.startOf('month').minus({ months });
    }
  }
}

function shifted(start: DateTime, unit: Unit, by: number): DateTime {
  switch (unit) {
    case 'DAY':
      return start.plus({ days: by });
    case 'WEEK':
      return start.plus({ weeks: by });
    case 'MONTH':
      return start.plus({ months: by });
    case 'QUARTER':
    case 'FISCAL_QUARTER':
      return start.plus({ months: 3 * by });
    default:
      return start.plus({ years: by });
  }
}
