import { wireTime } from '../rest/wire.ts';
import type { Job } from './model.ts';

const time = (milliseconds: number): string => wireTime(new Date(milliseconds).toISOString());

/** A job as `jobs/ingest/<id>` and `jobs/query/<id>` answer it. */
export function jobInfo(job: Job): Record<string, unknown> {
  const info = {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: time(job.createdAt),
    systemModstamp: time(job.modifiedAt),
    state: job.state,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(job.apiVersion),
    jobType: job.kind === 'ingest' ? 'V2Ingest' : 'V2Query',
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter,
    numberRecordsProcessed: job.processed,
    retries: 0,
    totalProcessingTime: job.workTime
  };
  return job.kind === 'ingest' ? { ...info, ...ingestInfo(job) } : info;
}

function ingestInfo(job: Job): Record<string, unknown> {
  return {
    ...(job.externalIdField ? { externalIdFieldName: job.externalIdField } : {}),
    ...(job.errorMessage ? { errorMessage: job.errorMessage } : {}),
    ...(job.state === 'Open' ? { contentUrl: `services/data/v${job.apiVersion}/jobs/ingest/${job.id}/batches` } : {}),
    numberRecordsFailed: job.failed,
    apiActiveProcessingTime: job.workTime,
    apexProcessingTime: 0
  };
}
