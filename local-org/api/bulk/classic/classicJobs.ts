import { OrgError } from '../../../errors.ts';
import type { Org } from '../../../org.ts';
import type { Caller } from '../../../security/model.ts';
import { notFound } from '../../rest/router.ts';
import { bulkQueryColumns } from '../bulkQuery.ts';
import type { IngestOperation, Job, Jobs, LineEnding, QueryOperation } from '../model.ts';
import type { JobRunner } from '../runner.ts';
import { ingestTarget, mayUse } from '../target.ts';

const INGEST: IngestOperation[] = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];
const QUERY: QueryOperation[] = ['query', 'queryAll'];
const FORMAT = { lineEnding: 'LF', columnDelimiter: 'COMMA' } as const;

/** Jobs of the first Bulk API: a job is opened, batches are added and run at once, and it is closed. */
export interface ClassicJobs {
  open(info: ReadonlyMap<string, string>, version: string, caller: Caller): Job;
  /** Throws OrgError INVALIDJOB. */
  find(jobId: string, caller: Caller): Job;
  batch(job: Job, batchId: string): Job;
  /** CSV of an ingest job, SOQL of a query job. */
  addBatch(job: Job, body: Uint8Array, caller: Caller): Job;
  /** `Closed`, or `Aborted` with every batch that has not ended. */
  changeState(job: Job, state: string): Job;
}

export function createClassicJobs(org: Org, jobs: Jobs, runner: JobRunner): ClassicJobs {
  return {
    open(info, version, caller) {
      if ((info.get('contentType') ?? 'CSV') !== 'CSV') {
        throw new OrgError('INVALIDJOB', 'InvalidJob : Only the content type CSV is supported');
      }
      const state = {
        kind: 'classic',
        ...FORMAT,
        apiVersion: version,
        createdById: caller.userId,
        state: 'Open'
      } as const;
      return jobs.create({ ...targetOf(info, org, caller), ...state });
    },
    find(jobId, caller) {
      const job = classicJob(jobs, jobId);
      if (!mayUse(job, caller)) throw invalidId(jobId);
      return job;
    },
    batch(job, batchId) {
      const batch = jobs.batches(job.id).find(({ id }) => id.slice(0, 15) === batchId.slice(0, 15));
      if (!batch) throw new OrgError('INVALIDJOB', `InvalidBatch : Invalid batch id: ${batchId}`);
      return batch;
    },
    addBatch(job, body, caller) {
      if (job.state !== 'Open') throw new OrgError('INVALIDJOBSTATE', `InvalidJobState : The job is ${job.state}`);
      const batch = org.store.transaction(() => saveBatch(job, body, caller, org, jobs));
      runner.wake();
      return batch;
    },
    changeState(job, state) {
      if (state !== 'Closed' && state !== 'Aborted') {
        throw new OrgError('INVALIDJOB', `InvalidJob : The state of a job cannot be changed to ${state}`);
      }
      org.store.transaction(() => {
        jobs.update(job.id, { state });
        for (const { id, state: now } of state === 'Aborted' ? jobs.batches(job.id) : []) {
          if (now === 'UploadComplete' || now === 'InProgress') jobs.update(id, { state: 'Aborted' });
        }
      });
      return jobs.find(job.id)!;
    }
  };
}

const invalidId = (id: string): OrgError => new OrgError('INVALIDJOB', `InvalidJob : Invalid job id: ${id}`);

function classicJob(jobs: Jobs, id: string): Job {
  try {
    return jobs.get(id, 'classic');
  } catch (error) {
    if (error instanceof OrgError && error.code === notFound().code) throw invalidId(id);
    throw error;
  }
}

function targetOf(
  info: ReadonlyMap<string, string>,
  org: Org,
  caller: Caller
): Pick<Job, 'object' | 'operation'> & Partial<Job> {
  const name = info.get('operation') ?? '';
  const [object, externalIdFieldName] = [info.get('object'), info.get('externalIdFieldName')];
  const operation = INGEST.find((known) => known === name);
  if (operation) return ingestTarget({ operation, object, externalIdFieldName }, org, caller);
  const query = QUERY.find((known) => known === name);
  if (!query) throw new OrgError('INVALIDJOB', `InvalidJob : Unknown operation: ${name}`);
  return {
    ...ingestTarget({ operation: 'insert', object, externalIdFieldName: undefined }, org, caller),
    operation: query
  };
}

function saveBatch(job: Job, body: Uint8Array, caller: Caller, org: Org, jobs: Jobs): Job {
  const isQuery = QUERY.some((operation) => operation === job.operation);
  const query = isQuery ? Buffer.from(body).toString() : null;
  if (query !== null) bulkQueryColumns(query, org, caller);
  const { object, operation, externalIdField, columnDelimiter, apiVersion, createdById } = job;
  const settings = { object, operation, externalIdField, columnDelimiter, apiVersion, createdById };
  const lineEnding = isQuery ? 'LF' : lineEndingOf(body);
  const batch = jobs.create({ ...settings, kind: 'batch', query, lineEnding, state: 'UploadComplete' });
  jobs.addBatch(job.id, batch.id);
  if (!isQuery) jobs.saveUpload(batch.id, body);
  return batch;
}

/** The first Bulk API takes either: the header tells which. */
function lineEndingOf(body: Uint8Array): LineEnding {
  const at = body.indexOf(10);
  return at > 0 && body[at - 1] === 13 ? 'CRLF' : 'LF';
}
