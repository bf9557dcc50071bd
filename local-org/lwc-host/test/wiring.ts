import { queryCache, recordLoader, recordStore } from '../modules/lightning/ldsCache/ldsCache.ts';
import type { WireAdapter, WireAdapterConstructor } from '../modules/lightning/ldsCache/wireAdapter.ts';

const wired: WireAdapter<never>[] = [];

/** A component that wires an adapter: every value it was given, oldest first. */
export function wire<Config, Value>(adapter: WireAdapterConstructor<Config, Value>, config: Config) {
  const values: Value[] = [];
  const instance = new adapter((value) => values.push(value));
  instance.connect();
  instance.update(config);
  wired.push(instance as WireAdapter<never>);
  return { values, instance, last: () => values.at(-1)! };
}

/** Everything that waits for promises alone has happened. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}

/** The page as freshly loaded: no component, an empty cache. */
export function forgetEverything(): void {
  wired.splice(0).forEach((instance) => instance.disconnect());
  queryCache.entries.clear();
  recordStore.records.clear();
  recordLoader.inFlight.clear();
}
