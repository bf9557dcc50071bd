import { OrgError } from '../../../errors.ts';
import { readXml, XmlSyntaxError } from '../../../metadata/xmlReader.ts';
import type { XmlElement } from '../../../metadata/model.ts';
import { toXml, type SoapValue } from '../../soap/envelope.ts';
import type { Job, JobState } from '../model.ts';

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';

const BATCH_STATES: Partial<Record<JobState, string>> = {
  UploadComplete: 'Queued',
  InProgress: 'InProgress',
  JobComplete: 'Completed',
  Failed: 'Failed',
  Aborted: 'NotProcessed'
};

/** One XML document of the first Bulk API. */
export function classicDocument(name: string, value: SoapValue): string {
  const open = `<${name} xmlns="${NAMESPACE}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>${toXml(name, value).replace(`<${name}>`, open)}`;
}

export const errorDocument = (code: string, message: string): string =>
  classicDocument('error', { exceptionCode: code, exceptionMessage: message });

/** A `jobInfo` body: its elements by name. Throws OrgError INVALIDJOB. */
export function readJobInfo(body: unknown): ReadonlyMap<string, string> {
  let root: XmlElement;
  try {
    root = readXml(typeof body === 'string' ? body : '');
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    throw new OrgError('INVALIDJOB', `Unable to parse Job: ${error.message} (line ${error.line})`);
  }
  if (root.name !== 'jobInfo') throw new OrgError('INVALIDJOB', `Unable to parse Job: found <${root.name}>`);
  return new Map(root.children.map(({ name, text }) => [name, text]));
}

/** A job with the sums over its batches. */
export function jobInfoValue(job: Job, batches: readonly Job[]): SoapValue {
  const inState = (...states: JobState[]): number => batches.filter(({ state }) => states.includes(state)).length;
  const sum = (field: 'processed' | 'failed' | 'workTime'): number =>
    batches.reduce((total, batch) => total + batch[field], 0);
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: time(job.createdAt),
    systemModstamp: time(job.modifiedAt),
    state: job.state,
    ...(job.externalIdField ? { externalIdFieldName: job.externalIdField } : {}),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    numberBatchesQueued: inState('UploadComplete'),
    numberBatchesInProgress: inState('InProgress'),
    numberBatchesCompleted: inState('JobComplete'),
    numberBatchesFailed: inState('Failed', 'Aborted'),
    numberBatchesTotal: batches.length,
    numberRecordsProcessed: sum('processed'),
    numberRetries: 0,
    apiVersion: job.apiVersion,
    numberRecordsFailed: sum('failed'),
    totalProcessingTime: sum('workTime'),
    apiActiveProcessingTime: sum('workTime'),
    apexProcessingTime: 0
  };
}

export const batchInfoValue = (batch: Job, jobId: string): SoapValue => ({
  id: batch.id,
  jobId,
  state: BATCH_STATES[batch.state] ?? batch.state,
  ...(batch.errorMessage ? { stateMessage: batch.errorMessage } : {}),
  createdDate: time(batch.createdAt),
  systemModstamp: time(batch.modifiedAt),
  numberRecordsProcessed: batch.processed,
  numberRecordsFailed: batch.failed,
  totalProcessingTime: batch.workTime,
  apiActiveProcessingTime: batch.workTime,
  apexProcessingTime: 0
});

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();
