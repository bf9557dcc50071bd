import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import type { Login } from '../login/login.ts';
import { loginUrl } from '../login/pages.ts';
import { CLIENT_HEADER, invalidSession, SESSION_COOKIE, type RequestSession } from './authentication.ts';

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Runs before every handler: finds the session of the request, or turns it away. A browser that asked for a page is sent to
 * the log-in page, anything else gets 401.
 */
export function createSessionGuard(org: Org, login: Login): Guard {
  return async (request, reply) => {
    if (request.routeOptions.config.public) return undefined;
    request.session = findSession(request, org, login);
    if (request.session) return undefined;
    if (isNavigation(request)) return reply.redirect(loginUrl(request.url));
    throw invalidSession();
  };
}

function findSession(request: FastifyRequest, org: Org, login: Login): RequestSession | null {
  const bearer = bearerToken(request);
  const token = bearer ?? cookieToken(request);
  const userId = token === undefined ? undefined : login.sessions.verify(token)?.userId;
  if (userId === undefined) return null;
  return { token: token!, caller: org.callerFor(userId), via: bearer === undefined ? 'cookie' : 'bearer' };
}

/** `Authorization: Bearer` (or `OAuth`, its older name); identity urls may carry it as `oauth_token`. */
function bearerToken(request: FastifyRequest): string | undefined {
  const header = /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1];
  if (header !== undefined || !request.url.startsWith('/id/')) return header;
  return new URL(request.url, 'http://localhost').searchParams.get('oauth_token') ?? undefined;
}

/**
 * A browser sends its cookie with whatever any page asks for. So for APIs, and for whatever changes something, the cookie
 * counts only beside a header that a page of another origin cannot send.
 */
function cookieToken(request: FastifyRequest): string | undefined {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const isApi = request.url.startsWith('/services/') || request.url.startsWith('/id/');
  if ((isApi || !reads) && request.headers[CLIENT_HEADER] === undefined) return undefined;
  return request.cookies[SESSION_COOKIE];
}

function isNavigation(request: FastifyRequest): boolean {
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  return wantsPage && !request.url.startsWith('/services/');
}
