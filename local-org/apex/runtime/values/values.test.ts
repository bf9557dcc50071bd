import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../library/symbols.ts';
import { thrownBy } from '../testing/calling.ts';
import { ApexDate, daysInMonth } from './apexDate.ts';
import { Double } from './double.ts';
import { toId } from './id.ts';
import { Time } from './time.ts';

test('a Double is written as Java writes it', () => {
  const written = [1, 0.1, -2.5, 1e7, 12345678.9, 0.001, 0.0001, 0, -0, NaN, Infinity].map((value) =>
    String(new Double(value))
  );
  assert.deepEqual(written, [
    '1.0',
    '0.1',
    '-2.5',
    '1.0E7',
    '1.23456789E7',
    '0.001',
    '1.0E-4',
    '0.0',
    '-0.0',
    'NaN',
    'Infinity'
  ]);
});

test('an id has 18 characters, whatever it was made of', () => {
  assert.equal(toId('001000000000001').text, '001000000000001AAA');
  assert.equal(toId('001000000000001aaa').text, '001000000000001AAA');
  assert.equal(
    thrownBy(() => toId('001')),
    'StringException: Invalid id: 001'
  );
});

test('days are those of the calendar', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1700, max: 2500 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        const date = ApexDate.of(y, m, d);
        assert.deepEqual([date.year, date.month, date.day], [y, m, d]);
        assert.equal(String(date), new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10));
        assert.equal(date.plusDays(1).days - date.days, 1);
      }
    )
  );
});

test('a month later is the last day where there is no such day', () => {
  assert.equal(String(ApexDate.of(2026, 1, 31).plusMonths(1)), '2026-02-28');
  assert.equal(String(ApexDate.of(2024, 2, 29).plusMonths(12)), '2025-02-28');
  assert.equal(String(ApexDate.of(2026, 3, 31).plusMonths(-1)), '2026-02-28');
  assert.equal(daysInMonth(2024, 2), 29);
});

test('months and days beyond their range run over', () => {
  assert.equal(String(ApexDate.of(2026, 13, 1)), '2027-01-01');
  assert.equal(String(ApexDate.of(2026, 3, 0)), '2026-02-28');
  assert.equal(String(ApexDate.of(50, 1, 1)), '0050-01-01');
});

test('a time starts over after midnight', () => {
  assert.equal(String(Time.of(25, 0, 0, 0)), '01:00:00.000Z');
  assert.equal(String(new Time(-1)), '23:59:59.999Z');
});
