export interface LruCache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
}

/** A map that keeps the `size` entries used last; `onDrop` hears of each that is pushed out. */
export function createLruCache<K, V>(size: number, onDrop?: (key: K, value: V) => void): LruCache<K, V> {
  const entries = new Map<K, V>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= size) return;
      const [oldest, dropped] = entries.entries().next().value!;
      entries.delete(oldest);
      onDrop?.(oldest, dropped);
    },
    delete: (key) => void entries.delete(key)
  };
}
