import { OrgError } from '../../../errors.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import { isAggregateQuery, isCountQuery } from '../../../soql/compile/aggregation.ts';
import type { QueriedRecord, QueryOptions } from '../../../soql/model.ts';
import { parseQuery } from '../../../soql/syntax/parseQuery.ts';
import { apexError } from '../apexException.ts';
import { recordList } from '../sobject/children.ts';
import { fromQuery } from '../sobject/fromQuery.ts';
import type { SObject } from '../sobject/sobject.ts';
import { anySObject } from '../sobject/sobjectType.ts';
import { current } from '../transaction.ts';
import { ApexList } from '../values/apexList.ts';
import { listType } from '../values/libraryTypes.ts';
import { type AccessMode, reachOf } from './access.ts';
import { aggregateResults } from './aggregates.ts';
import { numberedBinds, type Bound } from './binds.ts';

export interface QueryRequest {
  readonly access?: AccessMode;
  /** What the class of the code says about sharing; that of the transaction where it says nothing. */
  readonly isSharing?: boolean;
}

/** What a static query stands for: see `BoundQuery.result`. */
export type ResultKind = 'list' | 'one' | 'optional' | 'count' | 'aggregates' | 'lists';

/** Runs a static query with its binds `b0`, `b1` ... and answers as its place in the code asks. Throws QueryException. */
export function runQuery(
  text: string,
  binds: readonly unknown[],
  kind: ResultKind,
  request: QueryRequest = {}
): unknown {
  const named = numberedBinds(binds);
  switch (kind) {
    case 'count':
      return countRecords(text, named, request);
    case 'one':
      return onlyRecord(queryRecords(text, named, request));
    case 'optional': {
      const records = queryRecords(text, named, request);
      return records.size === 0 ? null : onlyRecord(records);
    }
    case 'lists':
      return searchRecords(text, named, request);
    default:
      return queryRecords(text, named, request);
  }
}

/** The limit that the rows of a query count against; the start of a batch may have any number. */
export type CountedRows = 'queryRows' | 'queryLocatorRows' | 'uncounted';

/** The records of a query as a list of their object, or its groups as AggregateResults. */
export function queryRecords(
  text: string,
  binds: Record<string, Bound>,
  request: QueryRequest,
  rows: CountedRows = 'queryRows'
): ApexList {
  return asQueryException(() => {
    const { query } = parseQuery(text);
    if (isCountQuery(query)) throw apexError('System.QueryException', 'COUNT() must be used with a count query');
    const { records, options, caller } = fetchAll(text, binds, request, rows);
    if (isAggregateQuery(query)) {
      const columns = current().environment.soql.columns(text, caller, options);
      return aggregateResults(records, columns, query, objectNamed(query.from.text));
    }
    const object = objectNamed(query.from.text);
    return recordList(
      object,
      records.map((record) => fromQuery(record, object))
    );
  });
}

/** `SELECT COUNT() FROM ...`; of any other query the number of its records. */
export function countRecords(text: string, binds: Record<string, Bound>, request: QueryRequest): number {
  return asQueryException(() => {
    const { environment, limits } = current();
    const { caller, withSharing } = reachOf(request.access, request.isSharing);
    limits.use('queries');
    limits.use('queryRows');
    return environment.soql.query(text, caller, { binds, withSharing, batchSize: 1 }).totalSize;
  });
}

/** A list of lists, one for each object of RETURNING. */
export function searchRecords(text: string, binds: Record<string, Bound>, request: QueryRequest): ApexList {
  return asQueryException(() => {
    const { environment, limits, test } = current();
    const { caller, withSharing } = reachOf(request.access, request.isSharing);
    limits.use('searches');
    // A search of a test finds what the test says, and nothing where it says nothing.
    const fixed = test && { fixedResults: test.fixedSearchResults ?? [] };
    const { byObject } = environment.soql.search(text, caller, { binds, withSharing, ...fixed });
    const lists = byObject.map((records) => {
      const found = records.map((record) => fromQuery(record));
      return recordList(found[0]?.object, found);
    });
    return new ApexList(listType(listType(anySObject)), lists);
  });
}

/** The one record of a query that is assigned to a record. */
export function onlyRecord(records: ApexList): SObject {
  if (records.size === 1) return records.get(0) as SObject;
  const problem = records.size === 0 ? 'List has no rows' : 'List has more than 1 row';
  throw apexError('System.QueryException', `${problem} for assignment to SObject`);
}

function fetchAll(text: string, binds: Record<string, Bound>, { access, isSharing }: QueryRequest, rows: CountedRows) {
  const { environment, limits } = current();
  const { caller, withSharing } = reachOf(access, isSharing);
  const options: QueryOptions = { binds, withSharing };
  limits.use('queries');
  let page = environment.soql.query(text, caller, options);
  if (rows !== 'uncounted') limits.use(rows, page.totalSize);
  const records: QueriedRecord[] = page.records;
  while (!page.done && page.nextRecordsUrl !== undefined) {
    page = environment.soql.queryMore(page.nextRecordsUrl, caller);
    for (const record of page.records) records.push(record);
  }
  return { records, options, caller };
}

function objectNamed(name: string): ObjectSchema {
  const object = current().environment.schema().object(name);
  if (!object) throw new OrgError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
  return object;
}

/** The place in the query stands before the message; Apex shows the message alone. */
const PLACE = /^\n[^]*?\nERROR at Row:\d+:Column:\d+\n/;

/** What the query engine refuses is a QueryException in Apex. */
export function asQueryException<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    throw apexError(
      error.code === 'MALFORMED_SEARCH' ? 'System.SearchException' : 'System.QueryException',
      error.message.replace(PLACE, '')
    );
  }
}
