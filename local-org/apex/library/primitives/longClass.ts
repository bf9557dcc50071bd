import { localNumber } from '../../runtime/numberText.ts';
import type { LibraryClass } from '../model.ts';
import { longOf } from './numberOf.ts';
import { parseLong } from './parseNumber.ts';

export const longClass: LibraryClass = {
  declaration: 'primitive System.Long',
  members: {
    'static Long valueOf(String text)': parseLong,
    'static Long valueOf(Object value)': longOf,
    'String format()': (self: bigint) => localNumber(self),
    'Integer intValue()': (self: bigint) => Number(BigInt.asIntN(32, self))
  }
};
