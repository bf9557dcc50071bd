import { createHash } from 'node:crypto';
import type { Store } from '../store/model.ts';
import { OAuthError } from './jwtBearer.ts';
import { hashSecret, randomSecret } from './token.ts';

export interface OAuthGrantDeps {
  readonly store: Store;
  clock(): Date;
}

/** What a user allowed a program on the consent page. */
export interface Consent {
  readonly userId: string;
  readonly clientId: string;
  /** Where the code was sent; the exchange must name the same place. */
  readonly redirectUri: string;
  /** PKCE: base64url of the SHA-256 of a secret only the program knows; empty when the program sent none. */
  readonly challenge: string;
}

/** The web-server flow: a code that is exchanged once, and refresh tokens that stand for the user until they are revoked. */
export interface OAuthGrants {
  issueCode(consent: Consent): string;
  /** The user behind a code, once, within 15 minutes. Throws OAuthError. Source: RFC 6749 4.1.3, RFC 7636. */
  redeemCode(code: string, exchange: { clientId: string; redirectUri: string; verifier: string }): string;
  issueRefreshToken(userId: string, clientId: string): string;
  /** The user behind a refresh token of that client. Throws OAuthError. */
  userOfRefreshToken(token: string, clientId: string): string;
  /** False when there was no such token. */
  revokeRefreshToken(token: string): boolean;
}

const LIFETIME = 15 * 60_000;

const TABLES = `CREATE TABLE IF NOT EXISTS "_oauth_code" (
  "codeHash" TEXT PRIMARY KEY, "userId" TEXT NOT NULL, "clientId" TEXT NOT NULL, "redirectUri" TEXT NOT NULL,
  "challenge" TEXT NOT NULL, "expiresAt" INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "_refresh_token" (
  "tokenHash" TEXT PRIMARY KEY, "userId" TEXT NOT NULL, "clientId" TEXT NOT NULL
) WITHOUT ROWID`;

const refused = (description: string): OAuthError => new OAuthError('invalid_grant', description);

/** Grants over the org's own database: only hashes of codes and tokens are kept. */
export function createOAuthGrants({ store, clock }: OAuthGrantDeps): OAuthGrants {
  store.exec(TABLES);
  return {
    issueCode({ userId, clientId, redirectUri, challenge }) {
      const code = randomSecret();
      const now = clock().getTime();
      store.run('DELETE FROM "_oauth_code" WHERE "expiresAt" <= ?', [now]);
      const row = [hashSecret(code), userId, clientId, redirectUri, challenge, now + LIFETIME];
      store.run('INSERT INTO "_oauth_code" VALUES (?, ?, ?, ?, ?, ?)', row);
      return code;
    },
    redeemCode(code, { clientId, redirectUri, verifier }) {
      const hash = hashSecret(code);
      const row = store.get('SELECT * FROM "_oauth_code" WHERE "codeHash" = ?', [hash]);
      store.run('DELETE FROM "_oauth_code" WHERE "codeHash" = ?', [hash]);
      if (!row || Number(row['expiresAt']) <= clock().getTime()) throw refused('expired authorization code');
      if (row['clientId'] !== clientId) throw new OAuthError('invalid_client_id', 'client identifier invalid');
      if (row['redirectUri'] !== redirectUri) throw refused('redirect_uri mismatch');
      if (row['challenge'] !== '' && row['challenge'] !== challengeOf(verifier)) throw refused('invalid code verifier');
      return String(row['userId']);
    },
    issueRefreshToken(userId, clientId) {
      const token = `5Aep${randomSecret()}`;
      store.run('INSERT INTO "_refresh_token" VALUES (?, ?, ?)', [hashSecret(token), userId, clientId]);
      return token;
    },
    userOfRefreshToken(token, clientId) {
      const row = store.get('SELECT "userId", "clientId" FROM "_refresh_token" WHERE "tokenHash" = ?', [
        hashSecret(token)
      ]);
      if (!row) throw refused('expired access/refresh token');
      if (row['clientId'] !== clientId) throw new OAuthError('invalid_client_id', 'client identifier invalid');
      return String(row['userId']);
    },
    revokeRefreshToken: (token) =>
      store.run('DELETE FROM "_refresh_token" WHERE "tokenHash" = ?', [hashSecret(token)]).changes > 0
  };
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');
