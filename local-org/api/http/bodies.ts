import type { FastifyInstance } from 'fastify';
import { OrgError } from '../../errors.ts';
import { jsonFault } from './jsonFault.ts';

const MEGABYTE = 1024 * 1024;

/** Bulk API 2.0 takes 150 MB of CSV a job (100 MB documented, 150 MB once base64-encoded). */
export const BULK_BODY_LIMIT = 150 * MEGABYTE;

/** What every other request may carry: the platform's REST limit. */
export const BODY_LIMIT = 50 * MEGABYTE;

/** A deploy's zip: 39 MB, in base64 over SOAP, with the envelope around it. */
export const ZIP_BODY_LIMIT = 56 * MEGABYTE;

/** Teach the server to read the bodies clients send: JSON, forms, files, XML (SOAP) and CSV. Others answer 415. */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, text: string) =>
    parseJson(text)
  );
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, text: string) => new URLSearchParams(text)
  );
  for (const type of ['text/xml', 'application/xml', 'application/soap+xml']) {
    server.addContentTypeParser(type, { parseAs: 'string' }, async (_request: unknown, text: string) => text);
  }
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (_request: unknown, bytes: Buffer) => bytes
  );
  server.addContentTypeParser('text/csv', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) => bytes);
}

/** A JSON body; an empty one is undefined. Throws OrgError JSON_PARSER_ERROR that says where it is broken. */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new OrgError('JSON_PARSER_ERROR', jsonFault(text));
  }
}
