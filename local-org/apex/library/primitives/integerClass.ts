import { localNumber } from '../../runtime/numberText.ts';
import type { LibraryClass } from '../model.ts';
import { integerOf } from './numberOf.ts';
import { parseInteger } from './parseNumber.ts';

export const integerClass: LibraryClass = {
  declaration: 'primitive System.Integer',
  members: {
    'static Integer valueOf(String text)': parseInteger,
    'static Integer valueOf(Object value)': integerOf,
    'String format()': (self: number) => localNumber(self),
    'Integer intValue()': (self: number) => self,
    'Long longValue()': (self: number) => BigInt(self)
  }
};
