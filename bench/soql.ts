import { medianTimes } from './measuring/stopwatch.ts';
import type { Bench, Cell } from './model.ts';
import { openLargeBacklog, type LargeBacklog } from './orgs/largeBacklog.ts';
import { typicalQueries, type TypicalQuery } from './orgs/typicalQueries.ts';

const STORIES = 50_000;
const TURNS = 9;

/** Rows of the answer, those of child queries among them. */
function rowsOf({ org, as }: LargeBacklog, { soql }: TypicalQuery): number {
  const { records, totalSize } = org.soql.query(soql, as.owner);
  const children = records
    .flatMap((record) => Object.values(record))
    .map((value) => {
      const rows = (value as { records?: unknown[] } | null)?.records;
      return rows ? rows.length : 0;
    });
  return records.length > 0 ? records.length + children.reduce((sum, count) => sum + count, 0) : totalSize;
}

function measure(backlog: LargeBacklog, query: TypicalQuery): Cell[] {
  const { org, as } = backlog;
  const { soql, sql } = medianTimes(
    { soql: () => org.soql.query(query.soql, as.owner), sql: () => query.sql.forEach((text) => org.store.all(text)) },
    TURNS
  );
  const rows = rowsOf(backlog, query);
  return [query.name, rows, soql, rows / (soql / 1000), sql, soql / sql];
}

/** All pages of a query one after the other, as an export reads them. */
function readThrough({ org, as }: LargeBacklog): number {
  let page = org.soql.query('SELECT Id, Name, Title__c, Rank__c FROM Story__c', as.owner);
  let rows = page.records.length;
  while (page.nextRecordsUrl) {
    page = org.soql.queryMore(page.nextRecordsUrl.split('/').at(-1)!, as.owner);
    rows += page.records.length;
  }
  return rows;
}

function measureExport(backlog: LargeBacklog): Cell[] {
  const { soql, sql } = medianTimes(
    {
      soql: () => readThrough(backlog),
      sql: () =>
        backlog.org.store.all('SELECT "Id", "Name", "Title__c", "Rank__c" FROM "Story__c" WHERE "IsDeleted" = 0')
    },
    3
  );
  return ['every story, 2,000 a page', STORIES, soql, STORIES / (soql / 1000), sql, soql / sql];
}

export const soqlBench: Bench = {
  name: 'soql',
  summary: `typical queries over ${STORIES.toLocaleString('en-US')} stories beside SQL written by hand`,
  async run(say) {
    say(`Inserting ${STORIES.toLocaleString('en-US')} stories ...`);
    const backlog = await openLargeBacklog(STORIES);
    try {
      say(`Inserted at ${Math.round(backlog.insertRate).toLocaleString('en-US')} stories a second.`);
      const rows = typicalQueries(backlog).map((query) => measure(backlog, query));
      return [
        {
          title: `SOQL over ${STORIES.toLocaleString('en-US')} stories (median of ${TURNS})`,
          columns: ['query', 'rows', 'SOQL ms', 'rows/s', 'SQL ms', 'SOQL / SQL'],
          rows: [...rows, measureExport(backlog)],
          note: `As the product owner, with object, field and record access checked. The SQL reads the same values from the same database by hand: no access check, no case folding, no records built. Insert: ${Math.round(backlog.insertRate).toLocaleString('en-US')} stories a second through the whole save order.`
        }
      ];
    } finally {
      backlog.close();
    }
  }
};
