import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { OrgError } from '../errors.ts';
import { openLibrary } from '../save/testing/libraryOrg.ts';
import type { LibraryOrg } from '../save/testing/libraryOrg.ts';
import { createCredentials } from './credentials.ts';
import type { Credentials } from './credentials.ts';
import { createJwtBearer, OAuthError } from './jwtBearer.ts';
import type { JwtBearer } from './jwtBearer.ts';

let org: LibraryOrg;
before(async () => {
  org = await openLibrary();
});
after(() => org.close());

describe('a password', () => {
  let credentials: Credentials;
  let userId: string;
  before(() => {
    credentials = createCredentials({ store: org.store, clock: () => org.clock.now });
    userId = org.user('petra', 'Standard User').userId;
    credentials.setPassword(userId, 'correct horse');
  });

  const isRefused = (error: unknown): boolean =>
    error instanceof OrgError &&
    error.code === 'INVALID_LOGIN' &&
    error.message === 'Invalid username, password, security token; or user locked out.';
  const refuses = (username: string, password: string) =>
    assert.throws(() => credentials.login(username, password), isRefused);

  it('logs its user in, by a name in any case', () => {
    assert.equal(credentials.login('PETRA@library.example', 'correct horse'), userId);
  });

  it('is refused in the same words whatever is wrong', () => {
    refuses('petra@library.example', 'Correct horse');
    refuses('petra@library.example', '');
    refuses('nobody@library.example', 'correct horse');
    refuses("' OR 1=1 --", 'correct horse');
    refuses('admin@local-org.example', '');
  });

  it('is not kept', () => {
    assert.equal(JSON.stringify(org.store.all('SELECT * FROM "_credential"')).includes('horse'), false);
  });

  it('is locked for 15 minutes after ten failures', () => {
    for (let turn = 0; turn < 10; turn++) refuses('petra@library.example', 'wrong');
    refuses('petra@library.example', 'correct horse');
    org.clock.now = new Date(org.clock.now.getTime() + 15 * 60_000);
    assert.equal(credentials.login('petra@library.example', 'correct horse'), userId);
  });

  it('must have eight characters', () => {
    assert.throws(() => credentials.setPassword(userId, 'short'), /at least 8 characters/);
    assert.equal(credentials.login('petra@library.example', 'correct horse'), userId);
  });

  it('is of no use to a user who is inactive', () => {
    org.update('User', { Id: userId, IsActive: false });
    refuses('petra@library.example', 'correct horse');
  });
});

describe('a signed assertion', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let bearer: JwtBearer;
  before(() => {
    bearer = createJwtBearer({ store: org.store, clock: () => org.clock.now, audiences: ['http://127.0.0.1:3000'] });
    bearer.registerApp('key', 'CLI', keys.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  });

  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  function assertion(
    claims: Record<string, unknown> = {},
    key: KeyObject = keys.privateKey,
    header: unknown = { alg: 'RS256' }
  ): string {
    const exp = Math.floor(org.clock.now.getTime() / 1000) + 180;
    const full = { iss: 'key', sub: 'admin@local-org.example', aud: 'https://login.salesforce.com', exp, ...claims };
    const signed = `${encode(header)}.${encode(full)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
  }

  it('speaks for the user it names', () => {
    assert.equal(bearer.userOf(assertion()), org.administratorId);
    assert.equal(bearer.userOf(assertion({ sub: 'ADMIN@local-org.example' })), org.administratorId);
    assert.equal(bearer.userOf(assertion({ aud: 'http://127.0.0.1:3000/' })), org.administratorId);
    assert.equal(
      bearer.userOf(assertion({ aud: ['https://x.example', 'https://test.salesforce.com'] })),
      org.administratorId
    );
  });

  const past = () => ({ exp: Math.floor(org.clock.now.getTime() / 1000) });
  const tampered = (): string => {
    const [header, , signature] = assertion().split('.');
    return [
      header,
      encode({ iss: 'key', sub: 'admin@local-org.example', aud: 'https://login.salesforce.com', exp: 9e9 }),
      signature
    ].join('.');
  };
  const unsigned = (): string => `${assertion({}, keys.privateKey, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`;
  const cases: readonly (readonly [string, () => string, string, string])[] = [
    ['of an unknown app', () => assertion({ iss: 'other' }), 'invalid_client_id', 'client identifier invalid'],
    ['signed with another key', () => assertion({}, others.privateKey), 'invalid_grant', 'invalid assertion'],
    ['that was tampered with', tampered, 'invalid_grant', 'invalid assertion'],
    ['that is not signed', unsigned, 'invalid_grant', 'invalid assertion'],
    [
      'for another audience',
      () => assertion({ aud: 'https://elsewhere.example' }),
      'invalid_grant',
      'audience is invalid'
    ],
    ['that is too old', () => assertion(past()), 'invalid_grant', 'assertion expired'],
    ['without an end', () => assertion({ exp: undefined }), 'invalid_grant', 'assertion expired'],
    ['for nobody', () => assertion({ sub: 'x' }), 'invalid_grant', "user hasn't approved this consumer"],
    ['that is none', () => 'nonsense', 'invalid_grant', 'invalid assertion']
  ];
  for (const [what, make, error, message] of cases) {
    it(`is refused ${what}`, () => {
      assert.throws(
        () => bearer.userOf(make()),
        (refusal) => refusal instanceof OAuthError && refusal.error === error && refusal.message === message
      );
    });
  }

  it('needs an app with a key that can verify it', () => {
    assert.throws(() => bearer.registerApp('bad', 'Bad', 'no key'));
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
      type: 'spki',
      format: 'pem'
    });
    assert.throws(() => bearer.registerApp('bad', 'Bad', elliptic.toString()), /RSA/);
  });
});
