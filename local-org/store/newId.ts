import { randomInt } from 'node:crypto';
import type { ObjectSchema } from '../schema/model.ts';
import type { Store } from './model.ts';
import { formatId, toBase62 } from './recordId.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Gives out an 18-character id that is never given twice; ids of one object rise. */
export type IdSource = (object: Pick<ObjectSchema, 'keyPrefix'>) => string;

export function createIdSource(store: Store): IdSource {
  const instance = instanceOf(store);
  return ({ keyPrefix }) => formatId(keyPrefix, instance, store.nextSequence(`id ${keyPrefix}`));
}

/** Characters 4 and 5 of an id name the instance that made it; each org draws its own, so that ids of two orgs do not meet. */
export function instanceOf(store: Store): string {
  const known = readSetting(store, 'instance');
  if (known !== undefined) return known;
  const instance = toBase62(randomInt(62 * 62), 2);
  writeSetting(store, 'instance', instance);
  return instance;
}
