import { client, recordStore } from './ldsCache.ts';
import { currentView, recordsIn } from './recordTree.ts';
import type { Query } from './queryEntry.ts';
import type { ApiRequest } from './uiApiClient.ts';

export interface Resource<Config> {
  readonly name: string;
  /** How long an answer may be served again, in milliseconds. */
  readonly timeToLive: number;
  /** The answer holds records: they join the record store, and their changes show. */
  readonly holdsRecords?: boolean;
  readonly isCollection?: boolean;
  /** What to ask the org; undefined while a required parameter is missing. The same request is the same question. */
  request(config: Config): ApiRequest | undefined;
}

/** The query of a resource that is one request to the org. */
export function resourceQuery<Config, Answer = unknown>(resource: Resource<Config>): Query<Config, Answer> {
  const { name, timeToLive, holdsRecords, isCollection = false, request } = resource;
  return {
    name,
    timeToLive,
    isCollection,
    key(config) {
      const asked = request(config);
      return asked && JSON.stringify(asked);
    },
    async load(config) {
      const answer = await client.request<Answer>(request(config) as ApiRequest);
      if (holdsRecords) {
        recordStore.ingest(recordsIn(answer));
      }
      return answer;
    },
    ...(holdsRecords ? { view: (answer: Answer) => currentView(answer, recordStore) } : {})
  };
}

/** The parameters, once all of them have a value. */
export function allPresent<Values extends readonly unknown[]>(
  ...values: Values
): { readonly [Place in keyof Values]: NonNullable<Values[Place]> } | undefined {
  const isPresent = values.every((value) => value !== undefined && value !== null && value !== '');
  return isPresent ? (values as { readonly [Place in keyof Values]: NonNullable<Values[Place]> }) : undefined;
}
