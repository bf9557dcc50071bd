import { setImmediate } from 'node:timers/promises';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { RecordInput, SaveError, SaveResult } from '../../save/model.ts';
import type { Caller } from '../../security/model.ts';
import { readHeader } from './columns.ts';
import { InvalidUpload, readCsv } from './csv.ts';
import type { Job, Jobs, RowResult } from './model.ts';

/** Rows saved together: the platform's own chunk, and short enough to let other requests in between. */
const CHUNK = 200;

/** While this answers false, the work goes on. */
export type IsStopped = () => boolean;

/**
 * Does an ingest job, from the first row that has no result yet. Each chunk's rows, results and progress are committed together,
 * so whenever the process dies, no row is lost and none is done twice. Throws InvalidUpload for a CSV that cannot be read: it is
 * read to its end before the first row is saved.
 */
export async function ingest(job: Job, org: Org, jobs: Jobs, isStopped: IsStopped): Promise<void> {
  if (job.processed === 0) await checkUpload(job, org, jobs);
  const caller = org.callerFor(job.createdById);
  let row = 0;
  let chunk: RecordInput[] = [];
  for await (const record of readRecords(job, org, jobs)) {
    if (row++ < job.processed) continue;
    chunk.push(record);
    if (chunk.length < CHUNK) continue;
    if (isStopped() || !saveChunk(job, chunk, row - chunk.length, caller, org, jobs)) return;
    chunk = [];
    await setImmediate();
  }
  if (isStopped()) return;
  org.store.transaction(() => {
    if (saveChunk(job, chunk, row - chunk.length, caller, org, jobs)) jobs.update(job.id, { state: 'JobComplete' });
  });
}

async function* readRecords(job: Job, org: Org, jobs: Jobs): AsyncGenerator<RecordInput> {
  let toRecord: ((row: readonly string[]) => RecordInput) | undefined;
  for await (const row of readCsv(jobs.upload(job.id), job)) {
    if (toRecord) yield toRecord(row);
    else toRecord = readHeader(row, job, org.schema);
  }
}

async function checkUpload(job: Job, org: Org, jobs: Jobs): Promise<void> {
  let rows = 0;
  for await (const _record of readRecords(job, org, jobs)) {
    if (++rows % 10_000 === 0) await setImmediate();
  }
  if (rows === 0) throw new InvalidUpload('InvalidBatch : The upload holds no records');
}

/** Saves one chunk with its results in one transaction; false when the job was aborted or deleted meanwhile. */
function saveChunk(
  job: Job,
  records: readonly RecordInput[],
  firstRow: number,
  caller: Caller,
  org: Org,
  jobs: Jobs
): boolean {
  return org.store.transaction(() => {
    const current = findRunning(job, jobs);
    if (!current) return false;
    const started = performance.now();
    const saved = records.length === 0 ? [] : save(job, records, caller, org);
    const results = saved.map((result, index) => toRowResult(result, firstRow + index));
    jobs.addResults(job.id, results);
    jobs.update(job.id, {
      processed: firstRow + records.length,
      failed: current.failed + results.filter(({ error }) => error !== null).length,
      workTime: current.workTime + Math.round(performance.now() - started)
    });
    return true;
  });
}

function findRunning(job: Job, jobs: Jobs): Job | undefined {
  const current = jobs.find(job.id);
  return current?.state === 'InProgress' ? current : undefined;
}

function save(job: Job, records: readonly RecordInput[], caller: Caller, org: Org): SaveResult[] {
  try {
    return saveAs(job, records, caller, org);
  } catch (thrown) {
    if (!(thrown instanceof OrgError)) throw thrown;
    const error = { statusCode: thrown.code, message: thrown.message, fields: [...thrown.fields] };
    return records.map(() => ({ id: null, success: false, errors: [error] }));
  }
}

function saveAs(
  { operation, object, externalIdField }: Job,
  records: readonly RecordInput[],
  caller: Caller,
  org: Org
): SaveResult[] {
  switch (operation) {
    case 'insert':
      return org.dml.insert(object, records, caller).map((result) => ({ ...result, created: true }));
    case 'update':
      return org.dml.update(object, records, caller);
    case 'upsert':
      return org.dml.upsert(object, externalIdField!, records, caller);
    default:
      return deleteRecords(records, operation === 'hardDelete', object, caller, org);
  }
}

function deleteRecords(
  records: readonly RecordInput[],
  isHard: boolean,
  object: string,
  caller: Caller,
  org: Org
): SaveResult[] {
  const results = org.dml.delete(
    records.map(({ Id }) => String(Id ?? '')),
    caller
  );
  if (isHard) {
    for (const { id, success } of results) if (success) org.store.run(`DELETE FROM "${object}" WHERE "Id" = ?`, [id]);
  }
  return results;
}

function toRowResult({ id, success, created, errors }: SaveResult, row: number): RowResult {
  return { row, id, created: success && created === true, error: success ? null : errors.map(errorText).join(';') };
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
const errorText = ({ statusCode, message, fields }: SaveError): string =>
  `${statusCode}:${message}:${fields.join(',')} --`;
