import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One call to `/services/data/vNN.0/...`, whether it came over HTTP or inside a composite request. */
export interface RestCall {
  readonly method: Method;
  /** Below the version root, still encoded, without the query string, e.g. `/sobjects/Account/001...`. */
  readonly path: string;
  /** Values of the `:names` of the resource's pattern, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** e.g. `66.0`. */
  readonly version: string;
  readonly caller: Caller;
  /** `http://127.0.0.1:3000`, as the client addressed this org. */
  readonly origin: string;
}

export interface RestReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON value; a string with a content-type header, or a stream, goes out as it is; absent = no content. */
  readonly body?: unknown;
}

/** Answers one call. Synchronous, so that a composite request can hold many in one transaction. Failures are thrown OrgErrors. */
export type RestHandler = (call: RestCall, org: Org) => RestReply;

/** A resource and what may be done with it. Pattern segments that start with `:` take any text. */
export interface Resource {
  readonly pattern: string;
  readonly methods: Partial<Record<Method, RestHandler>>;
}

/** 200 with a JSON body. */
export const ok = (body: unknown): RestReply => ({ status: 200, body });

/** 204: done, nothing to say. */
export const noContent: RestReply = { status: 204 };

/** Root of a version's resources, e.g. `/services/data/v66.0`. */
export const versionRoot = (call: Pick<RestCall, 'version'>): string => `/services/data/v${call.version}`;
