import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A body that may be sent many times; each encoding is made when it is first asked for. */
export interface Body {
  readonly bytes: Buffer;
  readonly type: string;
  readonly encoded: Map<string, Buffer>;
}

export const body = (content: string | Uint8Array, type: string): Body => ({
  bytes: Buffer.from(content),
  type,
  encoded: new Map()
});

export const JAVASCRIPT = 'text/javascript; charset=utf-8';
export const STYLESHEET = 'text/css; charset=utf-8';

/** The URL holds a hash of the content. */
export const FOREVER = 'public, max-age=31536000, immutable';

const COMPRESSIBLE = /^(text|application\/(json|javascript|xml)|image\/svg)/;
const SMALL = 1024;

/** Sends a body in the best encoding that the client takes. */
export function sendBody(request: FastifyRequest, reply: FastifyReply, content: Body, caching: string): FastifyReply {
  const encoding = encodingFor(request, content);
  reply.header('cache-control', caching).header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff');
  if (encoding) reply.header('content-encoding', encoding);
  return reply.type(content.type).send(encoding ? encode(content, encoding) : content.bytes);
}

type Encoding = 'br' | 'gzip';

function encodingFor(request: FastifyRequest, { bytes, type }: Body): Encoding | undefined {
  if (bytes.length < SMALL || !COMPRESSIBLE.test(type)) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return (['br', 'gzip'] as const).find((encoding) => new RegExp(`\\b${encoding}\\b`).test(accepted));
}

/** Quality 5 packs nearly as well as 11 and takes a hundredth of its time. */
function encode({ bytes, encoded }: Body, encoding: Encoding): Buffer {
  const known = encoded.get(encoding);
  if (known) return known;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const packed = encoding === 'br' ? brotliCompressSync(bytes, quality) : gzipSync(bytes);
  encoded.set(encoding, packed);
  return packed;
}
