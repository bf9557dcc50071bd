import { type ApexException, apexError } from '../../runtime/apexException.ts';
import { equals, equalsAsKey } from '../../runtime/equality.ts';
import { debugText } from '../../runtime/text.ts';
import type { LibraryCode } from '../model.ts';

/** `System.assert` and its kin. A failed assertion passes every `catch`. */
export const assertionMembers: Readonly<Record<string, LibraryCode>> = {
  'static void assert(Boolean condition)': (condition: boolean | null) => assertTrue(condition, null),
  'static void assert(Boolean condition, Object message)': assertTrue,
  'static void assertEquals(Object expected, Object actual)': (expected: unknown, actual: unknown) =>
    assertEqual(expected, actual, null),
  'static void assertEquals(Object expected, Object actual, Object message)': assertEqual,
  'static void assertNotEquals(Object unexpected, Object actual)': (unexpected: unknown, actual: unknown) =>
    assertUnequal(unexpected, actual, null),
  'static void assertNotEquals(Object unexpected, Object actual, Object message)': assertUnequal
};

/** Throws an AssertException that says what the test says, then what is wrong. */
export function failure(message: unknown, problem?: string): ApexException {
  const parts = ['Assertion Failed', message === null ? undefined : debugText(message), problem];
  return apexError('System.AssertException', parts.filter((part) => part !== undefined).join(': '));
}

export function assertTrue(condition: boolean | null, message: unknown): void {
  if (condition !== true) throw failure(message);
}

export function assertEqual(expected: unknown, actual: unknown, message: unknown): void {
  if (areEqual(expected, actual)) return;
  throw failure(message, `Expected: ${debugText(expected)}, Actual: ${debugText(actual)}`);
}

export function assertUnequal(unexpected: unknown, actual: unknown, message: unknown): void {
  if (areEqual(unexpected, actual)) throw failure(message, `Same value: ${debugText(actual)}`);
}

/** Numbers of different types are equal by what they amount to; text regards case. */
function areEqual(left: unknown, right: unknown): boolean {
  return equalsAsKey(left, right) || (typeof left !== 'string' && equals(left, right));
}
