import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../../errors.ts';
import type { Org } from '../../../org.ts';
import type { Caller } from '../../../security/model.ts';
import { toFailedReply } from '../../http/errorReply.ts';
import type { Login } from '../../login/login.ts';
import { parseVersion } from '../../rest/versions.ts';
import { bulkQueryColumns } from '../bulkQuery.ts';
import { readCsv, writeCsv } from '../csv.ts';
import type { Job, Jobs } from '../model.ts';
import { queryLines } from '../queryLines.ts';
import type { JobRunner } from '../runner.ts';
import { batchInfoValue, classicDocument, errorDocument, jobInfoValue, readJobInfo } from './classicXml.ts';
import { createClassicJobs, type ClassicJobs } from './classicJobs.ts';

/** The platform takes 10 MB a batch. */
const BATCH_LIMIT = 10 * 1024 * 1024;

/** Rows of a batch that are looked up and written together. */
const SLICE = 500;

const CSV = 'text/csv;charset=UTF-8';
const XML = 'application/xml;charset=UTF-8';

interface ClassicCall {
  readonly caller: Caller;
  readonly version: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface ClassicReply {
  readonly type: typeof CSV | typeof XML;
  readonly body: string | Readable;
  readonly status?: number;
}

const xml = (name: string, value: Parameters<typeof classicDocument>[1], status = 200): ClassicReply => ({
  type: XML,
  body: classicDocument(name, value),
  status
});

/**
 * The first Bulk API (`/services/async/NN.0`), for clients that never moved on: CSV only, the same jobs and runner as Bulk API 2.0
 * behind it. Its sessions come in a header of their own and its errors are XML. Source: Bulk API Developer Guide.
 */
export function registerClassic(server: FastifyInstance, org: Org, login: Login, jobs: Jobs, runner: JobRunner): void {
  const classic = createClassicJobs(org, jobs, runner);
  const root = '/services/async/:version/job';
  const route = (method: 'GET' | 'POST', url: string, answer: (call: ClassicCall) => ClassicReply): void => {
    server.route({
      method,
      url: root + url,
      bodyLimit: BATCH_LIMIT,
      config: { public: true },
      handler: async (request, reply) => send(reply, answerSafely(request, org, login, answer))
    });
  };
  const job = ({ params, caller }: ClassicCall): Job => classic.find(params['job']!, caller);
  const describe = (found: Job): ClassicReply => xml('jobInfo', jobInfoValue(found, jobs.batches(found.id)));

  route('POST', '', ({ body, version, caller }) => ({
    ...describe(classic.open(readJobInfo(body), version, caller)),
    status: 201
  }));
  route('GET', '/:job', (call) => describe(job(call)));
  route('POST', '/:job', (call) => describe(classic.changeState(job(call), readJobInfo(call.body).get('state') ?? '')));
  route('POST', '/:job/batch', (call) => {
    const found = job(call);
    if (!Buffer.isBuffer(call.body))
      throw new OrgError('INVALIDJOB', 'InvalidBatch : The data must be sent as text/csv');
    return xml('batchInfo', batchInfoValue(classic.addBatch(found, call.body, call.caller), found.id), 201);
  });
  route('GET', '/:job/batch', (call) => {
    const { id } = job(call);
    return xml('batchInfoList', { batchInfo: jobs.batches(id).map((batch) => batchInfoValue(batch, id)) });
  });
  route('GET', '/:job/batch/:batch', (call) => xml('batchInfo', batchInfoValue(batchOf(call, classic), job(call).id)));
  route('GET', '/:job/batch/:batch/result', (call) => {
    const batch = endedBatch(call, classic);
    if (batch.query !== null) return xml('result-list', { result: batch.id });
    return { type: CSV, body: Readable.from(resultCsv(batch, jobs), { objectMode: false }) };
  });
  route('GET', '/:job/batch/:batch/result/:result', (call) => {
    const batch = endedBatch(call, classic);
    if (batch.query === null) throw new OrgError('INVALIDJOB', 'InvalidBatch : The batch is no query');
    const columns = bulkQueryColumns(batch.query, org, call.caller);
    return {
      type: CSV,
      body: Readable.from(queryLines(batch, columns, 0, batch.processed, jobs), { objectMode: false })
    };
  });
}

const batchOf = (call: ClassicCall, classic: ClassicJobs): Job =>
  classic.batch(classic.find(call.params['job']!, call.caller), call.params['batch']!);

function endedBatch(call: ClassicCall, classic: ClassicJobs): Job {
  const batch = batchOf(call, classic);
  if (batch.state === 'JobComplete' || (batch.state === 'Failed' && batch.processed > 0)) return batch;
  throw new OrgError('INVALIDJOBSTATE', 'InvalidBatch : Batch not completed');
}

function answerSafely(
  request: FastifyRequest,
  org: Org,
  login: Login,
  answer: (call: ClassicCall) => ClassicReply
): ClassicReply {
  const params = request.params as Record<string, string>;
  const session = login.sessions.verify(String(request.headers['x-sfdc-session'] ?? ''));
  if (!session) return { type: XML, status: 400, body: errorDocument('InvalidSessionId', 'Invalid session id') };
  try {
    const version = parseVersion(`v${params['version']}`);
    return answer({ caller: org.callerFor(session.userId), version, params, body: request.body });
  } catch (thrown) {
    const { status, body } = toFailedReply(thrown);
    const { errorCode, message } = body[0]!;
    const [, code, rest] = /^(\w+) : (.*)$/s.exec(message) ?? [undefined, errorCode, message];
    return { type: XML, status, body: errorDocument(code!, rest!) };
  }
}

const send = (reply: FastifyReply, { type, body, status = 200 }: ClassicReply): FastifyReply =>
  reply.code(status).type(type).send(body);

/** What became of each row, in the order of the batch. */
async function* resultCsv(batch: Job, jobs: Jobs): AsyncGenerator<string> {
  yield writeCsv([['Id', 'Success', 'Created', 'Error']], batch);
  let rows = -1;
  for await (const _row of readCsv(jobs.upload(batch.id), batch)) rows++;
  for (let first = 0; first < rows; first += SLICE) {
    const results = jobs.results(batch.id, first, first + SLICE);
    const count = Math.min(SLICE, rows - first);
    const lines = Array.from({ length: count }, (_, index) => {
      const result = results.get(first + index);
      if (!result) return ['', 'false', 'false', 'Not processed'];
      return [result.id ?? '', String(result.error === null), String(result.created), result.error ?? ''];
    });
    yield writeCsv(lines, batch);
  }
}
