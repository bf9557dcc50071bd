import { Readable } from 'node:stream';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { noContent, ok, type Resource, type RestCall, type RestReply } from '../rest/model.ts';
import { findJob, listJobs } from './findJob.ts';
import { jobChoice, jobFormat, jobText } from './jobBody.ts';
import { jobInfo } from './jobInfo.ts';
import type { IngestOperation, Job, Jobs, JobState } from './model.ts';
import { resultCsv, type ResultKind } from './results.ts';
import type { JobRunner } from './runner.ts';
import { ingestTarget } from './target.ts';

const OPERATIONS: IngestOperation[] = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];

/** States in which nothing more will happen to a job. */
const ENDED = new Set<JobState>(['JobComplete', 'Failed', 'Aborted']);

/** `jobs/ingest`: loading records from CSV. Source: Bulk API 2.0 Developer Guide. */
export function ingestResources(jobs: Jobs, runner: JobRunner): readonly Resource[] {
  const find = (call: RestCall): Job => findJob(call, jobs, 'ingest');
  const result = (name: string, kind: ResultKind): Resource => ({
    pattern: `/jobs/ingest/:job/${name}`,
    methods: { GET: (call) => replyWithResult(find(call), jobs, kind) }
  });
  return [
    {
      pattern: '/jobs/ingest',
      methods: {
        GET: (call) => ok(listJobs(call, jobs, 'ingest')),
        POST: (call, org) => ok(jobInfo(createJob(call, org, jobs)))
      }
    },
    {
      pattern: '/jobs/ingest/:job',
      methods: {
        GET: (call) => ok(jobInfo(find(call))),
        PATCH: (call) => ok(jobInfo(changeState(call, find(call), jobs, runner))),
        DELETE: (call) => deleteJob(find(call), jobs)
      }
    },
    { pattern: '/jobs/ingest/:job/batches', methods: { PUT: (call) => upload(call, find(call), jobs) } },
    result('successfulResults', 'successful'),
    result('failedResults', 'failed'),
    result('unprocessedrecords', 'unprocessed')
  ];
}

function createJob(call: RestCall, org: Org, jobs: Jobs): Job {
  const operation = jobChoice(call, 'operation', OPERATIONS);
  const wanted = {
    operation,
    object: jobText(call, 'object'),
    externalIdFieldName: jobText(call, 'externalIdFieldName')
  };
  return jobs.create({
    kind: 'ingest',
    ...ingestTarget(wanted, org, call.caller),
    ...jobFormat(call),
    apiVersion: call.version,
    createdById: call.caller.userId,
    state: 'Open'
  });
}

/** PUT `batches`: the whole CSV, once. */
function upload(call: RestCall, job: Job, jobs: Jobs): RestReply {
  if (job.state !== 'Open') throw wrongState(`Data can only be uploaded to an open job; this one is ${job.state}`);
  if (jobs.hasUpload(job.id)) {
    throw wrongState(
      `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job`
    );
  }
  if (!Buffer.isBuffer(call.body)) throw new OrgError('INVALIDJOB', 'InvalidJob : The data must be sent as text/csv');
  jobs.saveUpload(job.id, call.body);
  return { status: 201 };
}

function changeState(call: RestCall, job: Job, jobs: Jobs, runner: JobRunner): Job {
  const state = jobChoice(call, 'state', ['UploadComplete', 'Aborted']);
  const isAllowed = state === 'UploadComplete' ? job.state === 'Open' : !ENDED.has(job.state);
  if (!isAllowed) throw wrongState(`The state of a job that is ${job.state} cannot be changed to ${state}`);
  if (state === 'UploadComplete' && !jobs.hasUpload(job.id)) throw wrongState('No data has been uploaded to this job');
  jobs.update(job.id, { state });
  if (state === 'UploadComplete') runner.wake();
  return jobs.get(job.id, 'ingest');
}

function deleteJob(job: Job, jobs: Jobs): RestReply {
  if (!ENDED.has(job.state) && job.state !== 'Open') throw wrongState(`A job that is ${job.state} cannot be deleted`);
  jobs.delete(job.id);
  return noContent;
}

function replyWithResult(job: Job, jobs: Jobs, kind: ResultKind): RestReply {
  if (!ENDED.has(job.state)) throw wrongState(`The results of a job that is ${job.state} are not there yet`);
  const body = jobs.hasUpload(job.id) ? Readable.from(resultCsv(job, jobs, kind), { objectMode: false }) : '';
  return { status: 200, headers: { 'Content-Type': 'text/csv' }, body };
}

const wrongState = (message: string): OrgError => new OrgError('INVALIDJOBSTATE', `InvalidJobState : ${message}`);
