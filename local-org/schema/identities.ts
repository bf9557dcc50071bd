import { formatId, toBase62 } from '../store/recordId.ts';

/** What must stay the same for the life of an org although metadata is rebuilt with every deploy. */
export interface Identities {
  /** Three characters that ids of a custom object start with; `family` is the first: `a` object, `m` metadata type, `e` event, `x` big or external object. */
  keyPrefix(object: string, family: 'a' | 'm' | 'e' | 'x'): string;
  /** 18-character id of a record type. */
  recordTypeId(object: string, developerName: string): string;
}

/** Identities that live only as long as the process: for tests and for checks that keep nothing. */
export function createMemoryIdentities(): Identities {
  const prefixes = new Map<string, string>();
  const recordTypes = new Map<string, string>();
  return {
    keyPrefix(object, family) {
      const key = object.toLowerCase();
      const taken = [...prefixes.values()].filter((prefix) => prefix.startsWith(family)).length;
      if (!prefixes.has(key)) prefixes.set(key, family + toBase62(taken, 2));
      return prefixes.get(key)!;
    },
    recordTypeId(object, developerName) {
      const key = `${object}.${developerName}`.toLowerCase();
      if (!recordTypes.has(key)) recordTypes.set(key, formatId('012', '00', recordTypes.size + 1));
      return recordTypes.get(key)!;
    }
  };
}
