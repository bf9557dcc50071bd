import { OrgError } from '../../../errors.ts';
import type { Store } from '../../../store/model.ts';
import { toFailedReply } from '../../http/errorReply.ts';
import type { Dispatch } from '../dispatch.ts';
import { ok, type Resource, type RestCall, type RestReply } from '../model.ts';
import { isObject, objectBody } from '../recordBody.ts';
import { resolveReferences } from './references.ts';
import { bodyOf, dispatchSubrequest } from './subrequest.ts';

const MAX_SUBREQUESTS = 25;

/** One entry of `compositeRequest`. */
export interface CompositeSubrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: unknown;
  readonly httpHeaders?: Record<string, unknown>;
}

export interface CompositeAnswer {
  body: unknown;
  httpHeaders: Readonly<Record<string, string>>;
  httpStatusCode: number;
  referenceId: string;
}

/** POST `composite`: up to 25 subrequests in order, later ones may use what earlier ones answered. */
export function compositeResource(store: Store, dispatch: Dispatch): Resource {
  const handle = (call: RestCall): RestReply => {
    const { compositeRequest, allOrNone } = objectBody(call.body);
    const requests = subrequests(compositeRequest);
    if (requests.length > MAX_SUBREQUESTS) {
      throw new OrgError(
        'LIMIT_EXCEEDED',
        `The limit of ${MAX_SUBREQUESTS} subrequests is exceeded: ${requests.length}`
      );
    }
    return ok({ compositeResponse: runComposite(requests, allOrNone === true, call, store, dispatch) });
  };
  return { pattern: '/composite', methods: { POST: handle } };
}

/** The entries of a `compositeRequest`, checked; throws OrgError JSON_PARSER_ERROR or MISSING_ARGUMENT. */
export function subrequests(value: unknown): CompositeSubrequest[] {
  if (!Array.isArray(value)) throw new OrgError('MISSING_ARGUMENT', "The 'compositeRequest' property is required");
  const seen = new Set<string>();
  for (const request of value) {
    const { method, url, referenceId } = isObject(request) ? request : {};
    if (typeof method !== 'string' || typeof url !== 'string' || typeof referenceId !== 'string') {
      throw new OrgError('MISSING_ARGUMENT', "Each subrequest needs a 'method', a 'url' and a 'referenceId'");
    }
    if (seen.has(referenceId))
      throw new OrgError('INVALID_FIELD', `Duplicate ReferenceId provided in the request: ${referenceId}`);
    seen.add(referenceId);
  }
  return value as CompositeSubrequest[];
}

/** Runs subrequests in order; with `allOrNone` in one transaction that the first failure rolls back. */
export function runComposite(
  requests: readonly CompositeSubrequest[],
  allOrNone: boolean,
  call: RestCall,
  store: Store,
  dispatch: Dispatch
): CompositeAnswer[] {
  if (!allOrNone) return answerEach(requests, call, dispatch, () => undefined);
  let failed: CompositeAnswer | undefined;
  try {
    return store.transaction(() =>
      answerEach(requests, call, dispatch, (answer) => {
        failed = answer;
        throw new Halted();
      })
    );
  } catch (thrown) {
    if (!(thrown instanceof Halted)) throw thrown;
    return requests.map(({ referenceId }) => (referenceId === failed!.referenceId ? failed! : halted(referenceId)));
  }
}

class Halted extends Error {}

function answerEach(
  requests: readonly CompositeSubrequest[],
  call: RestCall,
  dispatch: Dispatch,
  onFailure: (answer: CompositeAnswer) => void
): CompositeAnswer[] {
  const bodies = new Map<string, unknown>();
  return requests.map((request) => {
    const answer = answerOne(request, bodies, call, dispatch);
    if (answer.httpStatusCode >= 400) onFailure(answer);
    else bodies.set(request.referenceId, answer.body);
    return answer;
  });
}

function answerOne(
  request: CompositeSubrequest,
  bodies: ReadonlyMap<string, unknown>,
  call: RestCall,
  dispatch: Dispatch
): CompositeAnswer {
  const { referenceId } = request;
  let reply: RestReply;
  try {
    const { url, body, httpHeaders } = resolveReferences(
      { ...request, referenceId: '' },
      bodies
    ) as CompositeSubrequest;
    reply = dispatchSubrequest({ method: request.method, url, body, headers: httpHeaders }, call, dispatch);
  } catch (thrown) {
    reply = toFailedReply(thrown);
  }
  return { body: bodyOf(reply), httpHeaders: reply.headers ?? {}, httpStatusCode: reply.status, referenceId };
}

function halted(referenceId: string): CompositeAnswer {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return { body: [{ errorCode: 'PROCESSING_HALTED', message }], httpHeaders: {}, httpStatusCode: 400, referenceId };
}
