import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { inTransaction } from '../../runtime/testing/inTransaction.ts';
import { fromWallClock, toWallClock } from '../../runtime/userTime.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { Datetime } from '../../runtime/values/datetime.ts';
import { Time } from '../../runtime/values/time.ts';
import { formatByPattern } from './javaDateFormat.ts';

const date = calling('System.Date');
const datetime = calling('System.Datetime');
const berlin = { timeZone: 'Europe/Berlin' };
const moment = Datetime.ofIso('2026-07-04T22:05:09.007Z');

test('patterns of Java write moments in any zone', () => {
  const format = (pattern: string, zone = 'UTC') => formatByPattern(moment.milliseconds, pattern, zone, 'en-US');
  assert.equal(format("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"), '2026-07-04T22:05:09.007Z');
  assert.equal(format('EEEE, d. MMMM yy h:mm a'), 'Saturday, 4. July 26 10:05 PM');
  assert.equal(format('EEE MMM dd K k u D'), 'Sat Jul 04 10 22 6 185');
  assert.equal(format('yyyy-MM-dd HH:mm Z XXX z', 'Europe/Berlin'), '2026-07-05 00:05 +0200 +02:00 GMT+2');
  assert.equal(format("h 'o''clock'"), "10 o'clock");
  assert.equal(format('w'), '27');
  assert.equal(
    thrownBy(() => format('yyyy-bb')),
    "StringException: Illegal pattern character 'b'"
  );
});

test('the hour of a wall clock is found again, but for one that is skipped', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 2_000_000_000 }), (zone, seconds) => {
      const wall = toWallClock(seconds * 1000, zone);
      // Twice a year an hour is there twice.
      assert.ok(Math.abs(fromWallClock(wall, zone) - seconds * 1000) <= 3_600_000);
      assert.equal(toWallClock(fromWallClock(wall, zone), zone), wall);
    })
  );
  assert.equal(
    new Date(fromWallClock(Date.UTC(2026, 2, 29, 2, 30), 'Europe/Berlin')).toISOString(),
    '2026-03-29T01:30:00.000Z'
  );
});

test('a Datetime is made on the clock of the user, or in UTC', () => {
  inTransaction(berlin, () => {
    const parts = '(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)';
    const local = datetime(`static Datetime newInstance${parts}`, 2026, 1, 31, 9, 0, 0) as Datetime;
    assert.equal(local.toIso(), '2026-01-31T08:00:00.000Z');
    const gmt = datetime(`static Datetime newInstanceGmt${parts}`, 2026, 1, 31, 9, 0, 0) as Datetime;
    assert.equal(gmt.toIso(), '2026-01-31T09:00:00.000Z');
    assert.equal(
      (datetime('static Datetime valueOf(String text)', '2026-07-01 9:5:0') as Datetime).toIso(),
      '2026-07-01T07:05:00.000Z'
    );
    assert.equal(String(datetime('Date date()', moment)), '2026-07-05');
    assert.equal(String(datetime('Date dateGmt()', moment)), '2026-07-04');
    assert.equal(String(datetime('Time time()', moment)), '00:05:09.007Z');
    assert.equal(datetime('Integer hour()', moment), 0);
  });
});

test('a day later is the same hour, also where clocks change; an hour later is an hour', () => {
  inTransaction(berlin, () => {
    const evening = Datetime.ofIso('2026-03-28T11:00:00.000Z');
    assert.equal(
      (datetime('Datetime addDays(Integer days)', evening, 1) as Datetime).toIso(),
      '2026-03-29T10:00:00.000Z'
    );
    assert.equal(
      (datetime('Datetime addHours(Integer hours)', evening, 24) as Datetime).toIso(),
      '2026-03-29T11:00:00.000Z'
    );
    assert.equal(
      (datetime('Datetime addMonths(Integer months)', evening, 1) as Datetime).toIso(),
      '2026-04-28T10:00:00.000Z'
    );
  });
});

test('today is the day where the user is', () => {
  const now = '2026-01-31T23:30:00.000Z';
  assert.equal(
    inTransaction({ ...berlin, now }, () => String(date('static Date today()'))),
    '2026-02-01'
  );
  assert.equal(
    inTransaction({ now }, () => String(date('static Date today()'))),
    '2026-01-31'
  );
});

test('dates and moments are written and read as the locale has it', () => {
  const day = ApexDate.of(2026, 1, 31);
  inTransaction({}, () => {
    assert.equal(date('String format()', day), '1/31/2026');
    assert.equal(String(date('static Date parse(String text)', '1/31/2026')), '2026-01-31');
    assert.equal(datetime('String format()', moment), '7/4/2026, 10:05 PM');
    assert.equal(
      (datetime('static Datetime parse(String text)', '7/4/2026 10:05 PM') as Datetime).toIso(),
      '2026-07-04T22:05:00.000Z'
    );
  });
  inTransaction({ locale: 'en_GB' }, () => {
    assert.equal(date('String format()', day), '31/01/2026');
    assert.equal(String(date('static Date parse(String text)', '31/01/2026')), '2026-01-31');
  });
});

test('what is no date is told', () => {
  for (const text of ['2026-02-30', 'soon', '']) {
    assert.equal(
      thrownBy(() => date('static Date valueOf(String text)', text)),
      `TypeException: Invalid date: ${text}`
    );
  }
  assert.equal(String(date('static Date valueOf(String text)', '2026-1-5 10:00:00')), '2026-01-05');
  assert.equal(
    thrownBy(() => datetime('static Datetime valueOf(String text)', '2026-01-31')),
    'TypeException: Invalid date/time: 2026-01-31'
  );
});

test('weeks begin where the locale says', () => {
  const saturday = ApexDate.of(2026, 1, 31);
  const start = (locale: string) => inTransaction({ locale }, () => String(date('Date toStartOfWeek()', saturday)));
  assert.equal(start('en_US'), '2026-01-25');
  assert.equal(start('de_DE'), '2026-01-26');
});

test('distances between days', () => {
  const [a, b] = [ApexDate.of(2025, 12, 31), ApexDate.of(2026, 3, 1)];
  assert.equal(date('Integer daysBetween(Date other)', a, b), 60);
  assert.equal(date('Integer monthsBetween(Date other)', a, b), 3);
  assert.equal(date('Integer dayOfYear()', b), 60);
  assert.equal(date('static Boolean isLeapYear(Integer year)', 2000), true);
});

test('times have parts', () => {
  const time = calling('System.Time');
  const late = Time.of(23, 59, 58, 7);
  const parts = ['hour', 'minute', 'second', 'millisecond'].map((part) => time(`Integer ${part}()`, late));
  assert.deepEqual(parts, [23, 59, 58, 7]);
  assert.equal(String(time('Time addSeconds(Integer seconds)', late, 2)), '00:00:00.007Z');
});

test('time zones know their distance to UTC', () => {
  const zone = calling('System.TimeZone');
  const paris = zone('static TimeZone getTimeZone(String id)', 'Europe/Paris');
  assert.equal(zone('Integer getOffset(Datetime moment)', paris, moment), 7_200_000);
  assert.match(
    zone('String getDisplayName()', paris) as string,
    /^\(GMT\+01:00\) Central European .*\(Europe\/Paris\)$/
  );
  assert.equal(String(zone('static TimeZone getTimeZone(String id)', 'Nowhere')), 'GMT');
});
