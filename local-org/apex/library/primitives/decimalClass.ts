import { RoundingMode } from 'bigdecimal.js';
import { apexError } from '../../runtime/apexException.ts';
import { refusingNulls } from '../../runtime/arguments.ts';
import { localNumber } from '../../runtime/numberText.ts';
import { Decimal, maximumScale } from '../../runtime/values/decimal.ts';
import { Double } from '../../runtime/values/double.ts';
import type { EnumConstant } from '../../runtime/values/enumConstant.ts';
import type { LibraryClass } from '../model.ts';
import { decimalOf, toInteger, toLong } from './numberOf.ts';
import { parseDecimal } from './parseNumber.ts';
import { roundingMode } from './roundingMode.ts';

export const decimalClass: LibraryClass = {
  declaration: 'primitive System.Decimal',
  members: {
    'static Decimal valueOf(String text)': parseDecimal,
    'static Decimal valueOf(Long value)': decimalOf,
    'static Decimal valueOf(Double value)': decimalOf,
    ...refusingNulls({
      'Decimal abs()': (self: Decimal) => new Decimal(self.big.abs()),
      'Decimal divide(Decimal divisor, Integer scale)': (self: Decimal, divisor: Decimal, scale: number) =>
        self.dividedTo(divisor, validScale(scale), RoundingMode.HALF_EVEN),
      'Decimal divide(Decimal divisor, Integer scale, RoundingMode mode)': (
        self: Decimal,
        divisor: Decimal,
        scale: number,
        mode: EnumConstant
      ) => self.dividedTo(divisor, validScale(scale), roundingMode(mode)),
      'Double doubleValue()': (self: Decimal) => new Double(self.toNumber()),
      'String format()': (self: Decimal) => localNumber(self.toPlainString()),
      'Integer intValue()': (self: Decimal) => toInteger(self),
      'Long longValue()': (self: Decimal) => toLong(self),
      'Decimal pow(Integer exponent)': power,
      'Integer precision()': (self: Decimal) => Math.max(self.big.precision(), self.scale),
      'Long round()': (self: Decimal) => self.toWhole(RoundingMode.HALF_EVEN),
      'Long round(RoundingMode mode)': (self: Decimal, mode: EnumConstant) => self.toWhole(roundingMode(mode)),
      'Integer scale()': (self: Decimal) => self.scale,
      'Decimal setScale(Integer scale)': (self: Decimal, scale: number) => self.withScale(validScale(scale)),
      'Decimal setScale(Integer scale, RoundingMode mode)': (self: Decimal, scale: number, mode: EnumConstant) =>
        self.withScale(validScale(scale), roundingMode(mode)),
      'Decimal stripTrailingZeros()': (self: Decimal) => new Decimal(self.big.stripTrailingZeros()),
      'String toPlainString()': (self: Decimal) => self.toPlainString()
    })
  }
};

function validScale(scale: number): number {
  if (Math.abs(scale) <= maximumScale) return scale;
  throw apexError('System.MathException', `Scale out of range: ${scale}`);
}

function power(self: Decimal, exponent: number): Decimal {
  if (exponent < 0 || exponent > 32767) throw apexError('System.MathException', 'Exponent out of range');
  return new Decimal(self.big.pow(exponent));
}
