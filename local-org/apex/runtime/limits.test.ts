import assert from 'node:assert/strict';
import { it } from 'node:test';
import '../library/symbols.ts';
import { ApexException, isUncatchable } from './apexException.ts';
import { createLimits } from './limits.ts';

it('lets through what is allowed, and not one more', () => {
  const limits = createLimits({ isAsync: false });
  for (let i = 0; i < 100; i++) limits.use('queries');
  assert.equal(limits.used('queries'), 100);
  assert.throws(
    () => limits.use('queries'),
    (error) => {
      assert.ok(error instanceof ApexException && isUncatchable(error));
      assert.equal(error.message, 'Too many SOQL queries: 101');
      return true;
    }
  );
});

it('allows asynchronous code more queries, and one job', () => {
  const limits = createLimits({ isAsync: true });
  assert.deepEqual(
    [limits.allowed('queries'), limits.allowed('cpuTime'), limits.allowed('queueableJobs')],
    [200, 60_000, 1]
  );
});

it('counts CPU time from its own beginning', () => {
  const limits = createLimits({ isAsync: false });
  assert.ok(limits.used('cpuTime') < 5_000, 'the process itself is older');
  limits.use('cpuTime', 0);
});
