import type { Query, QueryEntry, Result } from './queryEntry.ts';
import type { QueryCache } from './queryCache.ts';

/** What the LWC engine expects of a wire adapter. Source: LWC RFC "Wire Protocol Reform". */
export interface WireAdapter<Config> {
  connect(): void;
  update(config: Config): void;
  disconnect(): void;
}

export type DataCallback<Value> = (value: Value) => void;

export type WireAdapterConstructor<Config, Value> = new (dataCallback: DataCallback<Value>) => WireAdapter<Config>;

export interface WireResult<View> {
  readonly data: View | undefined;
  readonly error: unknown;
}

/** Under this key an emitted result carries how to ask again; components cannot see it. */
export const REFRESH = Symbol('refresh');

interface Refreshable {
  readonly [REFRESH]?: () => Promise<void>;
}

/** A wire adapter over one query: silent while the configuration is incomplete, then data or error, then each change. */
export function createWireAdapter<Config, Raw, View>(
  cache: QueryCache,
  query: Query<Config, Raw, View>
): WireAdapterConstructor<Config, WireResult<View>> {
  return createShapedAdapter(cache, query, wireResult, { data: undefined, error: undefined });
}

/** As `createWireAdapter`, for adapters that emit another shape than `{ data, error }`. */
export function createShapedAdapter<Config, Raw, View, Value>(
  cache: QueryCache,
  query: Query<Config, Raw, View>,
  shape: (result: Result<View>, refresh: () => Promise<void>) => Value,
  initial: Value
): WireAdapterConstructor<Config, Value> {
  return class implements WireAdapter<Config> {
    readonly emit: DataCallback<Value>;
    entry: QueryEntry<Config, Raw, View> | undefined;
    stop: (() => void) | undefined;

    constructor(dataCallback: DataCallback<Value>) {
      this.emit = dataCallback;
      dataCallback(initial);
    }

    connect(): void {
      // The engine calls `update` with the configuration right after.
    }

    update(config: Config): void {
      const entry = cache.entry(query, config ?? ({} as Config));
      if (entry === this.entry) {
        return;
      }
      this.disconnect();
      this.entry = entry;
      this.stop = entry?.subscribe((result) => this.emit(shape(result, () => entry.refresh())));
    }

    disconnect(): void {
      this.stop?.();
      this.stop = undefined;
      this.entry = undefined;
    }
  };
}

function wireResult<View>(result: Result<View>, refresh: () => Promise<void>): WireResult<View> {
  return withRefresh({ data: result.data, error: result.error }, refresh);
}

/** Marks an emitted result with how to ask again, and freezes it. */
export function withRefresh<T extends object>(result: T, refresh: () => Promise<void>): T {
  return Object.freeze(Object.defineProperty(result, REFRESH, { value: refresh, enumerable: false }));
}

/** Asks again for a result that a wire emitted; undefined for anything else. */
export function refreshResult(result: unknown): Promise<void> | undefined {
  return (result as Refreshable | null | undefined)?.[REFRESH]?.();
}
