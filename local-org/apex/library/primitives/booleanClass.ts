import { apexError } from '../../runtime/apexException.ts';
import { nullArgument } from '../../runtime/arguments.ts';
import { typeName } from '../../types/typeKey.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { LibraryClass } from '../model.ts';

export const booleanClass: LibraryClass = {
  declaration: 'primitive System.Boolean',
  members: {
    'static Boolean valueOf(String text)': booleanOf,
    'static Boolean valueOf(Object value)': booleanOf
  }
};

/** Only the text `true`, in any case, is true. */
function booleanOf(value: unknown): boolean {
  if (value === null) throw nullArgument();
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  throw apexError('System.TypeException', `Invalid conversion from runtime type ${typeName(typeOf(value))} to Boolean`);
}
