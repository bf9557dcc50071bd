import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';

/** What every resolver gets: the org, who asks, and the request's own state. */
export interface GraphQLContext {
  readonly org: Org;
  readonly caller: Caller;
  /** Variables as sent: coercion by type would lose the order of sort keys. */
  readonly rawVariables: Readonly<Record<string, unknown>>;
  readonly mutation: MutationState;
}

/** Progress of the mutations of one request. */
export interface MutationState {
  allOrNone: boolean;
  failed: boolean;
  /** Ids of created records by the alias of their mutation, for `@{alias}`. */
  readonly createdIds: Map<string, string>;
}
