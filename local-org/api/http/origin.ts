import type { FastifyRequest } from 'fastify';

/** `http://127.0.0.1:3000`, as the client addressed this org; the Host header has been checked before. */
export const originOf = (request: FastifyRequest): string => `http://${request.headers.host}`;

/** A path of this org to send a browser to, or the home page when `target` leads anywhere else. */
export function localPath(target: string | null | undefined, origin: string): string {
  const home = '/lightning/page/home';
  if (!target) return home;
  const url = URL.canParse(target, origin) ? new URL(target, origin) : undefined;
  return url?.origin === origin ? url.pathname + url.search + url.hash : home;
}
