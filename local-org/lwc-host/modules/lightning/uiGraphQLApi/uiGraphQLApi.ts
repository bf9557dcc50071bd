/** `lightning/uiGraphQLApi`, which `lightning/graphql` supersedes. Source: LWC Developer Guide "lightning/uiGraphQLApi (Deprecated)". */
import { refreshResult } from '../ldsCache/wireAdapter.ts';

export { gql, graphql } from '../graphql/graphql.ts';

/** Runs the query of a wire again; resolves when the wire has the fresh answer. */
export async function refreshGraphQL(result: unknown): Promise<void> {
  const refreshed = refreshResult(result);
  if (!refreshed) {
    throw new TypeError('refreshGraphQL needs the value that the graphql wire adapter emitted.');
  }
  await refreshed;
}
