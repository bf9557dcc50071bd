import { setImmediate } from 'node:timers/promises';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';
import type { QueriedRecord, QueryColumn } from '../../soql/model.ts';
import { writeCsv } from './csv.ts';
import type { IsStopped } from './ingest.ts';
import type { Job, Jobs } from './model.ts';

const PAGE = 2000;

/** The columns of a query that a bulk job can answer; throws OrgError for a broken query, or one that bulk jobs do not take. */
export function bulkQueryColumns(soql: string, org: Org, caller: Caller): QueryColumn[] {
  const columns = org.soql.columns(soql, caller);
  if (columns.some(({ children }) => children)) {
    throw new OrgError('INVALIDJOB', 'Aggregate Relationships not supported in Bulk Query');
  }
  if (columns.length === 0 || columns.some(({ aggregate }) => aggregate)) {
    throw new OrgError('INVALIDJOB', 'Aggregate functions and GROUP BY are not supported in Bulk Query');
  }
  return columns;
}

/** Does a query job: keeps every row as a CSV line. After a restart it begins anew, for nothing of it was given out yet. */
export async function bulkQuery(job: Job, org: Org, jobs: Jobs, isStopped: IsStopped): Promise<void> {
  const caller = org.callerFor(job.createdById);
  const columns = bulkQueryColumns(job.query!, org, caller);
  const started = performance.now();
  jobs.clearLines(job.id);
  let page = org.soql.query(job.query!, caller, { batchSize: PAGE, includeDeleted: job.operation === 'queryAll' });
  for (let processed = 0; ; page = org.soql.queryMore(page.nextRecordsUrl!, caller)) {
    const lines = page.records.map((record) => writeCsv([columns.map((column) => cell(record, column))], job));
    const isLast = !page.nextRecordsUrl;
    org.store.transaction(() => {
      jobs.addLines(job.id, processed, lines);
      processed += lines.length;
      const workTime = Math.round(performance.now() - started);
      jobs.update(job.id, { processed, workTime, ...(isLast ? { state: 'JobComplete' } : {}) });
    });
    if (isLast) return;
    await setImmediate();
    if (isStopped() || jobs.find(job.id)?.state !== 'InProgress') return;
  }
}

/** The header line of a query job's result. */
export const headerLine = (job: Job, columns: readonly QueryColumn[]): string =>
  writeCsv([columns.map(({ name }) => name)], job);

function cell(record: QueriedRecord, { name }: QueryColumn): string {
  let value: unknown = record;
  for (const step of name.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
