import type { SqlValue } from './model.ts';

interface SequenceStore {
  get(sql: string, params: readonly SqlValue[]): Record<string, SqlValue> | undefined;
  run(sql: string, params: readonly SqlValue[]): unknown;
  inTransaction(): boolean;
}

/**
 * Numbers that are handed out once. Inside a transaction they are counted in memory and written when it ends, so that ten thousand
 * inserts cost one write; a roll-back forgets them with the rows that used them.
 */
export function createSequences(store: SequenceStore) {
  const pending = new Map<string, number>();

  const last = (name: string) => Number(store.get('SELECT last FROM _sequence WHERE name = ?', [name])?.['last'] ?? 0);
  const write = (name: string, value: number) =>
    store.run('INSERT INTO _sequence VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last', [
      name,
      value
    ]);

  return {
    /** Starts at 1. */
    next(name: string): number {
      const value = (pending.get(name) ?? last(name)) + 1;
      if (store.inTransaction()) pending.set(name, value);
      else write(name, value);
      return value;
    },
    flush(): void {
      for (const [name, value] of pending) write(name, value);
      pending.clear();
    },
    discard: () => pending.clear()
  };
}
