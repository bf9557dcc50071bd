import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Caller } from '../security/model.ts';
import { openSupportDesk } from './testing/supportDesk.ts';

// The clock stands at noon UTC of Wednesday, 18 February 2026: two in the night of the 19th on Kiritimati.
const desk = await openSupportDesk({ after });
desk.insert(
  'Ticket__c',
  { Name: 'night', Seen__c: '2026-02-18T09:59:59.000Z', Due__c: '2026-02-18' },
  { Name: 'noon', Seen__c: '2026-02-18T12:00:00.000Z', Due__c: '2026-02-19' },
  { Name: 'late', Seen__c: '2026-02-18T23:30:00.000Z', Due__c: '2026-02-20' }
);

const at = (timeZone: string): Caller => ({ ...desk.admin, timeZone });
const names = (condition: string, caller: Caller) =>
  desk.org.soql
    .query(`SELECT Name FROM Ticket__c WHERE ${condition} ORDER BY Seen__c`, caller)
    .records.map((record) => record['Name']);

const cases: readonly [timeZone: string, condition: string, names: string[]][] = [
  ['UTC', 'Seen__c = TODAY', ['night', 'noon', 'late']],
  ['UTC', 'Due__c = TODAY', ['night']],
  ['Pacific/Kiritimati', 'Seen__c = TODAY', ['noon', 'late']],
  ['Pacific/Kiritimati', 'Seen__c = YESTERDAY', ['night']],
  ['Pacific/Kiritimati', 'Due__c = TODAY', ['noon']],
  ['America/Los_Angeles', 'Seen__c = TODAY', ['night', 'noon', 'late']],
  ['America/Los_Angeles', 'Seen__c < TODAY', []],
  ['Asia/Tokyo', 'Seen__c = TODAY', ['night', 'noon']],
  ['Asia/Tokyo', 'Seen__c = TOMORROW', ['late']],
  // Date functions count in UTC unless converted.
  ['Asia/Tokyo', 'DAY_IN_MONTH(Seen__c) = 19', []],
  ['Asia/Tokyo', 'DAY_IN_MONTH(convertTimezone(Seen__c)) = 19', ['late']],
  ['Asia/Kolkata', 'HOUR_IN_DAY(convertTimezone(Seen__c)) = 17', ['noon']]
];

for (const [timeZone, condition, expected] of cases) {
  test(`in ${timeZone}, ${condition} finds ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(names(condition, at(timeZone)), expected);
  });
}

test('days group in the time zone of the caller', () => {
  const soql =
    'SELECT DAY_ONLY(convertTimezone(Seen__c)) d, COUNT(Id) n FROM Ticket__c GROUP BY DAY_ONLY(convertTimezone(Seen__c)) ' +
    'ORDER BY DAY_ONLY(convertTimezone(Seen__c))';
  const days = (timeZone: string) =>
    desk.org.soql
      .query(soql, at(timeZone))
      .records.map((record) => `${record['d'] as string}: ${record['n'] as number}`);
  assert.deepEqual(days('UTC'), ['2026-02-18: 3']);
  assert.deepEqual(days('Asia/Tokyo'), ['2026-02-18: 2', '2026-02-19: 1']);
});

test('a fiscal year starts in the month that the organization says', () => {
  const year = () =>
    desk.values(
      'SELECT FISCAL_YEAR(Due__c) y, FISCAL_QUARTER(Due__c) q, FISCAL_MONTH(Due__c) m FROM Ticket__c GROUP BY FISCAL_YEAR(Due__c), FISCAL_QUARTER(Due__c), FISCAL_MONTH(Due__c)',
      'y'
    );
  assert.deepEqual(year(), [2026]);
  assert.equal(names('Due__c = THIS_FISCAL_YEAR', desk.admin).length, 3);
  desk.org.store.run('UPDATE "Organization" SET "FiscalYearStartMonth" = 4');
  assert.deepEqual(year(), [2025]);
  assert.deepEqual(names('FISCAL_QUARTER(Due__c) = 4 AND FISCAL_MONTH(Due__c) = 11', desk.admin).length, 3);
  assert.equal(names('Due__c = NEXT_FISCAL_YEAR', desk.admin).length, 0);
  desk.org.store.run('UPDATE "Organization" SET "FiscalYearStartMonth" = 1');
});

const dateFunctions: readonly [name: string, date: string, value: number][] = [
  ['CALENDAR_QUARTER', '2026-12-31', 4],
  ['DAY_IN_WEEK', '2026-02-15', 1],
  ['DAY_IN_WEEK', '2026-02-21', 7],
  ['DAY_IN_YEAR', '2024-12-31', 366],
  ['WEEK_IN_MONTH', '2026-02-07', 1],
  ['WEEK_IN_MONTH', '2026-02-08', 2],
  ['WEEK_IN_YEAR', '2026-01-07', 1],
  ['WEEK_IN_YEAR', '2026-12-31', 53]
];

for (const [name, date, value] of dateFunctions) {
  test(`${name} of ${date} is ${value}`, () => {
    const [id] = desk.insert('Ticket__c', { Name: 'day', Due__c: date });
    const soql = `SELECT ${name}(Due__c) v FROM Ticket__c WHERE Id = '${id}' GROUP BY ${name}(Due__c)`;
    assert.deepEqual(desk.values(soql, 'v'), [value]);
  });
}
