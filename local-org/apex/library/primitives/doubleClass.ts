import { RoundingMode } from 'bigdecimal.js';
import { localNumber } from '../../runtime/numberText.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import type { Double } from '../../runtime/values/double.ts';
import type { LibraryClass } from '../model.ts';
import { doubleOf, toInteger, toLong } from './numberOf.ts';
import { parseDouble } from './parseNumber.ts';

export const doubleClass: LibraryClass = {
  declaration: 'primitive System.Double',
  members: {
    'static Double valueOf(String text)': parseDouble,
    'static Double valueOf(Object value)': doubleOf,
    'String format()': (self: Double) => localNumber(self.value),
    'Double doubleValue()': (self: Double) => self,
    'Integer intValue()': (self: Double) => toInteger(self),
    'Long longValue()': (self: Double) => toLong(self),
    'Long round()': (self: Double) => Decimal.ofNumber(self.value).toWhole(RoundingMode.HALF_UP)
  }
};
