import { instanceOf } from '../store/newId.ts';
import type { Store } from '../store/model.ts';
import { formatId, toBase62 } from '../store/recordId.ts';
import type { Identities } from './identities.ts';

const table = 'CREATE TABLE IF NOT EXISTS _identity (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID';

/** Identities that an org keeps for life, also of what was deleted and comes back. */
export interface IdentityStore extends Identities {
  /** Writes down what was given; inside the caller's transaction. */
  keep(): void;
  /** Takes back what was given and is not in the database: after a roll-back, or a check that keeps nothing. */
  forget(): void;
}

export function createIdentityStore(store: Store): IdentityStore {
  store.exec(table);
  const instance = instanceOf(store);
  const values = new Map<string, string>();
  const pending = new Set<string>();
  const load = () => {
    values.clear();
    pending.clear();
    for (const row of store.all('SELECT name, value FROM _identity'))
      values.set(String(row['name']), String(row['value']));
  };
  const give = (family: string, name: string, make: (count: number) => string) => {
    const key = `${family} ${name.toLowerCase()}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const count = [...values.keys()].filter((other) => other.startsWith(`${family} `)).length;
    const value = make(count);
    values.set(key, value);
    pending.add(key);
    return value;
  };
  load();

  return {
    keyPrefix: (object, family) => give(`prefix-${family}`, object, (count) => family + toBase62(count, 2)),
    recordTypeId: (object, developerName) =>
      give('recordType', `${object}.${developerName}`, (count) => formatId('012', instance, count + 1)),
    keep() {
      for (const key of pending) store.run('INSERT INTO _identity VALUES (?, ?)', [key, values.get(key)!]);
      pending.clear();
    },
    forget: load
  };
}
