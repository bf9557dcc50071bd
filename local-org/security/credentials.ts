import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { OrgError } from '../errors.ts';
import type { Store } from '../store/model.ts';

export interface CredentialDeps {
  readonly store: Store;
  clock(): Date;
}

export interface Credentials {
  /** Replaces the user's password and ends a lock-out. Throws OrgError INVALID_TYPE_ON_FIELD_IN_RECORD when it is too short. */
  setPassword(userId: string, password: string): void;
  /** The Id of the user who may log in so; throws OrgError INVALID_LOGIN without saying which part was wrong. */
  login(username: string, password: string): string;
}

const MINIMUM_LENGTH = 8;
const ALLOWED_FAILURES = 10;
const LOCK_OUT = 15 * 60_000;
const KEY_LENGTH = 32;
/** Memory-hard on purpose: 16 MB and some 30 ms a guess. */
const COST = { N: 16_384, r: 8, p: 1 } as const;

const TABLE = `CREATE TABLE IF NOT EXISTS "_credential" (
  "userId" TEXT PRIMARY KEY, "salt" TEXT NOT NULL, "hash" TEXT NOT NULL,
  "failures" INTEGER NOT NULL DEFAULT 0, "lockedUntil" INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID`;

const derive = (password: string, salt: string): Buffer =>
  scryptSync(password, Buffer.from(salt, 'hex'), KEY_LENGTH, COST);

/** Stands in for the credential of an unknown user, so that guessing names takes as long as guessing passwords. */
const NOBODY = { salt: '00'.repeat(16), hash: '00'.repeat(KEY_LENGTH) };

const invalidLogin = (): OrgError =>
  new OrgError('INVALID_LOGIN', 'Invalid username, password, security token; or user locked out.');

/** Passwords over the org's own database: scrypt hashes, constant-time comparison, locked for 15 minutes after 10 failures. */
export function createCredentials({ store, clock }: CredentialDeps): Credentials {
  store.exec(TABLE);
  return {
    setPassword(userId, password) {
      if (password.length < MINIMUM_LENGTH) {
        const message = `Your password must be at least ${MINIMUM_LENGTH} characters long.`;
        throw new OrgError('INVALID_TYPE_ON_FIELD_IN_RECORD', message);
      }
      const salt = randomBytes(16).toString('hex');
      store.run('INSERT OR REPLACE INTO "_credential" ("userId", "salt", "hash") VALUES (?, ?, ?)', [
        userId,
        salt,
        derive(password, salt).toString('hex')
      ]);
    },
    login(username, password) {
      const row = store.get(
        `SELECT c.* FROM "User" u JOIN "_credential" c ON c."userId" = u."Id"
         WHERE lower(u."Username") = lower(?) AND u."IsActive" = 1`,
        [username]
      );
      const salt = String(row?.['salt'] ?? NOBODY.salt);
      const expected = Buffer.from(String(row?.['hash'] ?? NOBODY.hash), 'hex');
      const matches = timingSafeEqual(derive(password, salt), expected);
      if (!row) throw invalidLogin();
      const locked = Number(row['lockedUntil']) > clock().getTime();
      const userId = String(row['userId']);
      if (!matches && !locked) countFailure(store, clock(), userId, Number(row['failures']) + 1);
      if (!matches || locked) throw invalidLogin();
      if (Number(row['failures']) > 0) countFailure(store, clock(), userId, 0);
      return userId;
    }
  };
}

function countFailure(store: Store, now: Date, userId: string, failures: number): void {
  const lockedUntil = failures >= ALLOWED_FAILURES ? now.getTime() + LOCK_OUT : 0;
  store.run('UPDATE "_credential" SET "failures" = ?, "lockedUntil" = ? WHERE "userId" = ?', [
    lockedUntil > 0 ? 0 : failures,
    lockedUntil,
    userId
  ]);
}
