import { once } from 'node:events';
import { createServer } from 'node:net';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { actionResources } from './api/apex/actionResources.ts';
import { registerApex } from './api/apex/registerApex.ts';
import { createBulk, type Bulk } from './api/bulk/bulk.ts';
import { registerClassic } from './api/bulk/classic/registerClassic.ts';
import { registerGraphql } from './api/graphql/registerGraphql.ts';
import { authenticate } from './api/http/authentication.ts';
import { BODY_LIMIT, readBodies } from './api/http/bodies.ts';
import { replyWithError } from './api/http/errorReply.ts';
import { guardHost } from './api/http/hostGuard.ts';
import { createSessionGuard } from './api/http/sessionGuard.ts';
import { createLogin, type Login } from './api/login/login.ts';
import { registerLogin } from './api/login/registerLogin.ts';
import { createMetadataApi, type MetadataApi } from './api/metadata-api/metadataApi.ts';
import { registerMetadataApi } from './api/metadata-api/registerMetadataApi.ts';
import { deployResources } from './api/metadata-api/restResources.ts';
import { registerRest } from './api/rest/registerRest.ts';
import { notFound } from './api/rest/router.ts';
import { registerSoap } from './api/soap/registerSoap.ts';
import { registerNotifications } from './notifications/registerNotifications.ts';
import { registerUiApi } from './api/ui-api/registerUiApi.ts';
import { registerApexSoap } from './api/tooling/registerApexSoap.ts';
import { registerCometd } from './api/tooling/registerCometd.ts';
import { toolingResources } from './api/tooling/resources.ts';
import { createTestRunner, type TestRunner } from './api/tooling/testRunner.ts';
import type { LwcHost } from './lwc-host/createLwcHost.ts';
import type { Org } from './org.ts';

/** The only address a local org listens on: it is nobody's business but this machine's. */
const HOST = '127.0.0.1';

/** How long answers under way may take when the server closes. */
const CLOSING_TIME = 2000;

export interface ServerOptions {
  readonly org: Org;
  /** 0 takes any free port. */
  readonly port: number;
  /** Serves the Lightning pages too; without it there are only APIs. */
  readonly lwcHost?: LwcHost;
}

export interface RunningServer {
  /** e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly login: Login;
  /** Ends when the answers and the bulk chunk under way are done. The org stays open. */
  close(): Promise<void>;
}

/** What goes on in the background of a server. */
interface Work {
  readonly bulk: Bulk;
  readonly metadataApi: MetadataApi;
  readonly tests: TestRunner;
}

/** A server that could not be started; the message is one sentence that says what to do. */
export class ServerError extends Error {}

/** Throws ServerError where nobody can listen on a port: before the work of opening an org, which may take a minute. 0 is any free one. */
export async function requirePort(port: number): Promise<void> {
  const probe = createServer();
  const listening = once(probe, 'listening');
  probe.listen({ host: HOST, port });
  await heard(listening, port);
  probe.close();
  await once(probe, 'close');
}

/** Serves an org's APIs and pages on 127.0.0.1, and carries on the bulk jobs that an earlier process left. Throws ServerError. */
export async function startServer({ org, port, lwcHost }: ServerOptions): Promise<RunningServer> {
  const login = createLogin(org);
  const work: Work = { bulk: createBulk(org), metadataApi: createMetadataApi(org), tests: createTestRunner(org) };
  const server = buildServer(org, login, work, lwcHost);
  await server.ready();
  await heard(server.listen({ host: HOST, port }), port);
  work.bulk.runner.wake();
  work.metadataApi.deploys.runner.wake();
  const { port: actualPort } = server.server.address() as { port: number };
  org.url = `http://${HOST}:${actualPort}`;
  return { url: org.url, login, close: () => close(server, work) };
}

/** The order of registration is free: more specific paths win over the catch-all of REST. */
function buildServer(
  org: Org,
  login: Login,
  { bulk, metadataApi, tests }: Work,
  lwcHost: LwcHost | undefined
): FastifyInstance {
  const server = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    // The Salesforce CLI stores instance urls with a slash at the end, and then asks for `//services`.
    rewriteUrl: ({ url = '/' }) => url.replace(/^\/+/, '/'),
    routerOptions: { maxParamLength: 2000 }
  });
  server.decorateRequest('session', null);
  server.register(cookie);
  server.setErrorHandler(replyWithError);
  server.setNotFoundHandler((request, reply) => replyWithError(notFound(), request, reply));
  readBodies(server);
  server.addHook('onRequest', async (request) => guardHost(request));
  server.addHook('onRequest', createSessionGuard(org, login));
  server.register(async (routes) => {
    registerLogin(routes, org, login);
    registerSoap(routes, org, login);
    registerUiApi(routes, org, authenticate);
    registerGraphql(routes, org, authenticate);
    registerNotifications(routes, org, authenticate);
    registerApex(routes, org, authenticate);
    registerMetadataApi(routes, org, login, metadataApi);
    registerApexSoap(routes, org, login);
    registerCometd(routes);
    registerRest(routes, org, authenticate, [
      ...bulk.resources,
      ...deployResources(metadataApi.deploys),
      ...toolingResources(tests),
      ...actionResources
    ]);
    registerClassic(routes, org, login, bulk.jobs, bulk.runner);
    if (lwcHost) {
      // Loaded only with pages: it brings the compilers along.
      const { registerLwcHost } = await import('./lwc-host/serve/registerLwcHost.ts');
      registerLwcHost(routes, lwcHost, authenticate);
    }
  });
  return server;
}

async function close(server: FastifyInstance, { bulk, metadataApi, tests }: Work): Promise<void> {
  const impatience = setTimeout(() => server.server.closeAllConnections(), CLOSING_TIME);
  try {
    await Promise.all([bulk.runner.stop(), metadataApi.deploys.runner.stop(), tests.stop(), server.close()]);
  } finally {
    clearTimeout(impatience);
  }
}

/** Waits until something listens on a port. Throws ServerError where it cannot. */
async function heard(listening: Promise<unknown>, port: number): Promise<void> {
  try {
    await listening;
  } catch (error) {
    throw new ServerError(listenProblem(error as NodeJS.ErrnoException, port), { cause: error });
  }
}

function listenProblem(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is already in use: stop the program that listens there, or choose another port.`;
  }
  if (error.code === 'EACCES') return `This user may not listen on port ${port}: choose one above 1023.`;
  return `The server cannot listen on ${HOST}:${port}: ${error.message}`;
}
