import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPackageOrg } from './packageOrg.ts';

// Whoever installs the package runs its tests at some hour, somewhere: around midnight their day is not the day of UTC.
const moments: readonly [moment: string, timeZone: string][] = [
  ['2026-12-31T23:30:00Z', 'UTC'],
  ['2027-01-01T00:30:00Z', 'America/Los_Angeles'],
  ['2027-03-28T00:59:00Z', 'Europe/Stockholm'],
  ['2028-02-28T23:30:00Z', 'Pacific/Auckland']
];

for (const [moment, timeZone] of moments) {
  test(`the Apex tests pass at ${moment} for an administrator in ${timeZone}`, async () => {
    const began = Date.now();
    const opened = await openPackageOrg(() => new Date(Date.parse(moment) + Date.now() - began));
    try {
      const admin = { ...opened.as.admin, timeZone };
      const { results } = opened.org.apex.runTests({ kind: 'all' }, admin);
      assert.ok(results.length > 200, `only ${results.length} tests were found`);
      assert.deepEqual(
        results.filter(({ outcome }) => outcome !== 'Pass'),
        []
      );
    } finally {
      opened.close();
    }
  });
}
