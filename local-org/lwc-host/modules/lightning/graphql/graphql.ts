/** `lightning/graphql`. Source: LWC Developer Guide "lightning/graphql Wire Adapter (v2)", "executeMutation". */
import { shapedWireAdapterFor } from '../ldsCache/ldsCache.ts';
import { withRefresh } from '../ldsCache/wireAdapter.ts';
import type { Result } from '../ldsCache/queryEntry.ts';
import { errorMessages, graphqlQuery, runMutation, type GraphqlAnswer } from './graphqlRequests.ts';

export { gql } from './document.ts';

export interface GraphqlResult {
  readonly data: unknown;
  readonly errors: GraphqlAnswer['errors'];
  /** Runs the query again; resolves when the wire has the fresh answer. */
  readonly refresh: (() => Promise<void>) | undefined;
}

/** Wire adapter: `{ query, variables, operationName }` -> `{ data, errors, refresh }`. */
export const graphql = shapedWireAdapterFor(
  graphqlQuery,
  (result, refresh): GraphqlResult => withRefresh({ ...answerOf(result), refresh }, refresh),
  { data: undefined, errors: undefined, refresh: undefined }
);

function answerOf(result: Result<GraphqlAnswer>): GraphqlAnswer {
  return result.error === undefined
    ? (result.data as GraphqlAnswer)
    : { data: undefined, errors: errorMessages(result.error) };
}

/** Runs a mutation; not for `@wire`. */
export const executeMutation = runMutation;
