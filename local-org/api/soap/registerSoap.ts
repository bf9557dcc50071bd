import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { originOf } from '../http/origin.ts';
import type { Login } from '../login/login.ts';
import { userDetails } from '../login/users.ts';
import { textOf, type SoapRequest, type SoapValue } from './envelope.ts';
import { answerSoap, operationOf, sessionUser } from './soapDoor.ts';
import { soapUserInfo } from './userInfo.ts';

const FAULTS = { u: 'urn:fault.partner.soap.sforce.com', c: 'urn:fault.enterprise.soap.sforce.com' } as const;
const NAMESPACES = { u: 'urn:partner.soap.sforce.com', c: 'urn:enterprise.soap.sforce.com' } as const;

interface SoapCall {
  readonly request: SoapRequest;
  /** Partner or enterprise door. */
  readonly door: 'u' | 'c';
  readonly version: string;
  readonly origin: string;
}

/**
 * The partner (`/services/Soap/u/NN.0`) and enterprise (`/c/`) doors: log-in and the few operations clients use beside REST.
 * Sessions travel inside the envelope, so the route is open and every operation but login checks its own.
 */
export function registerSoap(server: FastifyInstance, org: Org, login: Login): void {
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { door, version } = request.params as { door: 'u' | 'c'; version: string };
    const address = { door, version, origin: originOf(request) };
    const names = { namespace: NAMESPACES[door], faults: FAULTS[door] };
    const { status, xml } = await answerSoap(request.body, names, (asked) => ({
      result: operationOf(OPERATIONS, asked)({ ...address, request: asked }, org, login)
    }));
    return reply.code(status).type('text/xml;charset=UTF-8').send(xml);
  };
  for (const url of ['/services/Soap/:door(^[uc]$)/:version', '/services/Soap/:door(^[uc]$)/:version/:org']) {
    server.post(url, { config: { public: true } }, handle);
  }
}

type Operation = (call: SoapCall, org: Org, login: Login) => SoapValue | undefined;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['login', logIn],
  ['logout', logOut],
  ['getUserInfo', (call, org, login) => soapUserInfo(userDetails(org, sessionUser(call.request, login)), org)],
  ['getServerTimestamp', getServerTimestamp],
  ['setPassword', setPassword]
]);

function logIn({ request, door, version, origin }: SoapCall, org: Org, login: Login): SoapValue {
  const userId = login.credentials.login(textOf(request.arguments, 'username'), textOf(request.arguments, 'password'));
  const org15 = org.id.slice(0, 15);
  return {
    metadataServerUrl: `${origin}/services/Soap/m/${version}/${org15}`,
    passwordExpired: false,
    sandbox: false,
    serverUrl: `${origin}/services/Soap/${door}/${version}/${org15}`,
    sessionId: login.sessions.create(userId).token,
    userId,
    userInfo: soapUserInfo(userDetails(org, userId), org)
  };
}

function logOut(call: SoapCall, _org: Org, login: Login): undefined {
  sessionUser(call.request, login);
  login.sessions.revoke(call.request.sessionId!);
}

function getServerTimestamp(call: SoapCall, _org: Org, login: Login): SoapValue {
  sessionUser(call.request, login);
  return { timestamp: new Date().toISOString() };
}

/** One's own password, or anybody's for who may change every user. */
function setPassword(call: SoapCall, org: Org, login: Login): SoapValue {
  const caller = org.callerFor(sessionUser(call.request, login));
  const userId = userDetails(org, textOf(call.request.arguments, 'userId')).id;
  if (userId !== caller.userId && !caller.access.object('User').modifyAll) {
    throw new OrgError('INSUFFICIENT_ACCESS', 'You cannot set the password of another user.');
  }
  login.credentials.setPassword(userId, textOf(call.request.arguments, 'password'));
  login.sessions.revokeAll(userId);
  return {};
}
