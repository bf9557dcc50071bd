import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import type { Authenticate } from '../http/authentication.ts';
import { BULK_BODY_LIMIT } from '../http/bodies.ts';
import { originOf } from '../http/origin.ts';
import { collectionResources } from './collections.ts';
import { batchResource } from './composite/batch.ts';
import { compositeResource } from './composite/composite.ts';
import { graphResource } from './composite/graph.ts';
import { treeResource } from './composite/tree.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { externalIdResources } from './externalIds.ts';
import type { Method, Resource, RestReply } from './model.ts';
import { organizationResources } from './organization.ts';
import { queryResources } from './query.ts';
import { recordResources } from './records.ts';
import { replicationResources } from './replication.ts';
import { createRouter } from './router.ts';
import { searchResources } from './search.ts';
import { createApiUsage } from './usage.ts';
import { listVersions, parseVersion } from './versions.ts';

const METHODS: Method[] = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'];

/**
 * REST below `/services/data/vNN.0`. One catch-all route hands every call to the resources here and to `more` (Bulk API);
 * APIs with routes of their own (UI API, GraphQL) are more specific and come first.
 */
export function registerRest(
  server: FastifyInstance,
  org: Org,
  authenticate: Authenticate,
  more: readonly Resource[] = []
): void {
  const usage = createApiUsage();
  const data = [
    ...organizationResources(usage),
    ...queryResources,
    ...searchResources,
    treeResource,
    ...collectionResources
  ];
  const records = [...replicationResources, ...recordResources, ...externalIdResources];
  // What may stand inside a composite request: no other composite, and nothing that answers with a file.
  const inner: Dispatch = createDispatch(org, createRouter([...data, ...records]));
  const composites = [compositeResource(org.store, inner), batchResource(inner), graphResource(org.store, inner)];
  const dispatch = createDispatch(org, createRouter([...composites, ...more, ...data, ...records]));

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    usage.count();
    const answer = dispatch(toCall(request, authenticate));
    reply.header('Sforce-Limit-Info', `api-usage=${usage.used()}/${usage.allowance}`);
    return send(reply, answer);
  };
  server.get('/services/data', async () => listVersions());
  server.route({ method: METHODS, url: '/services/data/:version', handler: handle });
  server.route({ method: METHODS, url: '/services/data/:version/*', handler: handle });
  server.put('/services/data/:version/jobs/ingest/:job/batches', { bodyLimit: BULK_BODY_LIMIT }, handle);
}

function toCall(request: FastifyRequest, authenticate: Authenticate): Parameters<Dispatch>[0] {
  const caller = authenticate(request);
  const { version } = request.params as { version: string };
  const [path = '', query = ''] = request.url.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  return {
    caller,
    method: methodOf(request, parameters),
    path: path.slice(`/services/data/${version}`.length) || '/',
    query: parameters,
    headers: request.headers as Record<string, string | undefined>,
    body: request.body,
    version: parseVersion(version),
    origin: originOf(request)
  };
}

/** Clients whose HTTP library knows no PATCH send POST with `?_HttpMethod=PATCH`. */
function methodOf(request: FastifyRequest, parameters: URLSearchParams): Method {
  const override = request.method === 'POST' ? parameters.get('_HttpMethod') : null;
  return (override ?? request.method).toUpperCase() as Method;
}

function send(reply: FastifyReply, { status, headers = {}, body }: RestReply): FastifyReply {
  reply.code(status).headers(headers);
  if (body === undefined) return reply.send();
  if (headers['Content-Type']) return reply.send(body);
  return reply.type('application/json;charset=UTF-8').send(JSON.stringify(body));
}
