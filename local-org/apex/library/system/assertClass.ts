import { typeName } from '../../types/typeKey.ts';
import { isInstance } from '../../runtime/instanceOf.ts';
import { given } from '../../runtime/arguments.ts';
import { debugText } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { TypeToken } from '../../runtime/values/typeToken.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { assertEqual, assertUnequal, failure } from './assertions.ts';

export const assertClass: LibraryClass = {
  declaration: 'class System.Assert',
  members: {
    ...pair('fail', '', (message) => {
      throw failure(message);
    }),
    ...pair('areEqual', 'Object expected, Object actual', (message, expected, actual) =>
      assertEqual(expected, actual, message)
    ),
    ...pair('areNotEqual', 'Object unexpected, Object actual', (message, unexpected, actual) =>
      assertUnequal(unexpected, actual, message)
    ),
    ...pair('isTrue', 'Boolean condition', (message, condition) => {
      if (condition !== true) throw failure(message, `Expected: true, Actual: ${debugText(condition)}`);
    }),
    ...pair('isFalse', 'Boolean condition', (message, condition) => {
      if (condition !== false) throw failure(message, `Expected: false, Actual: ${debugText(condition)}`);
    }),
    ...pair('isNull', 'Object value', (message, value) => {
      if (value !== null) throw failure(message, `Expected: null, Actual: ${debugText(value)}`);
    }),
    ...pair('isNotNull', 'Object value', (message, value) => {
      if (value === null) throw failure(message, 'Same value: null');
    }),
    ...pair('isInstanceOfType', 'Object instance, Type expectedType', (message, instance, type) => {
      if (!isOf(instance, type))
        throw failure(message, `Expected type: ${debugText(type)}, Actual type: ${nameOf(instance)}`);
    }),
    ...pair('isNotInstanceOfType', 'Object instance, Type notExpectedType', (message, instance, type) => {
      if (isOf(instance, type)) throw failure(message, `Same type: ${nameOf(instance)}`);
    })
  }
};

type Check = (message: unknown, ...values: unknown[]) => void;

/** A check without a message and with one, which comes last. */
function pair(name: string, parameters: string, check: Check): Record<string, LibraryCode> {
  const count = parameters === '' ? 0 : parameters.split(',').length;
  const withMessage = [parameters, 'String message'].filter((part) => part !== '').join(', ');
  return {
    [`static void ${name}(${parameters})`]: (...values: unknown[]) => check(null, ...values),
    [`static void ${name}(${withMessage})`]: (...values: unknown[]) => check(values[count], ...values.slice(0, count))
  };
}

/** As `instanceof` says: a list of records is one of every object. */
function isOf(value: unknown, type: unknown): boolean {
  return isInstance(value, given(type as TypeToken | null).of);
}

function nameOf(value: unknown): string {
  return value === null ? 'null' : typeName(typeOf(value));
}
