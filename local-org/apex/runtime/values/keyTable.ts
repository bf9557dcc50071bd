import { equalsAsKey, hash, keyOf } from '../equality.ts';

/**
 * Gives every value the key it goes by in a JavaScript Map: simple values one that is equal for equal values, and others the first
 * equal value that was put in, found by `hash` and `equals`, which may be code of the user.
 */
export class KeyTable {
  private buckets: Map<number, object[]> | undefined;

  /** The key of a value, be it in or not. A value that is not found and is no simple one has none. */
  find(value: unknown): unknown {
    const key = keyOf(value);
    if (key !== undefined) return key;
    return this.buckets?.get(hash(value))?.find((each) => equalsAsKey(each, value));
  }

  /** The key to put a value in under. */
  enter(value: unknown): unknown {
    const key = keyOf(value);
    if (key !== undefined) return key;
    const code = hash(value);
    const bucket = this.bucket(code);
    const known = bucket.find((each) => equalsAsKey(each, value));
    if (known !== undefined) return known;
    bucket.push(value as object);
    return value;
  }

  /** Forgets a key that `find` gave for `value`. */
  leave(value: unknown, key: unknown): void {
    if (this.buckets === undefined || typeof key !== 'object' || key === null) return;
    const code = hash(value);
    const bucket = this.buckets.get(code);
    if (bucket === undefined) return;
    const at = bucket.indexOf(key);
    if (at >= 0) bucket.splice(at, 1);
    if (bucket.length === 0) this.buckets.delete(code);
  }

  clear(): void {
    this.buckets = undefined;
  }

  private bucket(code: number): object[] {
    this.buckets ??= new Map();
    let bucket = this.buckets.get(code);
    if (bucket === undefined) this.buckets.set(code, (bucket = []));
    return bucket;
  }
}
