import type { Connection } from 'jsforce';
import type { Checkpoint } from './checkpoint.ts';
import { interrupted, type NewRecord, type WriteOptions, type Written } from './writing.ts';

/** Records a job: a job's data may be 100 MB, and a story's description 128 KB at the worst, 2 KB as a rule. */
const JOB_SIZE = 10_000;
const POLL_INTERVAL = 500;
const POLL_TIMEOUT = 60 * 60 * 1000;

interface BulkOptions extends WriteOptions {
  readonly checkpoint: Checkpoint;
}

/** As `writeBatches`, through Bulk API 2.0. Records are told apart by their `External_Id__c`, which all must have. */
export async function writeInBulk(
  object: string,
  records: readonly NewRecord[],
  options: BulkOptions
): Promise<Written[]> {
  const written: Written[] = [];
  for (let start = 0; start < records.length; start += JOB_SIZE) {
    const part = records.slice(start, start + JOB_SIZE);
    try {
      written.push(...(await runJob(object, part, options)));
    } catch (error) {
      throw interrupted(object, start, error as Error);
    }
  }
  return written;
}

/** Waits for jobs that an interrupted run left behind, so that what they still write is not planned twice. */
export async function awaitJobs(connection: Connection, jobs: readonly string[]): Promise<void> {
  for (const id of jobs) {
    const job = connection.bulk2.job('ingest', { id });
    const { state } = await job.check().catch(() => ({ state: 'Aborted' }));
    if (state === 'Open') {
      await job.abort();
    } else if (state === 'UploadComplete' || state === 'InProgress') {
      await job.poll(POLL_INTERVAL, POLL_TIMEOUT);
    }
  }
}

async function runJob(object: string, records: readonly NewRecord[], options: BulkOptions): Promise<Written[]> {
  const operation = records.every((record) => 'Id' in record) ? 'update' : 'insert';
  const job = options.connection.bulk2.createJob({ object, operation });
  await job.open();
  options.checkpoint.job(String(job.id));
  await job.uploadData(rectangular(records));
  await job.close();
  let processed = 0;
  const advance = (total: number) => {
    options.onProgress(total - processed);
    processed = total;
  };
  job.on('inProgress', (info: { numberRecordsProcessed?: number }) =>
    advance(Number(info.numberRecordsProcessed ?? 0))
  );
  await job.poll(POLL_INTERVAL, POLL_TIMEOUT);
  advance(records.length);
  return outcomes(records, await job.getAllResults());
}

/** The CSV takes its columns from the first record; a blank cell changes nothing in a bulk job. */
function rectangular(records: readonly NewRecord[]): NewRecord[] {
  const blank = Object.fromEntries(records.flatMap((record) => Object.keys(record)).map((field) => [field, '']));
  return records.map((record) => ({ ...blank, ...record }));
}

type Results = Awaited<ReturnType<ReturnType<Connection['bulk2']['createJob']>['getAllResults']>>;

function outcomes(records: readonly NewRecord[], results: Results): Written[] {
  const byKey = new Map<string, Written>();
  const keyOf = (row: object) => String((row as Record<string, unknown>)['External_Id__c']);
  for (const row of results.successfulResults) {
    byKey.set(keyOf(row), { id: row.sf__Id });
  }
  for (const row of results.failedResults) {
    byKey.set(keyOf(row), failure(row.sf__Error));
  }
  return records.map(
    (record) =>
      byKey.get(String(record['External_Id__c'])) ?? { reason: 'The org did not process the record', fields: [] }
  );
}

/** `FIELD_CUSTOM_VALIDATION_EXCEPTION:Points cannot be below zero.:Points__c --` */
function failure(text: string): Written {
  const [, code = '', message = text, fields = ''] = /^([A-Z_]+):([^]*?)(?::([\w, ]*))? ?--$/.exec(text) ?? [];
  return {
    reason: code === '' ? message : `${message} (${code})`,
    fields: fields.split(/[, ]+/).filter((field) => field !== '')
  };
}
