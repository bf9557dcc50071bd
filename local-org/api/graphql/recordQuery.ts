import { GraphQLError, Kind, valueFromASTUntyped, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { ObjectSchema, Schema } from '../../schema/model.ts';
import type { QueriedRecord, QueryResult } from '../../soql/model.ts';
import { parentOf } from '../ui-api/fieldPaths.ts';
import type { GraphQLContext } from './model.ts';
import { nodesNamed, selectedFields, type SelectedField } from './selection.ts';
import { Binds, orderKeys, whereClause } from './where.ts';

/** Arguments of a record connection: https://developer.salesforce.com/docs/platform/graphql/guide/query-record-objects.html */
export interface ConnectionArguments {
  first?: number | null;
  after?: string | null;
  where?: Record<string, unknown> | null;
  orderBy?: Record<string, unknown> | null;
  scope?: string | null;
  upperBound?: number | null;
}

/** A page of records, as the connection types read it. */
export interface Connection {
  edges: { node: QueriedRecord; cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
  pageResultCount: number;
}

const DEFAULT_PAGE = 10;
const MAX_PAGE = 2000;
/** Fields of the Record interface that are no fields of the object. */
const RECORD_META = new Set(['__typename', 'ApiName', 'WeakEtag', 'DisplayValue']);

const encodeCursor = (locator: string, index: number): string =>
  Buffer.from(JSON.stringify([locator, index])).toString('base64');

function decodeCursor(cursor: string): { locator: string; index: number } {
  try {
    const [locator, index] = JSON.parse(Buffer.from(cursor, 'base64').toString()) as [string, number];
    if (typeof locator === 'string' && Number.isInteger(index) && index >= 0) return { locator, index };
  } catch {
    // Falls through to the one answer for every cursor that this server did not give.
  }
  throw new GraphQLError(`Invalid cursor: ${cursor}`);
}

function pageSize(args: ConnectionArguments): number {
  const first = args.first ?? DEFAULT_PAGE;
  if (first < 0 || first > MAX_PAGE) throw new GraphQLError(`first must be between 0 and ${MAX_PAGE}, not ${first}`);
  return first;
}

/** The order-by argument with its keys as written, whether it came as a literal or a variable. */
function writtenOrder(
  node: FieldNode | undefined,
  args: ConnectionArguments,
  context: GraphQLContext
): ConnectionArguments['orderBy'] {
  const value = node?.arguments?.find((argument) => argument.name.value === 'orderBy')?.value;
  if (!value || !args.orderBy) return args.orderBy;
  const raw =
    value.kind === Kind.VARIABLE
      ? context.rawVariables[value.name.value]
      : valueFromASTUntyped(value, context.rawVariables as Record<string, unknown>);
  return (raw as ConnectionArguments['orderBy']) ?? args.orderBy;
}

/** SOQL select list of what is selected below a node: fields, parents as paths, children as subqueries. */
function selectList(
  context: GraphQLContext,
  object: ObjectSchema,
  fields: readonly SelectedField[],
  info: GraphQLResolveInfo,
  binds: Binds,
  prefix = ''
): string[] {
  const { schema } = context.org;
  const paths = new Set([`${prefix}Id`]);
  for (const { name, node } of fields) {
    if (name === 'WeakEtag' && object.fields.has('SystemModstamp')) paths.add(`${prefix}SystemModstamp`);
    if (name === 'DisplayValue') paths.add(`${prefix}${object.nameField}`);
    if (RECORD_META.has(name)) continue;
    const field = schema.field(object.name, name);
    if (field) paths.add(`${prefix}${field.name}`);
    else for (const path of relationPaths(context, object, node, info, binds, prefix)) paths.add(path);
  }
  return [...paths];
}

function relationPaths(
  context: GraphQLContext,
  object: ObjectSchema,
  node: FieldNode,
  info: GraphQLResolveInfo,
  binds: Binds,
  prefix: string
): string[] {
  const { schema } = context.org;
  const parent = parentOf(schema, object.name, node.name.value);
  const target = parent && schema.object(parent.object);
  if (parent && target) {
    const below = selectedFields([node], info);
    return selectList(context, target, below, info, binds, `${prefix}${parent.relationshipName}.`);
  }
  const child = childOf(schema, object, node.name.value);
  return child && prefix === '' ? [subquery(context, child, node, info, binds)] : [];
}

function childOf(
  schema: Schema,
  object: ObjectSchema,
  relationship: string
): { object: ObjectSchema; relationshipName: string } | undefined {
  const found = object.childRelationships.find((candidate) => candidate.relationshipName === relationship);
  const child = found && schema.object(found.childObject);
  return found?.relationshipName && child ? { object: child, relationshipName: found.relationshipName } : undefined;
}

function subquery(
  context: GraphQLContext,
  child: { object: ObjectSchema; relationshipName: string },
  node: FieldNode,
  info: GraphQLResolveInfo,
  binds: Binds
): string {
  const raw = Object.fromEntries(
    (node.arguments ?? []).map((argument) => [
      argument.name.value,
      valueFromASTUntyped(argument.value, context.rawVariables as Record<string, unknown>)
    ])
  ) as ConnectionArguments;
  const nodes = connectionNodes([node], info);
  const select = selectList(context, child.object, selectedFields(nodes, info), info, binds);
  const clauses = clausesOf(context, child.object, raw, binds);
  return `(SELECT ${select.join(', ')} FROM ${child.relationshipName}${clauses} LIMIT ${pageSize(raw)})`;
}

/** The `node` fields below `edges` of a connection. */
function connectionNodes(connection: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  const edges = nodesNamed(selectedFields(connection, info), 'edges');
  return nodesNamed(selectedFields(edges, info), 'node');
}

function clausesOf(context: GraphQLContext, object: ObjectSchema, args: ConnectionArguments, binds: Binds): string {
  const { schema } = context.org;
  const conditions = [
    whereClause(schema, object, args.where, binds),
    args.scope === 'MINE' ? `OwnerId = ${binds.add(context.caller.userId)}` : ''
  ].filter(Boolean);
  const keys = orderKeys(schema, object, args.orderBy);
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `${where}${keys.length > 0 ? ` ORDER BY ${keys.join(', ')}` : ''}`;
}

/** Runs a connection at the root of a query. Pages are read from one snapshot, so that they neither overlap nor leave gaps. */
export function queryConnection(
  context: GraphQLContext,
  object: ObjectSchema,
  args: ConnectionArguments,
  info: GraphQLResolveInfo
): Connection {
  const first = pageSize(args);
  const cursor = args.after ? decodeCursor(args.after) : undefined;
  if (cursor?.locator) {
    const result = context.org.soql.queryMore(`${cursor.locator}-${cursor.index}`, context.caller);
    return connectionOf(result, cursor.locator, cursor.index, first);
  }
  const binds = new Binds();
  const fields = selectedFields(connectionNodes(info.fieldNodes, info), info);
  const select = selectList(context, object, fields, info, binds);
  const ordered = { ...args, orderBy: writtenOrder(info.fieldNodes[0], args, context) };
  const limit = args.upperBound ? ` LIMIT ${Math.trunc(args.upperBound)}` : '';
  const soql = `SELECT ${select.join(', ')} FROM ${object.name}${clausesOf(context, object, ordered, binds)}${limit}`;
  const result = context.org.soql.query(soql, context.caller, {
    binds: binds.values,
    batchSize: Math.max(1, first)
  });
  return connectionOf(result, locatorOf(result), cursor?.index ?? 0, first);
}

/** The locator without its offset: `/services/data/v66.0/query/0r8xx-2000` -> `0r8xx`. */
function locatorOf(result: QueryResult): string {
  return /([^/]+)-\d+$/.exec(result.nextRecordsUrl ?? '')?.[1] ?? '';
}

function connectionOf(result: QueryResult, locator: string, offset: number, first: number): Connection {
  // Without a locator all rows came at once, and a cursor counts from the first of them.
  const rows = (locator ? result.records : result.records.slice(offset)).slice(0, first);
  const edges = rows.map((node, index) => ({ node, cursor: encodeCursor(locator, offset + index + 1) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: offset + rows.length < result.totalSize,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null
    },
    totalCount: result.totalSize,
    pageResultCount: rows.length
  };
}

/** The children of a queried row as a connection: they came with their parent, in one page. */
export function childConnection(result: QueryResult | null | undefined): Connection {
  const rows = result?.records ?? [];
  return connectionOf({ records: rows, totalSize: rows.length, done: true }, '', 0, rows.length);
}
