import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RoundingMode } from 'bigdecimal.js';
import '../../library/symbols.ts';
import { thrownBy } from '../testing/calling.ts';
import { Decimal } from './decimal.ts';

const decimal = (text: string): Decimal => Decimal.parse(text)!;

/** Plain reading: unscaled value and scale. */
const plain = fc.record({
  unscaled: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  scale: fc.integer({ min: 0, max: 12 })
});
type Plain = { unscaled: bigint; scale: number };

function write({ unscaled, scale }: Plain): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, point)}${scale === 0 ? '' : `.${digits.slice(point)}`}`;
}

const scaled = ({ unscaled, scale }: Plain, to: number): bigint => unscaled * 10n ** BigInt(to - scale);

test('sums have the larger scale and are exact', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      const scale = Math.max(a.scale, b.scale);
      const expected = write({ unscaled: scaled(a, scale) + scaled(b, scale), scale });
      assert.equal(
        decimal(write(a))
          .plus(decimal(write(b)))
          .toPlainString(),
        expected
      );
    })
  );
});

test('products have the sum of the scales and are exact', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      const expected = write({ unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale });
      assert.equal(
        decimal(write(a))
          .times(decimal(write(b)))
          .toPlainString(),
        expected
      );
    })
  );
});

test('they are ordered by what they amount to, and equal ones are one key', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      const difference = scaled(a, 12) - scaled(b, 12);
      const order = decimal(write(a)).compareTo(decimal(write(b)));
      assert.equal(Math.sign(order), difference > 0n ? 1 : difference < 0n ? -1 : 0);
      assert.equal(decimal(write(a)).key === decimal(write(b)).key, order === 0);
    })
  );
});

test('rounding half even goes to the even neighbour', () => {
  const rounded = ['0.5', '1.5', '2.5', '-2.5', '2.51'].map((text) => decimal(text).toWhole(RoundingMode.HALF_EVEN));
  assert.deepEqual(rounded, [0n, 2n, 2n, -2n, 3n]);
});

test('a quotient that ends is exact, another has 33 digits after the point', () => {
  assert.equal(String(decimal('10').dividedBy(decimal('4'))), '2.5');
  assert.equal(String(decimal('100.00').dividedBy(decimal('4'))), '25.00');
  assert.equal(String(decimal('1').dividedBy(decimal('3'))), `0.${'3'.repeat(33)}`);
  assert.equal(
    thrownBy(() => decimal('1').dividedBy(decimal('0.0'))),
    'MathException: Divide by 0'
  );
});

test('integers have no digits after the point, doubles one at least', () => {
  assert.equal(String(Decimal.ofInteger(5)), '5');
  assert.equal(String(Decimal.ofNumber(5)), '5.0');
  assert.equal(String(Decimal.ofNumber(0.1)), '0.1');
  assert.equal(Decimal.ofNumber(1e21).toPlainString(), '1000000000000000000000.0');
});

test('text that is no number is none', () => {
  for (const text of ['', ' 1', '1,5', '0x1', 'NaN', '1e']) assert.equal(Decimal.parse(text), undefined, text);
});
