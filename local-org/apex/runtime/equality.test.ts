import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../library/symbols.ts';
import { equals, equalsAsKey, hash, isSame } from './equality.ts';
import { compareForSort, compareText } from './ordering.ts';
import { debugText, toText } from './text.ts';
import { inTransaction } from './testing/inTransaction.ts';
import { ApexDate } from './values/apexDate.ts';
import { ApexList } from './values/apexList.ts';
import { ApexMap } from './values/apexMap.ts';
import { ApexSet } from './values/apexSet.ts';
import { Datetime } from './values/datetime.ts';
import { Decimal } from './values/decimal.ts';
import { Double } from './values/double.ts';
import { libraryType } from './values/libraryTypes.ts';

const list = (...items: unknown[]): ApexList => ApexList.of('Object', items);

test('== of text ignores case, that of keys does not', () => {
  assert.equal(equals('Straße', 'STRAßE'), true);
  assert.equal(equals('a', 'b'), false);
  assert.equal(equalsAsKey('a', 'A'), false);
  assert.equal(equals(list('a'), list('A')), false);
});

test('== of numbers is by what they amount to', () => {
  assert.equal(equals(Decimal.parse('1.0'), Decimal.parse('1.00')), true);
  assert.equal(equals(1, 1n), true);
  assert.equal(equals(new Double(0.5), Decimal.parse('0.50')), true);
  assert.equal(equals(1, new Double(1.5)), false);
});

test('== with null is true for null only', () => {
  assert.equal(equals(null, null), true);
  assert.equal(equals(null, ''), false);
  assert.equal(equals(0, null), false);
});

test('=== is identity, but for values that nobody can change', () => {
  assert.equal(isSame(list(1), list(1)), false);
  assert.equal(isSame('a', 'A'), false);
  assert.equal(isSame(ApexDate.of(2026, 1, 1), ApexDate.of(2026, 1, 1)), true);
  assert.equal(isSame(null, null), true);
});

test('text hashes as in Java', () => {
  assert.equal(hash('hello'), 99162322);
  assert.equal(hash(true), 1231);
  assert.equal(hash(list(1, 2)), 994);
});

test('sorting puts nulls first and capitals before small letters', () => {
  assert.deepEqual(['b', null, 'A', 'a', 'B'].sort(compareForSort), [null, 'A', 'B', 'a', 'b']);
  const numbers = [Decimal.parse('10')!, Decimal.parse('9.5')!].sort(compareForSort);
  assert.deepEqual(numbers.map(String), ['9.5', '10']);
  assert.equal(compareText('a', 'B') < 0, true);
});

test('a date joined to text has a midnight, a moment is on the clock of the user', () => {
  inTransaction({ timeZone: 'Europe/Berlin' }, () => {
    const moment = Datetime.ofIso('2026-01-31T08:00:00.000Z');
    assert.equal(toText(ApexDate.of(2026, 1, 31)), '2026-01-31 00:00:00');
    assert.equal(toText(moment), '2026-01-31 09:00:00');
    assert.equal(debugText(moment), '2026-01-31 08:00:00');
  });
});

test('collections show ten elements', () => {
  assert.equal(toText(list(1, 'a', null)), '(1, a, null)');
  assert.equal(toText(ApexSet.of('String', ['a', 'b'])), '{a, b}');
  assert.equal(toText(list(...Array(12).keys())), '(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...)');
  const map = new ApexMap(libraryType('Map<String,Object>'), [{ key: 'k', value: list(1) }]);
  assert.equal(toText(map), '{k=(1)}');
});

test('a list that holds itself can be written', () => {
  const own = list();
  own.add(own);
  assert.equal(toText(own), '((already output))');
});
