import type { ObjectSchema } from '../../schema/model.ts';
import type { Caller } from '../../security/model.ts';
import { boundText } from '../compile/binds.ts';
import type { Compilation } from '../compile/compilation.ts';
import { objectOf } from '../compile/objectOf.ts';
import { planWithin } from '../compile/planQuery.ts';
import { parameterValues, type Run } from '../compile/statement.ts';
import type { QueriedRecord, SearchOptions, SearchResult } from '../model.ts';
import { readRows, type RowSource } from '../result/readRows.ts';
import type { Query, Value } from '../syntax/ast.ts';
import { findCandidates } from './candidates.ts';
import { parseSearch, type Search } from './parseSearch.ts';
import { parseSearchTerms, type SearchTerms } from './searchTerms.ts';

/** What a search shares with queries. */
export interface SearchDeps extends RowSource {
  prepare(search: Search, caller: Caller, options: SearchOptions): { compilation: Compilation; run: Run };
}

const maximumRecords = 2000;

/** SOSL: finds words in the text fields of several objects, then treats what it found as queries do. */
export function createSearch(
  deps: SearchDeps
): (sosl: string, caller: Caller, options?: SearchOptions) => SearchResult {
  return (sosl, caller, options = {}) => {
    const search = parseSearch(sosl);
    const { compilation, run } = deps.prepare(search, caller, options);
    const terms = parseSearchTerms(typeof search.terms === 'string' ? search.terms : boundText(run, search.terms));
    const queries = search.returning.length > 0 ? search.returning : everyObject(compilation);
    const most = countOf(search.limit, run);
    const byObject: QueriedRecord[][] = [];
    let left = Math.min(most, maximumRecords);
    for (const query of queries) {
      const records = recordsOf(deps, { search, terms, compilation, run, options }, query).slice(0, left);
      left -= records.length;
      byObject.push(records);
    }
    return { searchRecords: byObject.flat(), byObject };
  };
}

interface Task {
  readonly search: Search;
  readonly terms: SearchTerms;
  readonly compilation: Compilation;
  readonly run: Run;
  readonly options: SearchOptions;
}

function recordsOf(
  deps: SearchDeps,
  { search, terms, compilation, run, options }: Task,
  query: Query
): QueriedRecord[] {
  const object = objectOf(compilation, query.from);
  const found = options.fixedResults
    ? options.fixedResults.filter((id) => id.startsWith(object.keyPrefix))
    : findCandidates(deps.store, compilation, query, object, { terms, group: search.group, run });
  const { find, rows } = planWithin(compilation, query);
  const among: Run = { ...run, ids: JSON.stringify(found) };
  const ids = deps.store.all(find.sql, parameterValues(find, among)).map(({ id }) => id as string);
  return readRows(deps, rows, ids.slice(0, maximumRecords), run);
}

function countOf(limit: Value | undefined, run: Run): number {
  if (!limit) return maximumRecords;
  return limit.kind === 'number' ? limit.value : Number(boundText(run, limit as Value & { kind: 'bind' }));
}

/** A search that names no objects goes through all that users work with, and answers with ids. */
function everyObject({ schema, visibility }: Compilation): Query[] {
  const isSearched = (object: ObjectSchema) =>
    ['standard', 'custom'].includes(object.kind) && object.queryable && object.createable && visibility.object(object);
  return [...schema.objects()].filter(isSearched).map(({ name }) => idsOf(name));
}

function idsOf(object: string): Query {
  return {
    select: [{ kind: 'expression', expression: { kind: 'path', names: ['Id'], at: 0 }, alias: undefined, at: 0 }],
    from: { text: object, at: 0 },
    alias: undefined,
    pathAliases: new Map(),
    scope: undefined,
    where: undefined,
    security: undefined,
    groupBy: undefined,
    having: undefined,
    orderBy: [],
    limit: undefined,
    offset: undefined,
    allRows: false,
    forUpdate: false,
    at: 0
  };
}
