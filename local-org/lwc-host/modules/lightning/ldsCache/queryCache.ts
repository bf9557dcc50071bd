import { QueryEntry, type Query } from './queryEntry.ts';
import type { RecordStore } from './recordStore.ts';

/** All questions asked so far, by kind and key. */
export class QueryCache {
  readonly store: RecordStore;
  readonly entries = new Map<string, QueryEntry<unknown, unknown, unknown>>();

  constructor(store: RecordStore) {
    this.store = store;
  }

  /** The one entry of this question; undefined while the configuration is incomplete. */
  entry<Config, Raw, View>(query: Query<Config, Raw, View>, config: Config): QueryEntry<Config, Raw, View> | undefined {
    const key = query.key(config);
    if (key === undefined) {
      return undefined;
    }
    const name = `${query.name} ${key}`;
    const known = this.entries.get(name);
    if (known) {
      return known as unknown as QueryEntry<Config, Raw, View>;
    }
    this.prune();
    const entry = new QueryEntry(query, config, this.store);
    this.entries.set(name, entry as unknown as QueryEntry<unknown, unknown, unknown>);
    return entry;
  }

  /** Lists and counts are asked for anew when next needed. */
  expireCollections(): void {
    for (const entry of this.entries.values()) {
      if (entry.query.isCollection) {
        entry.expire();
      }
    }
  }

  /** What is known of list views themselves is asked for anew when next needed. */
  expireLists(): void {
    for (const entry of this.entries.values()) {
      if (entry.query.name.startsWith('getList')) {
        entry.expire();
      }
    }
  }

  /** Asks again for everything on screen; what is not is asked for when next needed. Resolves when the listeners have heard. */
  async refreshAll(): Promise<void> {
    const entries = [...this.entries.values()];
    entries.forEach((entry) => entry.expire());
    await Promise.all(entries.filter((entry) => entry.listeners.size > 0).map((entry) => entry.refresh()));
  }

  /** Resolves when nothing that was being asked for now is under way any more. */
  async whenSettled(): Promise<void> {
    await Promise.all([...this.entries.values()].map((entry) => entry.loading));
  }

  /** Drops what nobody listens to and what would not be served again. */
  prune(): void {
    for (const [name, entry] of this.entries) {
      if (entry.listeners.size === 0 && !entry.loading && !entry.isFresh()) {
        this.entries.delete(name);
      }
    }
  }
}
