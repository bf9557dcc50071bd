import type { LibraryCode } from '../library/model.ts';
import { apexError } from './apexException.ts';

/** The error of a null that the platform does not take. */
export function nullArgument(position?: number): Error {
  const which = position === undefined ? 'Argument' : `Argument ${position}`;
  return apexError('System.NullPointerException', `${which} cannot be null.`);
}

/** The argument, which must not be null. */
export function given<T>(value: T | null, position?: number): T {
  if (value === null) throw nullArgument(position);
  return value;
}

/** Methods none of whose arguments may be null. Of instances the first is the instance itself. */
export function refusingNulls(members: Record<string, LibraryCode>): Record<string, LibraryCode> {
  return Object.fromEntries(
    Object.entries(members).map(([signature, code]) => [
      signature,
      signature.startsWith('static ') ? guardedFunction(code) : guardedMethod(code)
    ])
  );
}

// Written out for the usual numbers of arguments, for these are called often.

function guardedFunction(code: LibraryCode): LibraryCode {
  if (code.length === 1) return (a) => code(given(a, 1));
  if (code.length === 2) return (a, b) => code(given(a, 1), given(b, 2));
  return (...values) => code(...values.map((value, index) => given(value, index + 1)));
}

function guardedMethod(code: LibraryCode): LibraryCode {
  if (code.length <= 1) return code;
  if (code.length === 2) return (self, a) => code(self, given(a, 1));
  return (self, ...values) => code(self, ...values.map((value, index) => given(value, index + 1)));
}
