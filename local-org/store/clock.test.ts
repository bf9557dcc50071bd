import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openStore } from './openStore.ts';

describe('the clock of a store', () => {
  it('gives formulas in SQL the date in the time zone of the user at hand', (test) => {
    const dir = mkdtempSync(join(tmpdir(), 'clock-'));
    const store = openStore(dir);
    test.after(() => {
      store.close();
      rmSync(dir, { recursive: true });
    });
    store.clock.now = () => new Date('2026-03-01T03:30:00.000Z');
    const today = () => store.get('SELECT sf_today() AS today')?.['today'];
    assert.equal(today(), '2026-03-01');
    store.clock.timeZone = 'America/Los_Angeles';
    assert.equal(today(), '2026-02-28');
  });
});
