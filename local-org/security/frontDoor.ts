import type { Store } from '../store/model.ts';
import { hashSecret, randomSecret } from './token.ts';

export interface FrontDoorDeps {
  readonly store: Store;
  clock(): Date;
}

/** One-time tokens that let a browser in without a password (`sf org open`). */
export interface FrontDoor {
  /** A token good for one entry within a minute. */
  issue(userId: string): string;
  /** The user it was issued for, once; undefined when unknown, used or too old. */
  redeem(token: string): string | undefined;
}

const LIFETIME = 60_000;

const TABLE = `CREATE TABLE IF NOT EXISTS "_frontdoor" (
  "tokenHash" TEXT PRIMARY KEY, "userId" TEXT NOT NULL, "expiresAt" INTEGER NOT NULL
) WITHOUT ROWID`;

/** Front-door tokens over the org's own database. */
export function createFrontDoor({ store, clock }: FrontDoorDeps): FrontDoor {
  store.exec(TABLE);
  return {
    issue(userId) {
      const token = randomSecret();
      const now = clock().getTime();
      store.run('DELETE FROM "_frontdoor" WHERE "expiresAt" <= ?', [now]);
      store.run('INSERT INTO "_frontdoor" VALUES (?, ?, ?)', [hashSecret(token), userId, now + LIFETIME]);
      return token;
    },
    redeem(token) {
      const hash = hashSecret(token);
      return store.transaction(() => {
        const row = store.get('SELECT "userId", "expiresAt" FROM "_frontdoor" WHERE "tokenHash" = ?', [hash]);
        if (!row) return undefined;
        store.run('DELETE FROM "_frontdoor" WHERE "tokenHash" = ?', [hash]);
        return Number(row['expiresAt']) > clock().getTime() ? String(row['userId']) : undefined;
      });
    }
  };
}
