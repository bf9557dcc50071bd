import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { inTransaction } from '../../runtime/testing/inTransaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { Datetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { Id } from '../../runtime/values/id.ts';

const system = calling('System.System');
const assertions = calling('System.Assert');
const equal = 'static void assertEquals(Object expected, Object actual)';

test('failed assertions say what was expected', () => {
  assert.equal(
    thrownBy(() => system(equal, 1, 2)),
    'AssertException: Assertion Failed: Expected: 1, Actual: 2'
  );
  assert.equal(
    thrownBy(() => system(equal, 'a', null)),
    'AssertException: Assertion Failed: Expected: a, Actual: null'
  );
  const withMessage = 'static void assertEquals(Object expected, Object actual, Object message)';
  assert.equal(
    thrownBy(() => system(withMessage, 1, 2, 'Sum')),
    'AssertException: Assertion Failed: Sum: Expected: 1, Actual: 2'
  );
  assert.equal(
    thrownBy(() => system('static void assertNotEquals(Object unexpected, Object actual)', 1, 1)),
    'AssertException: Assertion Failed: Same value: 1'
  );
  assert.equal(
    thrownBy(() => system('static void assert(Boolean condition)', false)),
    'AssertException: Assertion Failed'
  );
  assert.equal(
    thrownBy(() => assertions('static void fail(String message)', 'No')),
    'AssertException: Assertion Failed: No'
  );
});

test('assertions compare by value, text with regard to case', () => {
  assert.equal(
    thrownBy(() => system(equal, 1, Decimal.parse('1.0'))),
    'nothing'
  );
  assert.equal(
    thrownBy(() => system(equal, ApexList.of('Integer', [1]), ApexList.of('Integer', [1]))),
    'nothing'
  );
  assert.equal(
    thrownBy(() => system(equal, new Id('001000000000001AAA'), '001000000000001AAA')),
    'nothing'
  );
  assert.notEqual(
    thrownBy(() => system(equal, 'a', 'A')),
    'nothing'
  );
});

test('debug writes the level and the value', () => {
  const lines: unknown[][] = [];
  inTransaction({ timeZone: 'Europe/Berlin', log: (...parts) => lines.push(parts) }, () => {
    system('static void debug(Object value)', Datetime.ofIso('2026-01-31T08:00:00.000Z'));
  });
  assert.deepEqual(lines, [['USER_DEBUG', '[0]', 'DEBUG', '2026-01-31 08:00:00']]);
});

test('the clock is that of the org', () => {
  inTransaction({ now: '2026-01-31T08:00:00.000Z' }, () => {
    assert.equal((system('static Datetime now()') as Datetime).toIso(), '2026-01-31T08:00:00.000Z');
    assert.equal(system('static Long currentTimeMillis()'), 1769846400000n);
  });
});
