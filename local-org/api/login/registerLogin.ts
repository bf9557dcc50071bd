import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import { authenticate, invalidSession } from '../http/authentication.ts';
import { originOf } from '../http/origin.ts';
import { notFound } from '../rest/router.ts';
import { identity } from './identity.ts';
import { registerAuthorize } from './authorize.ts';
import type { Login } from './login.ts';
import { registerLanguageChoice } from './language.ts';
import { registerOAuth } from './oauth.ts';
import { registerLoginPages } from './pages.ts';
import { registerUserSwitcher } from './switchUser.ts';
import { userDetails } from './users.ts';

/** Everything about getting in and who one is, except SOAP. */
export function registerLogin(server: FastifyInstance, org: Org, login: Login): void {
  registerOAuth(server, org, login);
  registerAuthorize(server, org, login);
  registerLoginPages(server, org, login);
  registerUserSwitcher(server, org, login);
  registerLanguageChoice(server, org);
  server.get('/id/:orgId/:userId', async (request: FastifyRequest<{ Params: { orgId: string; userId: string } }>) => {
    const { userId } = authenticate(request);
    const { params } = request;
    if (params.orgId.slice(0, 15) !== org.id.slice(0, 15)) throw notFound();
    if (params.userId.slice(0, 15) !== userId.slice(0, 15)) throw invalidSession();
    return identity(userDetails(org, userId), org, originOf(request));
  });
}
