import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calling, thrownBy } from '../runtime/testing/calling.ts';
import { inTransaction } from '../runtime/testing/inTransaction.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { Double } from '../runtime/values/double.ts';
import { enumConstant } from '../runtime/values/enumConstant.ts';
import { libraryType } from '../runtime/values/libraryTypes.ts';

const math = calling('System.Math');
const decimal = (text: string): Decimal => Decimal.parse(text)!;
const mode = (name: string) => enumConstant(libraryType('System.RoundingMode'), name);

test('rounding', () => {
  assert.equal(math('static Integer round(Decimal x)', decimal('2.5')), 2);
  assert.equal(math('static Integer round(Double x)', new Double(2.5)), 3);
  assert.equal(math('static Long roundToLong(Decimal x)', decimal('-1.5')), -2n);
  assert.equal(String(math('static Decimal ceil(Decimal x)', decimal('-1.5'))), '-1');
  assert.equal(String(math('static Double floor(Double x)', new Double(-1.5))), '-2.0');
  assert.equal(
    thrownBy(() => math('static Integer round(Decimal x)', decimal('3000000000'))),
    'MathException: Value is too large for an Integer'
  );
});

test('mod has the sign of the dividend and knows no zero', () => {
  assert.equal(math('static Integer mod(Integer value, Integer divisor)', -7, 3), -1);
  assert.equal(Object.is(math('static Integer mod(Integer value, Integer divisor)', -6, 3), 0), true);
  assert.equal(
    thrownBy(() => math('static Long mod(Long value, Long divisor)', 1n, 0n)),
    'MathException: Divide by 0'
  );
});

test('sizes and powers', () => {
  assert.equal(math('static Integer abs(Integer x)', -2147483648), -2147483648);
  assert.equal(String(math('static Decimal max(Decimal x, Decimal y)', decimal('1.10'), decimal('1.1'))), '1.10');
  assert.equal(
    String(math('static Double pow(Double base, Double exponent)', new Double(2), new Double(10))),
    '1024.0'
  );
  assert.equal(String(math('static Double sqrt(Double x)', new Double(2))), '1.4142135623730951');
  assert.equal(
    thrownBy(() => math('static Integer abs(Integer x)', null)),
    'NullPointerException: Argument 1 cannot be null.'
  );
});

test('a Decimal is scaled, divided and cut off', () => {
  const of = calling('System.Decimal');
  assert.equal(String(of('Decimal setScale(Integer scale)', decimal('1.125'), 2)), '1.12');
  assert.equal(
    String(of('Decimal setScale(Integer scale, RoundingMode mode)', decimal('1.125'), 2, mode('HALF_UP'))),
    '1.13'
  );
  assert.equal(String(of('Decimal divide(Decimal divisor, Integer scale)', decimal('1'), decimal('3'), 4)), '0.3333');
  assert.equal(of('Integer intValue()', decimal('-1.9')), -1);
  assert.equal(of('Integer precision()', decimal('123.45')), 5);
  assert.equal(
    thrownBy(() => of('Decimal setScale(Integer scale, RoundingMode mode)', decimal('1.1'), 0, mode('UNNECESSARY'))),
    'MathException: Rounding necessary'
  );
});

test('numbers are read and written', () => {
  const integer = calling('System.Integer');
  assert.equal(integer('static Integer valueOf(String text)', '-12'), -12);
  for (const text of ['abc', '1.5', '', '2147483648']) {
    assert.equal(
      thrownBy(() => integer('static Integer valueOf(String text)', text)),
      `TypeException: Invalid integer: ${text}`
    );
  }
  assert.equal(
    thrownBy(() => integer('static Integer valueOf(String text)', null)),
    'NullPointerException: Argument cannot be null.'
  );
  inTransaction({ locale: 'de_DE' }, () => {
    assert.equal(calling('System.Decimal')('String format()', decimal('1234.5678')), '1.234,568');
  });
});
