import { GraphQLError, print, type DocumentNode } from 'graphql';
import { RECORD_TIME_TO_LIVE, client, queryCache, recordLoader, recordStore } from '../ldsCache/ldsCache.ts';
import type { FetchResponse } from '../ldsCache/uiApiClient.ts';
import type { Query } from '../ldsCache/queryEntry.ts';
import { AnswerTree } from './answerTree.ts';
import { GraphqlDocument } from './document.ts';
import { withRecordKeys } from './selections.ts';

export interface GraphqlRequest {
  readonly query?: GraphqlDocument | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

export interface GraphqlErrorMessage {
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** An answer as GraphQL has it: data, errors, or both. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlErrorMessage[] | undefined;
}

interface Answered {
  readonly tree: AnswerTree | undefined;
  readonly errors: readonly GraphqlErrorMessage[] | undefined;
  /** What was last shown of it. */
  shown?: GraphqlAnswer;
}

const keyed = new WeakMap<DocumentNode, string>();

/** The query as it is sent: with what identifies the records it finds. */
function sentQuery(document: DocumentNode): string {
  const known = keyed.get(document) ?? print(withRecordKeys(document));
  keyed.set(document, known);
  return known;
}

async function send({ query, variables, operationName }: GraphqlRequest, isSave: boolean): Promise<Answered> {
  const document = query as GraphqlDocument;
  const operation = document.operation(operationName);
  if (!operation) {
    throw new GraphQLError('Must provide operation name if query contains multiple operations.');
  }
  const answer = await client.request<{ data?: unknown; errors?: readonly GraphqlErrorMessage[] }>({
    method: 'POST',
    path: '/graphql',
    body: { query: sentQuery(document.ast), variables: variables ?? {}, ...(operationName ? { operationName } : {}) }
  });
  const errors = answer.errors?.length ? answer.errors : undefined;
  if (answer.data === undefined || answer.data === null) {
    return { tree: undefined, errors };
  }
  const tree = new AnswerTree(document.ast, operation, answer.data, recordStore);
  recordStore.ingest(tree.records(), isSave);
  return { tree, errors };
}

/** `graphql`: POST /graphql. */
export const graphqlQuery: Query<GraphqlRequest, Answered, GraphqlAnswer> = {
  name: 'graphql',
  timeToLive: RECORD_TIME_TO_LIVE,
  isCollection: true,
  tellsEveryRefresh: true,
  key({ query, variables, operationName }) {
    if (!(query instanceof GraphqlDocument) || !hasAllValues(query, variables, operationName)) {
      return undefined;
    }
    return JSON.stringify([query.source, sorted(variables ?? {}), operationName]);
  },
  load: (request) => send(request, false),
  /** As on the platform, a save of a record brings its fields up to date and does not run the query again. */
  repair({ tree }) {
    const outdated = [...(tree?.outdatedFields ?? [])];
    if (!tree || tree.isBeyondRepair || outdated.length > MOST_REPAIRED) {
      return undefined;
    }
    return Promise.all(outdated.map(([id, fields]) => recordLoader.reload(id, [...fields]))).then(() => undefined);
  },
  view(answered) {
    const { tree, errors } = answered;
    if (!tree) {
      return { value: { data: undefined, errors }, recordIds: NONE, isOutdated: false };
    }
    const view = tree.view();
    if (view && answered.shown?.data !== view.value) {
      answered.shown = { data: view.value, errors };
    }
    return view && { ...view, value: answered.shown as GraphqlAnswer };
  }
};

const NONE: ReadonlySet<string> = new Set();

/** Beyond so many records it is less to run the query again. */
const MOST_REPAIRED = 200;

/** A query that cannot be parsed is asked for all the same: its wire then emits the error. */
function hasAllValues(
  query: GraphqlDocument,
  variables: GraphqlRequest['variables'],
  operationName: GraphqlRequest['operationName']
): boolean {
  try {
    return query.hasValues(variables ?? {}, operationName);
  } catch {
    return true;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}

/** What went wrong outside of GraphQL, in GraphQL's shape: a syntax error, a refused session, an org that does not answer. */
export function errorMessages(error: unknown): readonly GraphqlErrorMessage[] {
  const { body, status } = (error ?? {}) as Partial<FetchResponse>;
  if (body) {
    return [{ message: body.message, extensions: { errorCode: body.errorCode, statusCode: status } }];
  }
  return [
    error instanceof GraphQLError ? { ...error.toJSON() } : { message: String((error as Error)?.message ?? error) }
  ];
}

/** Runs a mutation. Resolves with data and errors in GraphQL's shape, whatever happened; what was written shows in every wire of the page. */
export async function runMutation(request: GraphqlRequest): Promise<GraphqlAnswer> {
  if (!(request?.query instanceof GraphqlDocument)) {
    throw new TypeError('executeMutation needs a query made with gql.');
  }
  if (request.query.operation(request.operationName)?.operation !== 'mutation') {
    throw new TypeError('executeMutation runs mutations; a query belongs to the graphql wire adapter.');
  }
  try {
    const { tree, errors } = await send(request, true);
    queryCache.expireCollections();
    forgetDeleted(tree?.data);
    return { data: tree?.view()?.value, errors };
  } catch (error) {
    return { data: undefined, errors: errorMessages(error) };
  }
}

/** `{ uiapi: { AccountDelete: { Id } } }`: what a delete leaves of a record. */
function forgetDeleted(data: unknown): void {
  if (typeof data !== 'object' || data === null) {
    return;
  }
  for (const [name, part] of Object.entries(data)) {
    const { Id: id, Record: record } = (part ?? {}) as { Id?: unknown; Record?: unknown };
    if (typeof id === 'string' && record === undefined) {
      recordStore.evict(id);
    } else if (name === 'uiapi') {
      forgetDeleted(part);
    }
  }
}
