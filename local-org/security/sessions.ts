import type { Store } from '../store/model.ts';
import { hashSecret, randomSecret } from './token.ts';

export interface SessionDeps {
  readonly store: Store;
  clock(): Date;
  /** 15- or 18-character Organization Id: tokens start with it. */
  readonly organizationId: string;
  /** Seconds without a request after which a session ends; default 12 hours. */
  readonly idleSeconds?: number;
}

export interface Session {
  readonly userId: string;
  readonly createdAt: Date;
  /** When it ends if nothing more is asked. */
  readonly expiresAt: Date;
}

export interface Sessions {
  /** A new token, `00D...!AQ...`; only its hash is kept. */
  create(userId: string): { token: string } & Session;
  /** The session behind a token, its idle time started anew; undefined when unknown, revoked or expired. */
  verify(token: string): Session | undefined;
  revoke(token: string): void;
  /** Ends every session of a user (password changed, user deactivated). */
  revokeAll(userId: string): void;
}

const TWELVE_HOURS = 12 * 60 * 60;

/** Writing on every request would cost a disk flush each: the last use is noted at most this often, as a share of the idle time. */
const TOUCH_SHARE = 1 / 60;

const TABLE = `CREATE TABLE IF NOT EXISTS "_session" (
  "tokenHash" TEXT PRIMARY KEY, "userId" TEXT NOT NULL, "createdAt" INTEGER NOT NULL, "usedAt" INTEGER NOT NULL
) WITHOUT ROWID`;

/** Session tokens over the org's own database: they outlive a restart. */
export function createSessions({ store, clock, organizationId, idleSeconds = TWELVE_HOURS }: SessionDeps): Sessions {
  store.exec(TABLE);
  const idle = idleSeconds * 1000;
  const session = (userId: string, createdAt: number, usedAt: number): Session => ({
    userId,
    createdAt: new Date(createdAt),
    expiresAt: new Date(usedAt + idle)
  });
  return {
    create(userId) {
      const token = `${organizationId.slice(0, 15)}!AQ${randomSecret()}`;
      const now = clock().getTime();
      store.run('DELETE FROM "_session" WHERE "usedAt" <= ?', [now - idle]);
      store.run('INSERT INTO "_session" VALUES (?, ?, ?, ?)', [hashSecret(token), userId, now, now]);
      return { token, ...session(userId, now, now) };
    },
    verify(token) {
      const hash = hashSecret(token);
      const row = store.get('SELECT "userId", "createdAt", "usedAt" FROM "_session" WHERE "tokenHash" = ?', [hash]);
      const now = clock().getTime();
      const usedAt = Number(row?.['usedAt']);
      if (!row || now >= usedAt + idle) return undefined;
      const touch = now - usedAt >= idle * TOUCH_SHARE;
      if (touch) store.run('UPDATE "_session" SET "usedAt" = ? WHERE "tokenHash" = ?', [now, hash]);
      return session(String(row['userId']), Number(row['createdAt']), touch ? now : usedAt);
    },
    revoke(token) {
      store.run('DELETE FROM "_session" WHERE "tokenHash" = ?', [hashSecret(token)]);
    },
    revokeAll(userId) {
      store.run('DELETE FROM "_session" WHERE "userId" = ?', [userId]);
    }
  };
}
