import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { ZIP_BODY_LIMIT } from '../http/bodies.ts';
import type { Login } from '../login/login.ts';
import { answerSoap, operationOf, sessionUser } from '../soap/soapDoor.ts';
import type { MetadataApi } from './metadataApi.ts';
import { metadataOperations } from './operations.ts';

const NAMES = {
  namespace: 'http://soap.sforce.com/2006/04/metadata',
  faults: 'http://soap.sforce.com/2006/04/metadata'
} as const;

/**
 * The Metadata API over SOAP: `POST /services/Soap/m/NN.0`. Sessions travel inside the envelope, so the route is open and every
 * operation checks its own. Source: Metadata API Developer Guide.
 */
export function registerMetadataApi(server: FastifyInstance, org: Org, login: Login, api: MetadataApi): void {
  const operations = metadataOperations(org, api);
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { version } = request.params as { version: string };
    const { status, xml } = await answerSoap(request.body, NAMES, async (asked) => {
      const run = operationOf(operations, asked);
      return {
        result: await run({
          arguments: asked.arguments,
          userId: sessionUser(asked, login),
          version: apiVersion(version)
        })
      };
    });
    return reply.code(status).type('text/xml;charset=UTF-8').send(xml);
  };
  for (const url of ['/services/Soap/m/:version', '/services/Soap/m/:version/:org']) {
    server.post(url, { config: { public: true }, bodyLimit: ZIP_BODY_LIMIT }, handle);
  }
}

function apiVersion(text: string): string {
  if (/^\d+(\.\d)?$/.test(text)) return text;
  throw new OrgError('UNSUPPORTED_API_VERSION', `Invalid Api version specified on URL: ${text}`);
}
