// Source: LWC Developer Guide, "lightning/graphql Wire Adapter (v2)": graphql, gql, refresh, executeMutation.

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  /** A parsed query; opaque. */
  export interface GraphQLDocument {
    readonly __graphQLDocument: never;
  }

  export interface GraphQLError {
    readonly message: string;
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }

  /** `errors`, in the plural, as GraphQL has it: unlike every other wire. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of the answer is the query's
  export interface GraphQLResult<Data = any> {
    readonly data?: Data | undefined;
    readonly errors?: readonly GraphQLError[] | undefined;
    /** Runs the same query again; resolves when the wire has the fresh answer. */
    readonly refresh?: () => Promise<void>;
  }

  export interface GraphQLRequest {
    query: GraphQLDocument | undefined;
    variables?: Record<string, unknown> | undefined;
    operationName?: string | undefined;
  }

  export function gql(literals: TemplateStringsArray, ...substitutions: readonly unknown[]): GraphQLDocument;
  export const graphql: WireAdapterConstructor<GraphQLRequest, GraphQLResult>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of the answer is the mutation's
  export function executeMutation<Data = any>(request: GraphQLRequest): Promise<GraphQLResult<Data>>;
}

declare module 'lightning/uiGraphQLApi' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { GraphQLDocument, GraphQLRequest, GraphQLResult } from 'lightning/graphql';

  export function gql(literals: TemplateStringsArray, ...substitutions: readonly unknown[]): GraphQLDocument;
  export const graphql: WireAdapterConstructor<GraphQLRequest, GraphQLResult>;
  export function refreshGraphQL(result: unknown): Promise<void>;
}
