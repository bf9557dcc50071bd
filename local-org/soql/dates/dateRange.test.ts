import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarOf } from './calendar.ts';
import { dateRange } from './dateRange.ts';

// A Wednesday.
const now = new Date('2026-02-18T12:00:00Z');
const calendar = calendarOf(now, 'UTC', 'en_US', 1);

const cases: readonly [literal: string, first: string, last: string][] = [
  ['YESTERDAY', '2026-02-17', '2026-02-17'],
  ['TODAY', '2026-02-18', '2026-02-18'],
  ['TOMORROW', '2026-02-19', '2026-02-19'],
  ['LAST_WEEK', '2026-02-08', '2026-02-14'],
  ['THIS_WEEK', '2026-02-15', '2026-02-21'],
  ['NEXT_WEEK', '2026-02-22', '2026-02-28'],
  ['LAST_MONTH', '2026-01-01', '2026-01-31'],
  ['THIS_MONTH', '2026-02-01', '2026-02-28'],
  ['NEXT_MONTH', '2026-03-01', '2026-03-31'],
  ['LAST_90_DAYS', '2025-11-20', '2026-02-18'],
  ['NEXT_90_DAYS', '2026-02-19', '2026-05-19'],
  ['LAST_N_DAYS:1', '2026-02-17', '2026-02-18'],
  ['NEXT_N_DAYS:2', '2026-02-19', '2026-02-20'],
  ['N_DAYS_AGO:10', '2026-02-08', '2026-02-08'],
  ['NEXT_N_WEEKS:2', '2026-02-22', '2026-03-07'],
  ['LAST_N_WEEKS:2', '2026-02-01', '2026-02-14'],
  ['N_WEEKS_AGO:2', '2026-02-01', '2026-02-07'],
  ['NEXT_N_MONTHS:2', '2026-03-01', '2026-04-30'],
  ['LAST_N_MONTHS:2', '2025-12-01', '2026-01-31'],
  ['N_MONTHS_AGO:2', '2025-12-01', '2025-12-31'],
  ['THIS_QUARTER', '2026-01-01', '2026-03-31'],
  ['LAST_QUARTER', '2025-10-01', '2025-12-31'],
  ['NEXT_QUARTER', '2026-04-01', '2026-06-30'],
  ['NEXT_N_QUARTERS:2', '2026-04-01', '2026-09-30'],
  ['LAST_N_QUARTERS:2', '2025-07-01', '2025-12-31'],
  ['N_QUARTERS_AGO:2', '2025-07-01', '2025-09-30'],
  ['THIS_YEAR', '2026-01-01', '2026-12-31'],
  ['LAST_YEAR', '2025-01-01', '2025-12-31'],
  ['NEXT_YEAR', '2027-01-01', '2027-12-31'],
  ['NEXT_N_YEARS:5', '2027-01-01', '2031-12-31'],
  ['LAST_N_YEARS:5', '2021-01-01', '2025-12-31'],
  ['N_YEARS_AGO:5', '2021-01-01', '2021-12-31'],
  ['LAST_N_DAYS:0', '2026-02-18', '2026-02-18']
];

function days(literal: string, calendarUsed = calendar): [string, string] {
  const [name = '', count = '1'] = literal.split(':');
  const { start, end } = dateRange({ name, count: Number(count) }, calendarUsed);
  return [start.toISODate()!, end.minus({ days: 1 }).toISODate()!];
}

for (const [literal, first, last] of cases) {
  test(`${literal} on 18 February 2026 is ${first} to ${last}`, () => {
    assert.deepEqual(days(literal), [first, last]);
  });
}

const fiscal = calendarOf(now, 'UTC', 'en_US', 4);
const fiscalCases: readonly [literal: string, first: string, last: string][] = [
  ['THIS_FISCAL_QUARTER', '2026-01-01', '2026-03-31'],
  ['LAST_FISCAL_QUARTER', '2025-10-01', '2025-12-31'],
  ['NEXT_FISCAL_QUARTER', '2026-04-01', '2026-06-30'],
  ['NEXT_N_FISCAL_QUARTERS:6', '2026-04-01', '2027-09-30'],
  ['LAST_N_FISCAL_QUARTERS:6', '2024-07-01', '2025-12-31'],
  ['N_FISCAL_QUARTERS_AGO:6', '2024-07-01', '2024-09-30'],
  ['THIS_FISCAL_YEAR', '2025-04-01', '2026-03-31'],
  ['LAST_FISCAL_YEAR', '2024-04-01', '2025-03-31'],
  ['NEXT_FISCAL_YEAR', '2026-04-01', '2027-03-31'],
  ['NEXT_N_FISCAL_YEARS:3', '2026-04-01', '2029-03-31'],
  ['LAST_N_FISCAL_YEARS:3', '2022-04-01', '2025-03-31'],
  ['N_FISCAL_YEARS_AGO:3', '2022-04-01', '2023-03-31']
];

for (const [literal, first, last] of fiscalCases) {
  test(`with a fiscal year from April, ${literal} is ${first} to ${last}`, () => {
    assert.deepEqual(days(literal, fiscal), [first, last]);
  });
}

test('weeks start on the day that the locale says', () => {
  assert.deepEqual(days('THIS_WEEK', calendarOf(now, 'UTC', 'de_DE', 1)), ['2026-02-16', '2026-02-22']);
  assert.deepEqual(days('THIS_WEEK', calendarOf(now, 'UTC', 'ar_EG', 1)), ['2026-02-14', '2026-02-20']);
});

test('today is that of the time zone, and a day of changing clocks has its true length', () => {
  const late = calendarOf(new Date('2026-03-08T05:00:00Z'), 'America/New_York', 'en_US', 1);
  const { start, end } = dateRange({ name: 'TODAY', count: 1 }, late);
  assert.equal(start.toUTC().toISO(), '2026-03-08T05:00:00.000Z');
  assert.equal(end.toUTC().toISO(), '2026-03-09T04:00:00.000Z');
});

test('an unknown time zone counts as UTC, an unknown locale as en_US', () => {
  const odd = calendarOf(now, 'Middle/Earth', 'no locale', 1);
  assert.equal(odd.now.zoneName, 'UTC');
  assert.equal(odd.firstDayOfWeek, 7);
});
