import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../api/http/authentication.ts';
import type { LwcHost } from '../createLwcHost.ts';
import { orgValues } from '../pages/orgValues.ts';
import { registerPages } from '../pages/registerPages.ts';
import { body, FOREVER, JAVASCRIPT, sendBody } from './compressed.ts';
import { contentPolicy } from './contentPolicy.ts';
import { importMap, moduleFiles, preloads } from './modules.ts';
import { FLAGS_SCRIPT, shellPage, START_SCRIPT } from './shellPage.ts';
import { assetBody, resourceBody } from './staticResources.ts';
import { readStylesheets, type Stylesheets } from './stylesheets.ts';

const REVALIDATE = 'no-cache';
const PUBLIC = { config: { public: true } };

/**
 * Serves the Lightning pages of an org: `/lightning/*` (one page, the URL says what it shows), `/lwr/*` (modules), `/slds/*` (styles
 * and font), `/resource/*` (static resources), `/file-asset/*` (content assets), `/lwr/pages/*` (page definitions for the shell).
 */
export function registerLwcHost(fastify: FastifyInstance, host: LwcHost, authenticate: Authenticate): void {
  const styles = readStylesheets();
  registerShell(fastify, host, authenticate, styles);
  registerModules(fastify, host);
  registerPages(fastify, host, authenticate);
  fastify.get('/slds/:file', PUBLIC, (request, reply) => {
    const file = styles.files.get(request.url);
    return file ? sendBody(request, reply, file, FOREVER) : notFound(reply);
  });
  fastify.get('/resource/:stamp/:name', (request, reply) => sendResource(request, reply, host));
  fastify.get('/resource/:stamp/:name/*', (request, reply) => sendResource(request, reply, host));
  fastify.get('/file-asset/:name', (request, reply) => {
    const asset = assetBody(host.org.metadata, (request.params as { name: string }).name);
    return asset ? sendBody(request, reply, asset, REVALIDATE) : notFound(reply);
  });
}

function registerShell(fastify: FastifyInstance, host: LwcHost, authenticate: Authenticate, styles: Stylesheets): void {
  const sendPage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const values = orgValues({ org: host.org, caller: authenticate(request) });
    const { lang, dir } = values['i18n'] as { lang: string; dir: 'ltr' | 'rtl' };
    const nonce = randomBytes(16).toString('base64');
    const theme = request.cookies?.['theme'] === 'dark' ? 'dark' : 'light';
    const imports = await importMap(host);
    const page = shellPage({
      nonce,
      title: 'Lightning Experience',
      lang,
      dir,
      theme,
      imports,
      preloads: preloads(host),
      styles,
      values
    });
    reply
      .header('content-security-policy', contentPolicy(nonce, host.org.metadata))
      .header('referrer-policy', 'same-origin');
    return sendBody(request, reply, body(page, 'text/html; charset=utf-8'), 'no-store');
  };
  fastify.get('/lightning', sendPage);
  fastify.get('/lightning/*', sendPage);
}

function registerModules(fastify: FastifyInstance, host: LwcHost): void {
  const scripts = { flags: body(FLAGS_SCRIPT, JAVASCRIPT), start: body(START_SCRIPT, JAVASCRIPT) };
  for (const [name, script] of Object.entries(scripts)) {
    fastify.get(`/lwr/${name}.js`, PUBLIC, (request, reply) => sendBody(request, reply, script, REVALIDATE));
  }
  const files = moduleFiles(host);
  fastify.get('/lwr/*', async (request, reply) => {
    const file = await files(request.url);
    return file ? sendBody(request, reply, file, FOREVER) : notFound(reply);
  });
}

function sendResource(request: FastifyRequest, reply: FastifyReply, { org }: LwcHost): FastifyReply {
  const { name = '', '*': inside = '' } = request.params as Record<string, string>;
  const content = resourceBody(org.metadata, name, inside);
  return content ? sendBody(request, reply, content, FOREVER.replace('public', 'private')) : notFound(reply);
}

const notFound = (reply: FastifyReply): FastifyReply => reply.code(404).type('text/plain').send('Not found');
