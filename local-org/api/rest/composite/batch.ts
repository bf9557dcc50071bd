import { OrgError } from '../../../errors.ts';
import { toFailedReply } from '../../http/errorReply.ts';
import type { Dispatch } from '../dispatch.ts';
import { ok, type Resource, type RestCall, type RestReply } from '../model.ts';
import { isObject, objectBody } from '../recordBody.ts';
import { bodyOf, dispatchSubrequest, type Subrequest } from './subrequest.ts';

const MAX_SUBREQUESTS = 25;

/** POST `composite/batch`: independent subrequests, each its own transaction. */
export function batchResource(dispatch: Dispatch): Resource {
  const handle = (call: RestCall): RestReply => {
    const { batchRequests, haltOnError } = objectBody(call.body);
    const requests = batchSubrequests(batchRequests);
    const results: { statusCode: number; result: unknown }[] = [];
    for (const request of requests) {
      const isHalted = haltOnError === true && results.some(({ statusCode }) => statusCode >= 400);
      results.push(isHalted ? HALTED : answer(request, call, dispatch));
    }
    return ok({ hasErrors: results.some(({ statusCode }) => statusCode >= 400), results });
  };
  return { pattern: '/composite/batch', methods: { POST: handle } };
}

const HALTED = {
  statusCode: 412,
  result: [
    {
      errorCode: 'BATCH_PROCESSING_HALTED',
      message: 'Batch processing halted per request'
    }
  ]
};

function answer(request: Subrequest, call: RestCall, dispatch: Dispatch): { statusCode: number; result: unknown } {
  let reply: RestReply;
  try {
    reply = dispatchSubrequest(request, call, dispatch);
  } catch (thrown) {
    reply = toFailedReply(thrown);
  }
  return { statusCode: reply.status, result: bodyOf(reply) };
}

function batchSubrequests(value: unknown): Subrequest[] {
  if (!Array.isArray(value)) throw new OrgError('MISSING_ARGUMENT', "The 'batchRequests' property is required");
  if (value.length > MAX_SUBREQUESTS) {
    throw new OrgError('LIMIT_EXCEEDED', `The limit of ${MAX_SUBREQUESTS} subrequests is exceeded: ${value.length}`);
  }
  return value.map((request) => {
    const { method, url, richInput } = isObject(request) ? request : {};
    if (typeof method === 'string' && typeof url === 'string') return { method, url, body: richInput };
    throw new OrgError('MISSING_ARGUMENT', "Each subrequest needs a 'method' and a 'url'");
  });
}
