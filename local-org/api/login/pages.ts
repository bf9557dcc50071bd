import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { SESSION_COOKIE } from '../http/authentication.ts';
import { guardOrigin } from '../http/hostGuard.ts';
import { localPath, originOf } from '../http/origin.ts';
import type { Login } from './login.ts';
import { loginPage } from './loginPage.ts';
import { sendPlainPage } from './plainPage.ts';

/** A page's scripts cannot read the token, and no other site's form can send it. */
const COOKIE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** Gives the browser the session. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, COOKIE);
}

/** Where a browser without a session is sent, to come back to `url` afterwards. */
export const loginUrl = (url: string): string => `/login?startURL=${encodeURIComponent(url)}`;

/** The pages that let a browser in and out: `/`, `/login`, `/secur/frontdoor.jsp`, `/secur/logout.jsp`. */
export function registerLoginPages(server: FastifyInstance, org: Org, login: Login): void {
  const open = { config: { public: true } };
  server.get('/', open, async (request, reply) =>
    currentSession(request, login) ? reply.redirect(localPath(undefined, originOf(request))) : reply.redirect('/login')
  );
  server.get('/login', open, async (request, reply) =>
    sendPlainPage(reply, loginPage({ orgName: org.name, startUrl: startUrl(request) }))
  );
  server.post('/login', open, async (request, reply) => logIn(request, reply, org, login));
  server.route({
    method: ['GET', 'POST'],
    url: '/secur/frontdoor.jsp',
    ...open,
    handler: async (request, reply) => enterFrontDoor(request, reply, login)
  });
  server.get('/secur/logout.jsp', open, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token) login.sessions.revoke(token);
    return reply.clearCookie(SESSION_COOKIE, COOKIE).redirect('/login');
  });
}

async function logIn(request: FastifyRequest, reply: FastifyReply, org: Org, login: Login): Promise<unknown> {
  guardOrigin(request);
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const username = (form.get('un') ?? '').trim();
  const target = localPath(form.get('startURL'), originOf(request));
  try {
    setSessionCookie(reply, login.sessions.create(login.credentials.login(username, form.get('pw') ?? '')).token);
    return reply.redirect(target, 303);
  } catch (thrown) {
    if (!(thrown instanceof OrgError)) throw thrown;
    const problem = 'Please check your username and password. If you still can’t log in, wait a while and try again.';
    return sendPlainPage(reply, loginPage({ orgName: org.name, startUrl: target, username, problem }));
  }
}

/** `sid`: a session token; `otp`: a token of `singleaccess`, good once. Both become the browser's session. */
async function enterFrontDoor(request: FastifyRequest, reply: FastifyReply, login: Login): Promise<unknown> {
  const { searchParams } = new URL(request.url, originOf(request));
  const given = request.body instanceof URLSearchParams ? request.body : searchParams;
  const token = frontDoorToken(given, login);
  const target = localPath(given.get('retURL') ?? given.get('startURL'), originOf(request));
  if (!token) return reply.redirect(loginUrl(target));
  setSessionCookie(reply, token);
  return reply.redirect(target);
}

function frontDoorToken(given: URLSearchParams, login: Login): string | undefined {
  const sid = given.get('sid') ?? '';
  if (login.sessions.verify(sid)) return sid;
  const userId = login.frontDoor.redeem(given.get('otp') ?? '');
  return userId === undefined ? undefined : login.sessions.create(userId).token;
}

const currentSession = (request: FastifyRequest, login: Login): unknown =>
  login.sessions.verify(request.cookies[SESSION_COOKIE] ?? '');

const startUrl = (request: FastifyRequest): string => {
  const { searchParams } = new URL(request.url, originOf(request));
  return localPath(searchParams.get('startURL'), originOf(request));
};
