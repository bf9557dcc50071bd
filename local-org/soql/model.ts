import type { Caller } from '../security/model.ts';
import type { FieldValue } from '../store/model.ts';

/** A queried record, as REST shapes it: fields, parent records under relationship names, child results under theirs. */
export interface QueriedRecord {
  attributes: { type: string; url?: string };
  [field: string]: FieldValue | QueriedRecord | QueryResult | { type: string; url?: string } | undefined;
}

export interface QueryResult {
  totalSize: number;
  done: boolean;
  /** Opaque; pass to `queryMore`. */
  nextRecordsUrl?: string;
  records: QueriedRecord[];
}

/** Columns in select order, for the CLI's `columns=true`, Bulk query CSV and list views. */
export interface QueryColumn {
  /** As selected with canonical names: `Customer__r.Name`, alias for aggregates. */
  name: string;
  /** Field type, or undefined for a child subquery. */
  type?: string;
  /** True for COUNT, SUM ..., false for what they are grouped by. */
  aggregate: boolean;
  /** Of an aggregate: the function with the canonical name of its field, `max(CloseDate)`. */
  expression?: string;
  /** Columns of a child subquery. */
  children?: QueryColumn[];
}

export interface QueryOptions {
  /** Also deleted rows (`queryAll`). */
  includeDeleted?: boolean;
  /** Rows a page, 1..2000; default 2000. */
  batchSize?: number;
  /** Values of `:name` binds (Apex), by what stands behind the colon; arrays for IN. */
  binds?: Readonly<Record<string, FieldValue | readonly FieldValue[]>>;
  /** Narrow a system-mode caller to the rows shared with the user (Apex `with sharing`); user mode always does. */
  withSharing?: boolean;
}

export interface SearchOptions extends Pick<QueryOptions, 'binds' | 'withSharing'> {
  /** Search among these ids instead of the text of records (`Test.setFixedSearchResults` of Apex). */
  fixedResults?: readonly string[];
}

export interface SearchResult {
  /** All records found, as REST gives them. */
  searchRecords: QueriedRecord[];
  /** The same, a list for each object of RETURNING in its order, as Apex gives them. */
  byObject: QueriedRecord[][];
}

export interface QueryEngine {
  /** Throws OrgError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE ... with the platform's message (row and column of the error). */
  query(soql: string, caller: Caller, options?: QueryOptions): QueryResult;
  queryMore(locator: string, caller: Caller): QueryResult;
  columns(soql: string, caller: Caller, options?: QueryOptions): QueryColumn[];
  /** SOSL: `FIND {words} IN ALL FIELDS RETURNING X(Name), Y`. Throws OrgError MALFORMED_SEARCH and what queries throw. */
  search(sosl: string, caller: Caller, options?: SearchOptions): SearchResult;
}
