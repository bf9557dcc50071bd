import { randomInt } from 'node:crypto';
import type { ObjectSchema } from '../schema/model.ts';
import type { Store } from './model.ts';
import { formatId, toBase62 } from './recordId.ts';

/** Characters 4 and 5 of an id name the instance that made it; each org draws its own, so that ids of two orgs do not meet. */
export function instanceOf(store: Store): string {
  store.exec('CREATE TABLE IF NOT EXISTS _setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID');
  const known = store.get("SELECT value FROM _setting WHERE name = 'instance'");
  if (known) return String(known['value']);
  const instance = toBase62(randomInt(62 * 62), 2);
  store.run("INSERT INTO _setting VALUES ('instance', ?)", [instance]);
  return instance;
}

/** Gives out 18-character ids that are never given twice, in rising order for one object. */
export function createIdSource(store: Store): (object: Pick<ObjectSchema, 'keyPrefix'>) => string {
  const instance = instanceOf(store);
  return ({ keyPrefix }) => formatId(keyPrefix, instance, store.nextSequence(`id ${keyPrefix}`));
}
