import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { invalidSession } from '../http/authentication.ts';
import { toFailedReply } from '../http/errorReply.ts';
import { originOf } from '../http/origin.ts';
import type { Login } from '../login/login.ts';
import { userDetails } from '../login/users.ts';
import { answerEnvelope, faultEnvelope, readEnvelope, textOf, type SoapRequest, type SoapValue } from './envelope.ts';
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
    const { status, xml } = answer(request.body, { door, version, origin: originOf(request) }, org, login);
    return reply.code(status).type('text/xml;charset=UTF-8').send(xml);
  };
  for (const url of ['/services/Soap/:door(^[uc]$)/:version', '/services/Soap/:door(^[uc]$)/:version/:org']) {
    server.post(url, { config: { public: true } }, handle);
  }
}

function answer(
  body: unknown,
  address: Omit<SoapCall, 'request'>,
  org: Org,
  login: Login
): { status: number; xml: string } {
  try {
    const request = readEnvelope(body);
    const run = OPERATIONS.get(request.operation);
    if (!run) {
      const name = `{${request.namespace}}${request.operation}`;
      throw new OrgError(
        'INVALID_TYPE',
        `No operation available for request ${name}, please check the WSDL for the service.`
      );
    }
    const result = run({ ...address, request }, org, login);
    return { status: 200, xml: answerEnvelope(request.operation, NAMESPACES[address.door], result) };
  } catch (thrown) {
    const { errorCode, message } = toFailedReply(thrown).body[0]!;
    return { status: 500, xml: faultEnvelope(errorCode, message, FAULTS[address.door]) };
  }
}

type Operation = (call: SoapCall, org: Org, login: Login) => SoapValue | undefined;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['login', logIn],
  ['logout', logOut],
  ['getUserInfo', (call, org, login) => soapUserInfo(userDetails(org, sessionUser(call, login)), org)],
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
  sessionUser(call, login);
  login.sessions.revoke(call.request.sessionId!);
}

function getServerTimestamp(call: SoapCall, _org: Org, login: Login): SoapValue {
  sessionUser(call, login);
  return { timestamp: new Date().toISOString() };
}

/** One's own password, or anybody's for who may change every user. */
function setPassword(call: SoapCall, org: Org, login: Login): SoapValue {
  const caller = org.callerFor(sessionUser(call, login));
  const userId = userDetails(org, textOf(call.request.arguments, 'userId')).id;
  if (userId !== caller.userId && !caller.access.object('User').modifyAll) {
    throw new OrgError('INSUFFICIENT_ACCESS', 'You cannot set the password of another user.');
  }
  login.credentials.setPassword(userId, textOf(call.request.arguments, 'password'));
  login.sessions.revokeAll(userId);
  return {};
}

/** The user of the session in the envelope; throws OrgError INVALID_SESSION_ID. */
function sessionUser({ request }: SoapCall, login: Login): string {
  const session = login.sessions.verify(request.sessionId ?? '');
  if (!session) throw invalidSession();
  return session.userId;
}
