/** Lightning Data Service for one page: the record store, the answers that components share, and the line to the org.
 *  Modules of `lightning/*` import from here; components never do. */
import { createShapedAdapter, createWireAdapter, type WireAdapterConstructor, type WireResult } from './wireAdapter.ts';
import type { Query, Result } from './queryEntry.ts';
import { QueryCache } from './queryCache.ts';
import { RecordLoader } from './recordLoader.ts';
import { RecordStore } from './recordStore.ts';
import { UiApiClient } from './uiApiClient.ts';

export const SECONDS = 1000;
export const MINUTES = 60 * SECONDS;

/** How long answers are served again. Records age fast, metadata slowly. */
export const RECORD_TIME_TO_LIVE = 30 * SECONDS;
export const PICKLIST_TIME_TO_LIVE = 5 * MINUTES;
export const METADATA_TIME_TO_LIVE = 15 * MINUTES;

export const client = new UiApiClient((url, init) => globalThis.fetch(url, init));
export const recordStore = new RecordStore();
export const recordLoader = new RecordLoader(recordStore, client);
export const queryCache = new QueryCache(recordStore);

/** The `@wire` adapter of a query, over this page's cache. */
export function wireAdapterFor<Config, Raw, View = Raw>(
  query: Query<Config, Raw, View>
): WireAdapterConstructor<Config, WireResult<View>> {
  return createWireAdapter(queryCache, query);
}

/** As `wireAdapterFor`, emitting another shape than `{ data, error }`. */
export function shapedWireAdapterFor<Config, Raw, View, Value>(
  query: Query<Config, Raw, View>,
  shape: (result: Result<View>, refresh: () => Promise<void>) => Value,
  initial: Value
): WireAdapterConstructor<Config, Value> {
  return createShapedAdapter(queryCache, query, shape, initial);
}

/** Answers a query outside a wire: what is fresh in the cache, else what the org says. Rejects with its error. */
export function ask<Config, Raw, View>(query: Query<Config, Raw, View>, config: Config): Promise<View> {
  const entry = queryCache.entry(query, config);
  if (!entry) {
    return Promise.reject(new TypeError(`${query.name} was called without a required parameter`));
  }
  return new Promise((resolve, reject) => {
    const stop = entry.subscribe((result) => {
      queueMicrotask(() => stop());
      if (result.error === undefined) {
        resolve(result.data as View);
      } else {
        reject(result.error);
      }
    });
  });
}
