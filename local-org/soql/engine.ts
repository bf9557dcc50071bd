import type { MetadataRegistry } from '../metadata/model.ts';
import type { Schema } from '../schema/model.ts';
import type { Caller } from '../security/model.ts';
import { createRecordAccess } from '../security/recordAccess.ts';
import type { Store } from '../store/model.ts';
import { refuseSecondPage } from './compile/aggregatePlan.ts';
import type { Plan } from './compile/planQuery.ts';
import { parameterValues, type Run } from './compile/statement.ts';
import { calendarOf } from './dates/calendar.ts';
import type { QueriedRecord, QueryColumn, QueryEngine, QueryOptions, QueryResult } from './model.ts';
import { createPlanner, type OrganizationFacts } from './planner.ts';
import { type Cursor, createCursors } from './result/cursors.ts';
import { readRows } from './result/readRows.ts';
import { createSearch } from './search/createSearch.ts';

const apiRoot = '/services/data/v66.0';
const maximumBatch = 2000;

export interface QueryEngineDeps {
  readonly store: Store;
  /** Of the live metadata; asked for every query, since a deploy changes it. */
  schema(): Schema;
  readonly metadata: MetadataRegistry;
  clock(): Date;
  /** `attributes.url` of a record; default `/services/data/v66.0/sobjects/X/id`. */
  recordUrl?(type: string, id: string): string;
}

/**
 * SOQL over the tables of an org. A record query finds its ids in one statement and reads the rows of a page in another, so
 * joins, formulas and child subqueries cost nothing for rows that are not shown, and pages are cut from one list of ids.
 */
export function createQueryEngine(deps: QueryEngineDeps): QueryEngine {
  const { store } = deps;
  const planner = createPlanner({
    ...deps,
    schema: () => deps.schema(),
    clock: () => deps.clock(),
    recordAccess: createRecordAccess(deps)
  });
  const cursors = createCursors();
  const source = {
    store,
    recordUrl: deps.recordUrl ?? ((type: string, id: string) => `${apiRoot}/sobjects/${type}/${id}`)
  };

  /** Date literals and formulas go by the caller's time zone. */
  function runOf(
    text: string,
    caller: Caller,
    { binds = {} }: Pick<QueryOptions, 'binds'>,
    facts: OrganizationFacts
  ): Run {
    const { timeZone, locale } = caller;
    store.clock.timeZone = timeZone;
    const calendar = calendarOf(deps.clock(), timeZone, locale, facts.fiscalYearStartMonth);
    return { text, caller, binds, calendar, ids: '[]' };
  }

  function prepare(text: string, caller: Caller, options: QueryOptions): { plan: Plan; run: Run } {
    const facts = readOrganization(store);
    return { plan: planner.plan(text, caller, options, facts), run: runOf(text, caller, options, facts) };
  }

  const search = createSearch({
    ...source,
    prepare({ text, security }, caller, options) {
      const facts = readOrganization(store);
      const compilation = planner.compilation(text, { security, allRows: false }, caller, options, facts);
      return { compilation, run: runOf(text, caller, options, facts) };
    }
  });

  function firstPage(plan: Plan & { kind: 'records' }, run: Run, options: QueryOptions): QueryResult {
    const ids = store.all(plan.find.sql, parameterValues(plan.find, run)).map(({ id }) => id as string);
    const size = batchSizeOf(options);
    const records = readRows(source, plan.rows, ids.slice(0, size), run);
    if (ids.length <= size) return { totalSize: ids.length, done: true, records };
    const cursor: Cursor = { text: run.text, options, ids, userId: run.caller.userId };
    return { totalSize: ids.length, done: false, nextRecordsUrl: pageUrl(cursors.open(cursor, size)), records };
  }

  return {
    search,

    query(text, caller, options = {}) {
      const { plan, run } = prepare(text, caller, options);
      if (plan.kind === 'records') return firstPage(plan, run, options);
      const statement = plan.kind === 'count' ? plan.count : plan.statement;
      const rows = store.all(statement.sql, parameterValues(statement, run));
      if (plan.kind === 'count') return { totalSize: Number(rows[0]!['total']), done: true, records: [] };
      refuseSecondPage(rows.length, batchSizeOf(options));
      const records = rows.map((row) => {
        const record: QueriedRecord = { attributes: { type: 'AggregateResult' } };
        for (const { key, column, convert } of plan.members) record[key] = convert(row[column] ?? null, run);
        return record;
      });
      return { totalSize: records.length, done: true, records };
    },

    queryMore(locator, caller) {
      const { cursor, offset, locatorAt } = cursors.find(locator, caller.userId);
      const { plan, run } = prepare(cursor.text, caller, cursor.options);
      if (plan.kind !== 'records') throw new Error('Only record queries open cursors');
      const next = offset + batchSizeOf(cursor.options);
      const records = readRows(source, plan.rows, cursor.ids.slice(offset, next), run);
      const totalSize = cursor.ids.length;
      if (next >= totalSize) return { totalSize, done: true, records };
      return { totalSize, done: false, nextRecordsUrl: pageUrl(locatorAt(next)), records };
    },

    columns(text, caller, options = {}): QueryColumn[] {
      const { plan } = prepare(text, caller, options);
      if (plan.kind === 'count') return [];
      return [...(plan.kind === 'records' ? plan.rows.columns : plan.columns)];
    }
  };
}

const pageUrl = (locator: string): string => `${apiRoot}/query/${locator}`;

function batchSizeOf({ batchSize = maximumBatch }: QueryOptions): number {
  return Math.min(maximumBatch, Math.max(1, Math.trunc(batchSize)));
}

function readOrganization(store: Store): OrganizationFacts {
  const row = store.get('SELECT "Id" AS id, "FiscalYearStartMonth" AS month FROM "Organization"');
  return { id: String(row?.['id'] ?? ''), fiscalYearStartMonth: Number(row?.['month'] ?? 1) || 1 };
}
