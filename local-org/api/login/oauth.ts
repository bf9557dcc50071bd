import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { OAuthError } from '../../security/jwtBearer.ts';
import { authenticate } from '../http/authentication.ts';
import { identityUrl, userInfo } from './identity.ts';
import type { Login } from './login.ts';
import { originOf } from '../http/origin.ts';
import { userDetails } from './users.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** OAuth 2.0: token, revoke, userinfo and singleaccess below `/services/oauth2`. */
export function registerOAuth(server: FastifyInstance, org: Org, login: Login): void {
  const open = { config: { public: true } };
  server.post('/services/oauth2/token', open, async (request, reply) => issueToken(request, reply, org, login));
  server.post('/services/oauth2/revoke', open, async (request, reply) => revokeToken(request, reply, login));
  server.get('/services/oauth2/revoke', open, async (request, reply) => revokeToken(request, reply, login));
  server.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/userinfo',
    handler: async (request) => userInfo(userDetails(org, authenticate(request).userId), org, originOf(request))
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/singleaccess',
    handler: async (request) => {
      const { userId } = authenticate(request);
      const entry = new URL('/secur/frontdoor.jsp', originOf(request));
      entry.searchParams.set('otp', login.frontDoor.issue(userId));
      const target = parameters(request).get('redirect_uri');
      if (target) entry.searchParams.set('retURL', target);
      return { frontdoor_uri: entry.toString() };
    }
  });
}

async function issueToken(request: FastifyRequest, reply: FastifyReply, org: Org, login: Login): Promise<unknown> {
  try {
    const userId = grantedUser(parameters(request), originOf(request), login);
    return tokenReply(userId, originOf(request), org, login);
  } catch (thrown) {
    if (!(thrown instanceof OAuthError)) throw thrown;
    return reply.code(thrown.status).send({ error: thrown.error, error_description: thrown.message });
  }
}

/** Who a grant lets in; throws OAuthError. */
function grantedUser(form: URLSearchParams, origin: string, login: Login): string {
  const grant = form.get('grant_type');
  if (grant === JWT_BEARER) return login.jwtFor(origin).userOf(form.get('assertion') ?? '');
  if (grant === 'password') return passwordUser(form, login);
  if (grant === 'refresh_token') throw new OAuthError('invalid_grant', 'expired access/refresh token');
  throw new OAuthError('invalid_request', 'unsupported_grant_type: grant type not supported');
}

function passwordUser(form: URLSearchParams, login: Login): string {
  try {
    return login.credentials.login(form.get('username') ?? '', form.get('password') ?? '');
  } catch (thrown) {
    if (thrown instanceof OrgError) throw new OAuthError('invalid_grant', 'authentication failure');
    throw thrown;
  }
}

function tokenReply(userId: string, origin: string, org: Org, login: Login): Record<string, string> {
  const { token, createdAt } = login.sessions.create(userId);
  return {
    access_token: token,
    instance_url: origin,
    id: identityUrl(origin, org, userId),
    token_type: 'Bearer',
    issued_at: String(createdAt.getTime()),
    scope: 'api web full'
  };
}

async function revokeToken(request: FastifyRequest, reply: FastifyReply, login: Login): Promise<unknown> {
  const token = parameters(request).get('token') ?? '';
  if (!login.sessions.verify(token)) {
    return reply
      .code(400)
      .type('application/x-www-form-urlencoded')
      .send('error=invalid_token&error_description=invalid+token');
  }
  login.sessions.revoke(token);
  return reply.code(200).send();
}

/** Form fields of a POST, else the query string. */
function parameters(request: FastifyRequest): URLSearchParams {
  if (request.body instanceof URLSearchParams) return request.body;
  return new URL(request.url, 'http://localhost').searchParams;
}
