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
    const grant = grantOf(parameters(request), originOf(request), login);
    requireActive(grant.userId, org);
    return tokenReply(grant, originOf(request), org, login);
  } catch (thrown) {
    if (!(thrown instanceof OAuthError)) throw thrown;
    return reply.code(thrown.status).send({ error: thrown.error, error_description: thrown.message });
  }
}

/** Whom a request lets in, and with what the program may come back. */
interface Grant {
  readonly userId: string;
  readonly refreshToken?: string;
}

/** Throws OAuthError where nobody is let in. */
function grantOf(form: URLSearchParams, origin: string, login: Login): Grant {
  const field = (name: string): string => form.get(name) ?? '';
  const clientId = field('client_id');
  switch (field('grant_type')) {
    case JWT_BEARER:
      return { userId: login.jwtFor(origin).userOf(field('assertion')) };
    case 'password':
      return { userId: passwordUser(form, login) };
    case 'authorization_code': {
      const exchange = { clientId, redirectUri: field('redirect_uri'), verifier: field('code_verifier') };
      const userId = login.grants.redeemCode(field('code'), exchange);
      return { userId, refreshToken: login.grants.issueRefreshToken(userId, clientId) };
    }
    case 'refresh_token':
      return { userId: login.grants.userOfRefreshToken(field('refresh_token'), clientId) };
    default:
      throw new OAuthError('invalid_request', 'unsupported_grant_type: grant type not supported');
  }
}

function passwordUser(form: URLSearchParams, login: Login): string {
  try {
    return login.credentials.login(form.get('username') ?? '', form.get('password') ?? '');
  } catch (thrown) {
    if (thrown instanceof OrgError) throw new OAuthError('invalid_grant', 'authentication failure');
    throw thrown;
  }
}

/** A refresh token outlives its user's deactivation; nobody comes back with it. */
function requireActive(userId: string, org: Org): void {
  if (!userDetails(org, userId).isActive) throw new OAuthError('invalid_grant', 'inactive user');
}

function tokenReply({ userId, refreshToken }: Grant, origin: string, org: Org, login: Login): Record<string, string> {
  const { token, createdAt } = login.sessions.create(userId);
  return {
    access_token: token,
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    instance_url: origin,
    id: identityUrl(origin, org, userId),
    token_type: 'Bearer',
    issued_at: String(createdAt.getTime()),
    scope: 'refresh_token api web full'
  };
}

/** Takes session and refresh tokens alike. */
async function revokeToken(request: FastifyRequest, reply: FastifyReply, login: Login): Promise<unknown> {
  const token = parameters(request).get('token') ?? '';
  if (login.grants.revokeRefreshToken(token)) return reply.code(200).send();
  if (login.sessions.verify(token)) {
    login.sessions.revoke(token);
    return reply.code(200).send();
  }
  return reply
    .code(400)
    .type('application/x-www-form-urlencoded')
    .send('error=invalid_token&error_description=invalid+token');
}

/** Form fields of a POST, else the query string. */
function parameters(request: FastifyRequest): URLSearchParams {
  if (request.body instanceof URLSearchParams) return request.body;
  return new URL(request.url, 'http://localhost').searchParams;
}
