import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import type { Login } from '../login/login.ts';
import { rawTextOf, type SoapValue } from '../soap/envelope.ts';
import { answerSoap, operationOf, sessionUser, type SoapAnswer } from '../soap/soapDoor.ts';
import { anonymousResult, executeAnonymous } from './anonymous.ts';

const NAMES = {
  namespace: 'http://soap.sforce.com/2006/08/apex',
  faults: 'http://soap.sforce.com/2006/08/apex'
} as const;

type Run = (code: string, userId: string, org: Org) => SoapAnswer;

const OPERATIONS: ReadonlyMap<string, Run> = new Map<string, Run>([
  [
    'executeAnonymous',
    (code, userId, org) => {
      const result = executeAnonymous(org, code, org.callerFor(userId));
      return {
        result: { ...anonymousResult(result) } satisfies SoapValue,
        header: { DebuggingInfo: { debugLog: result.log } }
      };
    }
  ]
]);

/** The Apex API (`/services/Soap/s/NN.0`), of which clients use the one operation that answers with a debug log. */
export function registerApexSoap(server: FastifyInstance, org: Org, login: Login): void {
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { status, xml } = await answerSoap(request.body, NAMES, (asked) => {
      const run = operationOf(OPERATIONS, asked);
      const code = rawTextOf(asked.arguments, 'apexcode') || rawTextOf(asked.arguments, 'String');
      return run(code, sessionUser(asked, login), org);
    });
    return reply.code(status).type('text/xml;charset=UTF-8').send(xml);
  };
  for (const url of ['/services/Soap/s/:version', '/services/Soap/s/:version/:org']) {
    server.post(url, { config: { public: true } }, handle);
  }
}
