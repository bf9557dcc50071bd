import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Store } from '../store/model.ts';
import { openStore } from '../store/openStore.ts';
import { createFrontDoor } from './frontDoor.ts';
import { createSessions } from './sessions.ts';

const USER = '005000000000001AAA';
const HOUR = 3_600_000;

let dir: string;
let store: Store;
let now: number;
const clock = () => new Date(now);
const sessions = () => createSessions({ store, clock, organizationId: '00D000000000001EAA' });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sessions-'));
  store = openStore(dir);
  now = Date.parse('2026-03-02T09:00:00Z');
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

describe('a session', () => {
  it('has a token in the form that the CLI accepts', () => {
    for (let turn = 0; turn < 50; turn++) assert.match(sessions().create(USER).token, /^00D\w{12}![.\w]{40,}$/);
  });

  it('is known by its token and nothing near it', () => {
    const { token } = sessions().create(USER);
    assert.equal(sessions().verify(token)?.userId, USER);
    for (const wrong of ['', token.slice(0, -1), `${token}x`, token.toLowerCase(), '00D000000000001!AQ']) {
      assert.equal(sessions().verify(wrong), undefined);
    }
  });

  it('is kept as a hash only', () => {
    const { token } = sessions().create(USER);
    assert.equal(JSON.stringify(store.all('SELECT * FROM "_session"')).includes(token.slice(20)), false);
  });

  it('ends 12 hours after its last use', () => {
    const { token, expiresAt } = sessions().create(USER);
    assert.equal(expiresAt.getTime(), now + 12 * HOUR);
    now += 11 * HOUR;
    assert.equal(sessions().verify(token)?.expiresAt.getTime(), now + 12 * HOUR);
    now += 11 * HOUR;
    assert.ok(sessions().verify(token));
    now += 12 * HOUR;
    assert.equal(sessions().verify(token), undefined);
  });

  it('is not written again for requests that follow each other closely', () => {
    const { token } = sessions().create(USER);
    const usedAt = () => store.get('SELECT "usedAt" FROM "_session"')?.['usedAt'];
    const first = usedAt();
    now += 60_000;
    sessions().verify(token);
    assert.equal(usedAt(), first);
    now += HOUR;
    sessions().verify(token);
    assert.equal(usedAt(), now);
  });

  it('outlives a restart, and ends when it is revoked', () => {
    const { token } = sessions().create(USER);
    const others = [sessions().create(USER), sessions().create(USER)];
    store.close();
    store = openStore(dir);
    assert.ok(sessions().verify(token));
    sessions().revoke(token);
    assert.equal(sessions().verify(token), undefined);
    assert.ok(sessions().verify(others[0]!.token));
    sessions().revokeAll(USER);
    assert.deepEqual(
      others.map((other) => sessions().verify(other.token)),
      [undefined, undefined]
    );
  });
});

describe('a front-door token', () => {
  it('lets in once, within a minute', () => {
    const door = createFrontDoor({ store, clock });
    const [first, second] = [door.issue(USER), door.issue(USER)];
    now += 59_000;
    assert.deepEqual([door.redeem(first), door.redeem(first)], [USER, undefined]);
    now += 1_000;
    assert.equal(door.redeem(second), undefined);
    assert.equal(door.redeem('guess'), undefined);
  });
});
