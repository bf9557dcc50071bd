import assert from 'node:assert/strict';
import { it } from 'node:test';
import '../library/symbols.ts';
import {
  compareDecimals,
  compareTexts,
  divideIntegers,
  divideLongs,
  moved,
  nullPointer,
  shiftLong
} from './operators.ts';
import { ApexDate } from './values/apexDate.ts';
import { Datetime } from './values/datetime.ts';
import { Decimal } from './values/decimal.ts';
import { Time } from './values/time.ts';

it('cuts quotients off, and wraps the one that does not fit', () => {
  assert.equal(divideIntegers(-7, 2), -3);
  assert.equal(divideIntegers(-2_147_483_648, -1), -2_147_483_648);
  assert.equal(divideLongs(-9_223_372_036_854_775_808n, -1n), -9_223_372_036_854_775_808n);
});

it('refuses zero and null in the words of the platform', () => {
  assert.throws(() => divideIntegers(1, 0), { message: 'Divide by 0' });
  assert.throws(() => divideLongs(1n, 0n), { message: 'Divide by 0' });
  assert.throws(() => nullPointer(), { message: 'Attempt to de-reference a null object' });
});

it('shifts zeros into a Long', () => {
  assert.equal(shiftLong(-1n, 60n), 15n);
  assert.equal(shiftLong(-1n, 64n), -1n);
});

it('finds null neither less nor more than a number, but less than any text', () => {
  const one = Decimal.ofInteger(1);
  assert.deepEqual([compareDecimals(null, one) < 0, compareDecimals(null, one) >= 0], [false, false]);
  assert.deepEqual(
    [compareTexts(null, 'a') < 0, compareTexts('a', null) > 0, compareTexts(null, null)],
    [true, true, 0]
  );
  assert.equal(compareTexts('a', 'B') < 0, true);
});

it('moves days by days and times by milliseconds', () => {
  assert.equal(String(moved(ApexDate.of(2024, 2, 28), 1, 2)), '2024-03-01');
  assert.equal(String(moved(new Datetime(0), -1, Decimal.parse('0.5')!)), '1969-12-31 12:00:00');
  assert.equal(String(moved(Time.of(23, 59, 59, 0), 1, 1000)), '00:00:00.000Z');
});
