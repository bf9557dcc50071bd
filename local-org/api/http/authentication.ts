import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Caller } from '../../security/model.ts';

/** The session a request came with. */
export interface RequestSession {
  readonly token: string;
  readonly caller: Caller;
  /** `bearer`: an API client; `cookie`: a browser page of this org. */
  readonly via: 'bearer' | 'cookie';
}

/** Who a request speaks for; throws OrgError INVALID_SESSION_ID. Every API gets one from the server. */
export type Authenticate = (request: FastifyRequest) => Caller;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the server before any handler runs; null on routes that need no session. */
    session: RequestSession | null;
  }
  interface FastifyContextConfig {
    /** The route answers without a session: log-in and what leads to it. */
    public?: boolean;
  }
}

/** Cookie that carries a browser's session token. */
export const SESSION_COOKIE = 'sid';

/** Header that only same-origin scripts can send: with a cookie session it stands guard against cross-site requests. */
export const CLIENT_HEADER = 'x-local-org-client';

/** What a request without a good session is answered. */
export const invalidSession = (): OrgError => new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');

/** The caller that the server found for this request. */
export const authenticate: Authenticate = (request) => {
  if (!request.session) throw invalidSession();
  return request.session.caller;
};
