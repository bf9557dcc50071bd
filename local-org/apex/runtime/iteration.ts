import { apexError } from './apexException.ts';
import { ApexList } from './values/apexList.ts';
import { ApexSet } from './values/apexSet.ts';

/** An Iterator, of the library or of the user. */
export interface ApexIterator {
  hasnext$(): boolean;
  next$(): unknown;
}

interface ApexIterable {
  iterator$(): ApexIterator;
}

/** Walks over a List, a Set or anything whose class implements Iterable. */
export function* iterate(source: unknown): Generator<unknown> {
  if (source instanceof ApexList || source instanceof ApexSet) return yield* source;
  if (source === null) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
  const iterator = (source as ApexIterable).iterator$();
  while (iterator.hasnext$()) yield iterator.next$();
}
