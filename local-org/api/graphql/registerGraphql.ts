import {
  executeSync,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema
} from 'graphql';
import type { FastifyInstance } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { inLanguage } from '../../translation/inLanguage.ts';
import type { Caller } from '../../security/model.ts';
import type { Authenticate } from '../http/authentication.ts';
import type { GraphQLContext } from './model.ts';
import { requestSchema } from './requestSchema.ts';

/** What a client sends: https://developer.salesforce.com/docs/platform/graphql/guide/graphql-send-request.html */
interface GraphQLRequest {
  query?: unknown;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/** An error as the platform's GraphQL shapes it. */
interface ErrorBody {
  message: string;
  locations: { line: number; column: number }[];
  paths: (string | number)[];
  extensions: Record<string, unknown>;
}

/** Thrown to roll back a failed all-or-none mutation; carries what to answer. */
class MutationRolledBack extends Error {
  readonly result: ExecutionResult;
  constructor(result: ExecutionResult) {
    super('mutation rolled back');
    this.result = result;
  }
}

const CACHE_SIZE = 32;

function remember<V>(cache: Map<string, V>, key: string, make: () => V): V {
  let value = cache.get(key);
  if (value === undefined) value = make();
  cache.delete(key);
  cache.set(key, value);
  if (cache.size > CACHE_SIZE) cache.delete(cache.keys().next().value as string);
  return value;
}

function shapeError(error: GraphQLError, type: string): ErrorBody {
  const cause = error.originalError;
  const code = cause instanceof OrgError ? { errorCode: cause.code, fields: cause.fields } : {};
  return {
    message: error.message,
    locations: [...(error.locations ?? [])],
    paths: [...(error.path ?? [])],
    extensions: { ErrorType: type, ...code, ...error.extensions }
  };
}

const failure = (errors: readonly GraphQLError[], type: string): { data: null; errors: ErrorBody[] } => ({
  data: null,
  errors: errors.map((error) => shapeError(error, type))
});

/** Runs GraphQL requests of one org; schemas are kept by user until metadata or permissions change. */
export class GraphQLService {
  readonly #org: Org;
  readonly #schemas = new Map<string, { schema: GraphQLSchema; access: Caller['access'] }>();
  readonly #documents = new Map<string, DocumentNode>();

  constructor(org: Org) {
    this.#org = org;
  }

  #schemaOf(caller: Caller): GraphQLSchema {
    const key = `${caller.userId} ${caller.language} ${this.#org.schema.version}`;
    // An access object is replaced whenever the user's permissions change.
    if (this.#schemas.get(key)?.access !== caller.access) this.#schemas.delete(key);
    return remember(this.#schemas, key, () => ({
      schema: requestSchema(inLanguage(this.#org, caller.language).schema, caller.access),
      access: caller.access
    })).schema;
  }

  /** Answers `{ data, errors }`; errors of the request never become an HTTP error, as on the platform. */
  run(request: GraphQLRequest, caller: Caller): { data: unknown; errors: ErrorBody[] } {
    if (typeof request.query !== 'string') {
      return failure([new GraphQLError('The request must have a "query".')], 'InvalidSyntax');
    }
    const schema = this.#schemaOf(caller);
    let document: DocumentNode;
    try {
      document = this.#parse(request.query);
    } catch (error) {
      return failure([error as GraphQLError], 'InvalidSyntax');
    }
    const problems = validate(schema, document);
    if (problems.length > 0) return failure(problems, 'ValidationError');
    const result = this.#execute(schema, document, request, caller);
    return {
      data: result.data ?? null,
      errors: (result.errors ?? []).map((error) => shapeError(error, 'DataFetchingException'))
    };
  }

  #parse(query: string): DocumentNode {
    return remember(this.#documents, query, () => parse(query));
  }

  #execute(
    schema: GraphQLSchema,
    document: DocumentNode,
    { variables, operationName }: GraphQLRequest,
    caller: Caller
  ): ExecutionResult {
    const contextValue: GraphQLContext = {
      org: inLanguage(this.#org, caller.language),
      caller,
      rawVariables: variables ?? {},
      mutation: { allOrNone: true, failed: false, createdIds: new Map() }
    };
    const run = (): ExecutionResult =>
      executeSync({ schema, document, contextValue, variableValues: variables, operationName });
    if (getOperationAST(document, operationName)?.operation !== 'mutation') return run();
    return this.#inTransaction(contextValue, run);
  }

  #inTransaction({ mutation }: GraphQLContext, run: () => ExecutionResult): ExecutionResult {
    try {
      return this.#org.store.transaction(() => {
        const result = run();
        if (mutation.allOrNone && mutation.failed) throw new MutationRolledBack(result);
        return result;
      });
    } catch (error) {
      if (!(error instanceof MutationRolledBack)) throw error;
      const uiapi = (error.result.data?.uiapi ?? {}) as Record<string, unknown>;
      const nothing = Object.fromEntries(Object.keys(uiapi).map((alias) => [alias, null]));
      return { ...error.result, data: { uiapi: nothing } };
    }
  }
}

/** UI API GraphQL at `POST /services/data/vNN.N/graphql`. */
export function registerGraphql(fastify: FastifyInstance, org: Org, authenticate: Authenticate): void {
  const service = new GraphQLService(org);
  fastify.post('/services/data/:version/graphql', (request, reply) => {
    const caller = authenticate(request);
    return reply.send(service.run((request.body ?? {}) as GraphQLRequest, caller));
  });
}
