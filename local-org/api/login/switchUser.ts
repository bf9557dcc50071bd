import type { FastifyInstance } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { authenticate } from '../http/authentication.ts';
import { guardOrigin } from '../http/hostGuard.ts';
import { objectBody } from '../rest/recordBody.ts';
import type { Login } from './login.ts';
import { setSessionCookie } from './pages.ts';
import { activeUsers, permissionSetLabels } from './users.ts';

/**
 * The user switcher, which no real org has: whoever is logged in to a local org owns the machine it runs on, so any browser
 * session of this org may go on as another user, to see what that user sees. API (bearer) sessions may not.
 */
export function registerUserSwitcher(server: FastifyInstance, org: Org, login: Login): void {
  server.get('/local-org/users', async (request) => {
    const { userId } = authenticate(request);
    return activeUsers(org).map((user) => ({
      id: user.id,
      name: user.name,
      username: user.username,
      title: user.title,
      profile: user.profile,
      role: user.role,
      permissionSets: permissionSetLabels(org, user.id),
      isCurrent: user.id === userId
    }));
  });
  server.post('/local-org/switch-user', async (request, reply) => {
    guardOrigin(request);
    if (request.session?.via !== 'cookie') {
      throw new OrgError('INSUFFICIENT_ACCESS', 'Only a browser session of this local org may switch its user.');
    }
    const { userId } = objectBody(request.body);
    const user = activeUsers(org).find(({ id }) => id === userId);
    if (!user) throw new OrgError('NOT_FOUND', 'There is no active user with this id.');
    setSessionCookie(reply, login.sessions.create(user.id).token);
    return { id: user.id, name: user.name };
  });
}
