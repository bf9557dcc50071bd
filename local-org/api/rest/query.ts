import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { QueryOptions, QueryResult } from '../../soql/model.ts';
import { columnMetadata } from './columnMetadata.ts';
import { ok, versionRoot, type Resource, type RestCall, type RestReply } from './model.ts';
import { timeAliases, wireResult, type Wire } from './wire.ts';

/** GET `query?q=`; with `columns=true`, what its columns are instead of the rows. */
export function query(call: RestCall, org: Org): RestReply {
  return runQuery(call, org, { batchSize: batchSize(call) });
}

/** GET `queryAll?q=`: also deleted rows. */
function queryAll(call: RestCall, org: Org): RestReply {
  return runQuery(call, org, { batchSize: batchSize(call), includeDeleted: true });
}

/** GET `query/locator`: the next page. */
export function queryMore(call: RestCall, org: Org): RestReply {
  return ok(wireResult(org.soql.queryMore(call.params.locator!, call.caller), wireOf(call, org)));
}

function runQuery(call: RestCall, org: Org, options: QueryOptions): RestReply {
  const soql = call.query.get('q');
  if (!soql?.trim()) throw new OrgError('MALFORMED_QUERY', 'A query string has to be specified');
  if (call.query.get('columns') === 'true') return ok(columnMetadata(org, soql, call.caller));
  const result = org.soql.query(soql, call.caller, options);
  return ok(wireResult(result, { ...wireOf(call, org), timeAliases: aliasesOf(result, soql, call, org) }));
}

function aliasesOf(result: QueryResult, soql: string, call: RestCall, org: Org): Set<string> | undefined {
  const isAggregate = result.records[0]?.attributes.type === 'AggregateResult';
  return isAggregate ? timeAliases(org.soql.columns(soql, call.caller)) : undefined;
}

const wireOf = (call: RestCall, org: Org): Wire => ({ schema: org.schema, root: versionRoot(call) });

/** `Sforce-Query-Options: batchSize=200`. The platform takes 200 to 2,000 and moves other numbers to the nearer end. */
function batchSize(call: RestCall): number {
  const asked = Number(/batchSize\s*=\s*(\d+)/i.exec(call.headers['sforce-query-options'] ?? '')?.[1] ?? 2000);
  return Math.min(2000, Math.max(200, asked));
}

export const queryResources: readonly Resource[] = [
  { pattern: '/query', methods: { GET: query } },
  { pattern: '/query/:locator', methods: { GET: queryMore } },
  { pattern: '/queryAll', methods: { GET: queryAll } },
  { pattern: '/queryAll/:locator', methods: { GET: queryMore } }
];
