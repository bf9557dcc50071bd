import type { DateFunctionName } from '../syntax/ast.ts';

/**
 * A date function over the SQL of a date (`2026-01-31`) or date/time (`2026-01-31T08:00:00.000Z`); both start alike. Date/times
 * count in UTC unless they were converted, as on the platform.
 */
export function dateFunctionSql(name: DateFunctionName, value: string, fiscalYearStartMonth: number): string {
  const part = (from: number, length: number) => `CAST(substr(${value}, ${from}, ${length}) AS INTEGER)`;
  const [year, month, day] = [part(1, 4), part(6, 2), part(9, 2)];
  const dayOfYear = `CAST(strftime('%j', substr(${value}, 1, 10)) AS INTEGER)`;
  const fiscalMonth = `((${month} - ${fiscalYearStartMonth} + 12) % 12 + 1)`;
  switch (name) {
    case 'CALENDAR_YEAR':
      return year;
    case 'CALENDAR_QUARTER':
      return `((${month} + 2) / 3)`;
    case 'CALENDAR_MONTH':
      return month;
    case 'DAY_IN_MONTH':
      return day;
    case 'DAY_IN_WEEK':
      return `(CAST(strftime('%w', substr(${value}, 1, 10)) AS INTEGER) + 1)`;
    case 'DAY_IN_YEAR':
      return dayOfYear;
    case 'DAY_ONLY':
      return `substr(${value}, 1, 10)`;
    case 'FISCAL_YEAR':
      return `(${year} - (${month} < ${fiscalYearStartMonth}))`;
    case 'FISCAL_QUARTER':
      return `((${fiscalMonth} + 2) / 3)`;
    case 'FISCAL_MONTH':
      return fiscalMonth;
    case 'HOUR_IN_DAY':
      return part(12, 2);
    case 'WEEK_IN_MONTH':
      return `((${day} + 6) / 7)`;
    case 'WEEK_IN_YEAR':
      return `((${dayOfYear} + 6) / 7)`;
  }
}
