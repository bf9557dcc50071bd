/** Talks to the org's REST API on the page's own origin; the session is the page's cookie. */

export const API_BASE = '/services/data/v66.0';

/** Sent with each request: a foreign page cannot set it without a CORS preflight, which the server refuses. */
const CLIENT_HEADER = 'X-Local-Org-Client';

export type QueryParameters = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/services/data/v66.0`, e.g. `/ui-api/records/001...`; parts from outside encoded by `path`. */
  readonly path: string;
  readonly query?: QueryParameters;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface ErrorBody {
  readonly message: string;
  readonly statusCode: number;
  readonly errorCode: string;
  readonly enhancedErrorType?: string;
  readonly output?: {
    readonly errors: readonly RecordError[];
    readonly fieldErrors: Readonly<Record<string, readonly RecordError[]>>;
  };
}

export interface RecordError {
  readonly errorCode: string;
  readonly message: string;
  readonly field?: string | null;
  readonly fieldLabel?: string | null;
  readonly constituentField?: string | null;
}

/** An error as Lightning Data Service hands it to components.
 *  Source: LWC Developer Guide "Handle Errors in Lightning Data Service". */
export interface FetchResponse {
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly body: ErrorBody;
  readonly headers: Readonly<Record<string, string>>;
  readonly errorType: 'fetchResponse';
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Fired on the window when the server no longer knows the session. */
export const SESSION_ENDED_EVENT = 'localorgsessionended';

export class UiApiClient {
  readonly fetch: Fetch;

  constructor(fetch: Fetch) {
    this.fetch = fetch;
  }

  /** The parsed answer (undefined for 204); rejects with a FetchResponse. */
  async request<T = unknown>(request: ApiRequest): Promise<T> {
    const response = await this.send(request).catch((problem: unknown) => {
      throw offlineError(problem);
    });
    const body = await bodyOf(response);
    if (response.ok) {
      return body as T;
    }
    if (response.status === 401) {
      globalThis.dispatchEvent?.(new Event(SESSION_ENDED_EVENT));
    }
    throw fetchResponse(response.status, response.statusText, body, Object.fromEntries(response.headers));
  }

  send({ method = 'GET', path, query, headers, body }: ApiRequest): Promise<Response> {
    return this.fetch(API_BASE + path + queryString(query), {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        [CLIENT_HEADER]: 'lwc',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
  }
}

/** Tagged template that encodes what is put in: path`/ui-api/records/${id}`. */
export function path(parts: TemplateStringsArray, ...values: readonly (string | number | readonly string[])[]): string {
  return parts.reduce((whole, part, place) => whole + encodedSegment(values[place - 1]) + part);
}

function encodedSegment(value: string | number | readonly string[] | undefined): string {
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => encodeURIComponent(String(item))).join(',');
}

function queryString(query: QueryParameters = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}=${encodedSegment(value as string)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 500) };
  }
}

/** Builds the error a component sees from a status and what the server wrote: UI API's object, or REST's list of errors. */
export function fetchResponse(
  status: number,
  statusText: string,
  answer: unknown,
  headers: Readonly<Record<string, string>> = {}
): FetchResponse {
  const first = (Array.isArray(answer) ? answer[0] : answer) as Partial<ErrorBody> | undefined;
  const body = {
    ...first,
    message: first?.message ?? statusText,
    statusCode: first?.statusCode ?? status,
    errorCode: first?.errorCode ?? 'UNKNOWN_EXCEPTION'
  };
  return { ok: false, status, statusText, body, headers, errorType: 'fetchResponse' };
}

function offlineError(problem: unknown): FetchResponse {
  const reason = problem instanceof Error ? problem.message : String(problem);
  return fetchResponse(503, 'Service Unavailable', {
    message: `The org did not answer: ${reason}. Is it still running?`,
    statusCode: 503,
    errorCode: 'SERVICE_UNAVAILABLE'
  });
}
