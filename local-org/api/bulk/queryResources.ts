import { Readable } from 'node:stream';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { queriedObject } from '../rest/columnMetadata.ts';
import { noContent, ok, type Resource, type RestCall, type RestReply } from '../rest/model.ts';
import { bulkQueryColumns } from './bulkQuery.ts';
import { findJob, listJobs } from './findJob.ts';
import { jobChoice, jobFormat, jobText } from './jobBody.ts';
import { jobInfo } from './jobInfo.ts';
import type { Job, Jobs } from './model.ts';
import { queryLines } from './queryLines.ts';
import type { JobRunner } from './runner.ts';

/** Rows of one answer when the client names no number: all, for any backlog this machine will hold. */
const DEFAULT_ROWS = 250_000;

/** `jobs/query`: a query's result as CSV. Source: Bulk API 2.0 Developer Guide. */
export function queryResources(jobs: Jobs, runner: JobRunner): readonly Resource[] {
  const find = (call: RestCall): Job => findJob(call, jobs, 'query');
  return [
    {
      pattern: '/jobs/query',
      methods: {
        GET: (call) => ok(listJobs(call, jobs, 'query')),
        POST: (call, org) => {
          const job = createJob(call, org, jobs);
          runner.wake();
          return ok(jobInfo(job));
        }
      }
    },
    {
      pattern: '/jobs/query/:job',
      methods: {
        GET: (call) => ok(jobInfo(find(call))),
        PATCH: (call) => abort(call, find(call), jobs),
        DELETE: (call) => deleteJob(find(call), jobs)
      }
    },
    { pattern: '/jobs/query/:job/results', methods: { GET: (call, org) => results(call, find(call), org, jobs) } }
  ];
}

function createJob(call: RestCall, org: Org, jobs: Jobs): Job {
  const query = jobText(call, 'query');
  if (!query) throw new OrgError('INVALIDJOB', 'InvalidJob : The query is missing');
  bulkQueryColumns(query, org, call.caller);
  return jobs.create({
    kind: 'query',
    object: queriedObject(org, query).name,
    operation: jobChoice(call, 'operation', ['query', 'queryAll']),
    query,
    ...jobFormat(call),
    apiVersion: call.version,
    createdById: call.caller.userId,
    state: 'UploadComplete'
  });
}

function abort(call: RestCall, job: Job, jobs: Jobs): RestReply {
  jobChoice(call, 'state', ['Aborted']);
  if (job.state !== 'UploadComplete' && job.state !== 'InProgress') {
    throw new OrgError('INVALIDJOBSTATE', `InvalidJobState : A job that is ${job.state} cannot be aborted`);
  }
  jobs.update(job.id, { state: 'Aborted' });
  return ok(jobInfo(jobs.get(job.id, 'query')));
}

function deleteJob(job: Job, jobs: Jobs): RestReply {
  if (job.state === 'UploadComplete' || job.state === 'InProgress') {
    throw new OrgError('INVALIDJOBSTATE', `InvalidJobState : A job that is ${job.state} cannot be deleted`);
  }
  jobs.delete(job.id);
  return noContent;
}

/** GET `results?maxRecords=&locator=`: a page of rows; the header `Sforce-Locator` leads to the next, `null` after the last. */
function results(call: RestCall, job: Job, org: Org, jobs: Jobs): RestReply {
  if (job.state !== 'JobComplete') {
    throw new OrgError('INVALIDJOBSTATE', `InvalidJobState : A job that is ${job.state} has no results`);
  }
  const first = parseLocator(call.query.get('locator'));
  const rows = Math.max(1, Number(call.query.get('maxRecords')) || DEFAULT_ROWS);
  const end = Math.min(job.processed, first + rows);
  const columns = bulkQueryColumns(job.query!, org, call.caller);
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv',
      'Sforce-Locator': end < job.processed ? locatorOf(end) : 'null',
      'Sforce-NumberOfRecords': String(end - first)
    },
    body: Readable.from(queryLines(job, columns, first, end, jobs), { objectMode: false })
  };
}

const locatorOf = (row: number): string => Buffer.from(`row ${row}`).toString('base64url');

function parseLocator(locator: string | null): number {
  if (locator === null) return 0;
  const row = /^row (\d+)$/.exec(Buffer.from(locator, 'base64url').toString())?.[1];
  if (row === undefined) throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  return Number(row);
}
