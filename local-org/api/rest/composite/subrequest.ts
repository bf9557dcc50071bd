import { OrgError } from '../../../errors.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Method, RestCall, RestReply } from '../model.ts';
import { isObject } from '../recordBody.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE']);

/** One request inside a composite, batch or graph request, as the client wrote it. */
export interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** Answers a subrequest as its own call of the same caller. A url must stay below `/services/data/vNN.0`. */
export function dispatchSubrequest(request: Subrequest, outer: RestCall, dispatch: Dispatch): RestReply {
  const target = parseUrl(request.url);
  return dispatch({
    method: toMethod(request.method),
    path: target.path,
    query: target.query,
    version: target.version,
    headers: lowerCased(request.headers ?? {}),
    body: request.body,
    caller: outer.caller,
    origin: outer.origin
  });
}

/** JSON of a reply's body: replies that are files or streams have no place inside another reply. */
export const bodyOf = (reply: RestReply): unknown => reply.body ?? null;

function toMethod(text: string): Method {
  const method = String(text).toUpperCase();
  if (METHODS.has(method)) return method as Method;
  throw new OrgError('METHOD_NOT_ALLOWED', `HTTP Method '${text}' not allowed`);
}

function parseUrl(url: string): { path: string; query: URLSearchParams; version: string } {
  const match = /^\/*(?:services\/data\/)?v(\d+\.\d)(\/[^?#]*)(?:\?([^#]*))?$/.exec(url);
  if (!match) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  return { version: match[1]!, path: match[2]!, query: new URLSearchParams(match[3] ?? '') };
}

function lowerCased(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  if (!isObject(headers)) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
