import type { FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests addressed to any other name than this machine's own. A page of another site whose name was pointed at
 * 127.0.0.1 (DNS rebinding) sends its own name in Host, and is turned away here.
 */
export function guardHost(request: FastifyRequest): void {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (LOCAL_NAMES.has(name)) return;
  throw new OrgError(
    'INSUFFICIENT_ACCESS',
    `This local org answers only to localhost and 127.0.0.1, not to the host "${host}".`
  );
}

/** Refuses form posts that another site's page sends: browsers name the page's origin, other clients send none. */
export function guardOrigin(request: FastifyRequest): void {
  const origin = request.headers.origin;
  if (origin === undefined || origin === `http://${request.headers.host}`) return;
  throw new OrgError('INSUFFICIENT_ACCESS', `Requests from pages of ${origin} are not accepted.`);
}
