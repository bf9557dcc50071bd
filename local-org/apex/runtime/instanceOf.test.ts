import assert from 'node:assert/strict';
import { it } from 'node:test';
import '../library/symbols.ts';
import { cast, isInstance } from './instanceOf.ts';
import { ApexDate } from './values/apexDate.ts';
import { ApexList } from './values/apexList.ts';
import { ApexSet } from './values/apexSet.ts';
import { Decimal } from './values/decimal.ts';
import { libraryType } from './values/libraryTypes.ts';

const is = (value: unknown, type: string): boolean => isInstance(value, libraryType(type));

it('takes a number for the wider ones too', () => {
  assert.deepEqual(
    ['Integer', 'Long', 'Double', 'Decimal'].map((type) => is(9, type)),
    [true, true, true, true]
  );
  assert.deepEqual(
    ['Integer', 'Long', 'Double', 'Decimal'].map((type) => is(9n, type)),
    [false, true, true, true]
  );
  assert.deepEqual(
    ['Integer', 'Long', 'Double', 'Decimal'].map((type) => is(Decimal.parse('9.99'), type)),
    [false, false, true, true]
  );
});

it('takes a Date for a Datetime, not the other way, and null for nothing', () => {
  assert.deepEqual(
    [is(ApexDate.of(2024, 1, 1), 'Datetime'), is(null, 'Object'), is('x', 'Object')],
    [true, false, true]
  );
});

it('takes text for an Id where it is one', () => {
  assert.deepEqual([is('001000000000001', 'Id'), is('bob', 'Id')], [true, false]);
});

it('takes a list for one of a wider type, a set never', () => {
  assert.equal(is(ApexList.of('String', []), 'List<Object>'), true);
  assert.equal(is(ApexSet.of('String', []), 'Set<Object>'), false);
});

it('casts what it is, and says what it is not', () => {
  assert.equal(String(cast(5, libraryType('Decimal'))), '5');
  assert.equal(cast(null, libraryType('Decimal')), null);
  assert.throws(() => cast('x', libraryType('Integer')), {
    message: 'Invalid conversion from runtime type String to Integer'
  });
});
