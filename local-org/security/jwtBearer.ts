import { X509Certificate, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Store } from '../store/model.ts';

/** An OAuth 2.0 refusal, in the shape of RFC 6749: `{"error":"invalid_grant","error_description":"..."}`. */
export class OAuthError extends Error {
  readonly error: 'invalid_grant' | 'invalid_client_id' | 'invalid_request';
  readonly status = 400;

  constructor(error: OAuthError['error'], description: string) {
    super(description);
    this.name = 'OAuthError';
    this.error = error;
  }
}

export interface JwtBearerDeps {
  readonly store: Store;
  clock(): Date;
  /** Besides these, the log-in hosts of the platform are accepted as `aud`. */
  readonly audiences: readonly string[];
}

export interface JwtBearer {
  /** Registers a connected app under its consumer key with the certificate or public key (PEM) that its assertions are signed with. */
  registerApp(consumerKey: string, name: string, certificatePem: string): void;
  /** The user an assertion speaks for. Throws OAuthError. Source: RFC 7523 and "OAuth 2.0 JWT Bearer Flow". */
  userOf(assertion: string): string;
}

const PLATFORM_AUDIENCES = ['https://login.salesforce.com', 'https://test.salesforce.com'];

const TABLE = `CREATE TABLE IF NOT EXISTS "_connected_app" (
  "consumerKey" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "certificate" TEXT NOT NULL
) WITHOUT ROWID`;

/** The JWT bearer flow: how the CLI and servers log in without a password. RS256 only. */
export function createJwtBearer({ store, clock, audiences }: JwtBearerDeps): JwtBearer {
  store.exec(TABLE);
  const known = new Set([...PLATFORM_AUDIENCES, ...audiences].map(withoutSlash));
  return {
    registerApp(consumerKey, name, certificatePem) {
      publicKeyOf(certificatePem);
      store.run('INSERT OR REPLACE INTO "_connected_app" VALUES (?, ?, ?)', [consumerKey, name, certificatePem]);
    },
    userOf(assertion) {
      const { claims, signed, signature } = parse(assertion);
      const app = store.get('SELECT "certificate" FROM "_connected_app" WHERE "consumerKey" = ?', [
        text(claims['iss'])
      ]);
      if (!app) throw new OAuthError('invalid_client_id', 'client identifier invalid');
      const key = publicKeyOf(String(app['certificate']));
      if (!verify('RSA-SHA256', Buffer.from(signed), key, signature)) throw invalidAssertion();
      if (!audiencesOf(claims).some((audience) => known.has(withoutSlash(audience)))) {
        throw new OAuthError('invalid_grant', 'audience is invalid');
      }
      if (!(Number(claims['exp']) * 1000 > clock().getTime()))
        throw new OAuthError('invalid_grant', 'assertion expired');
      return activeUserId(store, text(claims['sub']));
    }
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const withoutSlash = (url: string): string => url.replace(/\/+$/, '').toLowerCase();
const invalidAssertion = (): OAuthError => new OAuthError('invalid_grant', 'invalid assertion');

const audiencesOf = (claims: Record<string, unknown>): string[] =>
  (Array.isArray(claims['aud']) ? claims['aud'] : [claims['aud']]).map(text);

function publicKeyOf(pem: string): KeyObject {
  const key = pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem);
  if (key.asymmetricKeyType !== 'rsa') throw new TypeError('A connected app needs an RSA certificate or public key.');
  return key;
}

interface Assertion {
  readonly claims: Record<string, unknown>;
  readonly signed: string;
  readonly signature: Buffer;
}

function parse(assertion: string): Assertion {
  const [header = '', payload = '', signature = '', ...rest] = assertion.split('.');
  const claims = decode(payload);
  if (rest.length > 0 || decode(header)['alg'] !== 'RS256') throw invalidAssertion();
  return { claims, signed: `${header}.${payload}`, signature: Buffer.from(signature, 'base64url') };
}

function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Not JSON: the same refusal as any other broken assertion.
  }
  throw invalidAssertion();
}

function activeUserId(store: Store, username: string): string {
  const user = store.get('SELECT "Id" FROM "User" WHERE lower("Username") = lower(?) AND "IsActive" = 1', [username]);
  if (!user) throw new OAuthError('invalid_grant', "user hasn't approved this consumer");
  return String(user['Id']);
}
