import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Store } from '../store/model.ts';
import { openStore } from '../store/openStore.ts';
import { createOAuthGrants } from './oauthGrants.ts';

const VERIFIER = 'only the program knows this';
const consent = {
  userId: '005000000000001AAA',
  clientId: 'a program',
  redirectUri: 'http://localhost:1717/back',
  challenge: createHash('sha256').update(VERIFIER).digest('base64url')
};
const exchange = { clientId: consent.clientId, redirectUri: consent.redirectUri, verifier: VERIFIER };

let dir: string;
let store: Store;
let now: number;
const grants = () => createOAuthGrants({ store, clock: () => new Date(now) });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'grants-'));
  store = openStore(dir);
  now = Date.parse('2026-03-02T09:00:00Z');
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

describe('an authorization code', () => {
  it('stands for the user who said yes, once', () => {
    const code = grants().issueCode(consent);
    assert.equal(grants().redeemCode(code, exchange), consent.userId);
    assert.throws(() => grants().redeemCode(code, exchange), { error: 'invalid_grant' });
  });

  it('ends after a quarter of an hour', () => {
    const code = grants().issueCode(consent);
    now += 15 * 60_000;
    assert.throws(() => grants().redeemCode(code, exchange), { message: 'expired authorization code' });
  });

  it('is lost when anything about the exchange is wrong', () => {
    for (const wrong of [{ clientId: 'another' }, { redirectUri: 'http://localhost:1' }, { verifier: 'a guess' }]) {
      const code = grants().issueCode(consent);
      assert.throws(() => grants().redeemCode(code, { ...exchange, ...wrong }), { name: 'OAuthError' });
      assert.throws(() => grants().redeemCode(code, exchange), { error: 'invalid_grant' });
    }
  });
});

describe('a refresh token', () => {
  it('stands for its user and client until it is revoked', () => {
    const token = grants().issueRefreshToken(consent.userId, consent.clientId);
    assert.equal(grants().userOfRefreshToken(token, consent.clientId), consent.userId);
    assert.throws(() => grants().userOfRefreshToken(token, 'another'), { error: 'invalid_client_id' });
    assert.equal(grants().revokeRefreshToken(token), true);
    assert.equal(grants().revokeRefreshToken(token), false);
    assert.throws(() => grants().userOfRefreshToken(token, consent.clientId), { error: 'invalid_grant' });
  });

  it('is kept as a hash only', () => {
    const token = grants().issueRefreshToken(consent.userId, consent.clientId);
    assert.equal(JSON.stringify(store.all('SELECT * FROM "_refresh_token"')).includes(token.slice(4)), false);
  });
});
