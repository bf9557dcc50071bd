import assert from 'node:assert/strict';
import { it } from 'node:test';
import { standardField } from '../schema/standard/fields.ts';
import { autoNumber } from './autoNumber.ts';

const day = new Date('2026-03-09T12:00:00Z');
const cases: readonly (readonly [string | undefined, number, string])[] = [
  ['S-{00000}', 42, 'S-00042'],
  ['{0}', 42, '42'],
  ['{000}', 12345, '12345'],
  ['INV-{YYYY}-{MM}-{DD}/{YY}-{00}', 7, 'INV-2026-03-09/26-07'],
  [undefined, 3, '3']
];

for (const [displayFormat, number, expected] of cases) {
  it(`writes number ${number} as ${expected} in the format ${displayFormat ?? 'of none'}`, () => {
    const field = standardField('Name', 'Name', 'AutoNumber', displayFormat === undefined ? {} : { displayFormat });
    assert.equal(autoNumber(field, number, day), expected);
  });
}
