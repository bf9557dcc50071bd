import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import { SESSION_COOKIE } from '../http/authentication.ts';
import { guardOrigin } from '../http/hostGuard.ts';
import type { Login } from './login.ts';
import { loginUrl } from './pages.ts';
import { escapeHtml, sendPlainPage, type PlainPage } from './plainPage.ts';
import { userDetails } from './users.ts';

/** What a program asks of the user: RFC 6749 4.1.1. */
interface AuthorizationRequest {
  readonly clientId: string;
  /** As the program wrote it: the exchange must repeat it. */
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
}

const PATH = '/services/oauth2/authorize';

/** Programs on this machine listen here; codes go nowhere else. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The web-server flow's page (`sf org login web`): asks the user of this browser whether a program on this machine may act for
 * them, and sends the program a code.
 */
export function registerAuthorize(server: FastifyInstance, org: Org, login: Login): void {
  const open = { config: { public: true } };
  server.get(PATH, open, async (request, reply) => {
    const asked = readRequest(new URL(request.url, 'http://localhost').searchParams);
    if (typeof asked === 'string') return sendPlainPage(reply, problemPage(asked));
    const userId = browserUser(request, login);
    if (userId === undefined) return reply.redirect(loginUrl(request.url));
    return sendPlainPage(reply, consentPage(asked, userDetails(org, userId).name, org.name));
  });
  server.post(PATH, open, async (request, reply) => answerProgram(request, reply, login));
}

async function answerProgram(request: FastifyRequest, reply: FastifyReply, login: Login): Promise<unknown> {
  guardOrigin(request);
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const asked = readRequest(form);
  if (typeof asked === 'string') return sendPlainPage(reply, problemPage(asked));
  const userId = browserUser(request, login);
  if (userId === undefined) return reply.redirect('/login', 303);
  const target = new URL(asked.redirectUri);
  if (form.get('decision') === 'allow') {
    target.searchParams.set('code', login.grants.issueCode({ userId, ...asked }));
  } else {
    target.searchParams.set('error', 'access_denied');
    target.searchParams.set('error_description', 'end-user denied authorization');
  }
  if (asked.state) target.searchParams.set('state', asked.state);
  return reply.redirect(target.toString(), 303);
}

const browserUser = (request: FastifyRequest, login: Login): string | undefined =>
  login.sessions.verify(request.cookies[SESSION_COOKIE] ?? '')?.userId;

/** The request, or one sentence that says what is wrong with it. */
function readRequest(given: URLSearchParams): AuthorizationRequest | string {
  const clientId = given.get('client_id');
  const redirectUri = given.get('redirect_uri') ?? '';
  if (given.get('response_type') !== 'code') return 'Only the web server flow (response_type=code) is supported.';
  if (!clientId) return 'The request names no client_id.';
  if (!URL.canParse(redirectUri)) return 'The request names no redirect_uri.';
  const { protocol, hostname } = new URL(redirectUri);
  if (protocol !== 'http:' || !LOOPBACK.has(hostname)) return 'The redirect_uri leads away from this machine.';
  return { clientId, redirectUri, state: given.get('state') ?? '', challenge: given.get('code_challenge') ?? '' };
}

const problemPage = (problem: string): PlainPage => ({
  status: 400,
  title: 'Error: Allow Access',
  content: `<h1>Nothing was allowed</h1><p role="alert">${escapeHtml(problem)}</p>`
});

function consentPage(asked: AuthorizationRequest, userName: string, orgName: string): PlainPage {
  const fields = {
    response_type: 'code',
    client_id: asked.clientId,
    redirect_uri: asked.redirectUri,
    state: asked.state,
    code_challenge: asked.challenge
  };
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}" />`
  );
  return {
    status: 200,
    title: `Allow Access | ${orgName}`,
    formTargets: [new URL(asked.redirectUri).origin],
    content: `
      <h1>Allow access?</h1>
      <p><strong>${escapeHtml(asked.clientId)}</strong> on this machine asks to use ${escapeHtml(orgName)} as
        <strong>${escapeHtml(userName)}</strong>.</p>
      <form method="post" action="${PATH}">
        ${hidden.join('\n        ')}
        <button type="submit" name="decision" value="allow" autofocus>Allow</button>
        <button type="submit" name="decision" value="deny" class="neutral">Deny</button>
      </form>`
  };
}
