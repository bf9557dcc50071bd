import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';

/** One error as REST answers it: a reply's body is an array of these. */
export interface RestError {
  message: string;
  errorCode: string;
  /** Absent where the platform leaves it out. */
  fields?: string[];
}

export interface FailedReply {
  status: number;
  body: RestError[];
}

/**
 * Any thrown thing as a REST answer. What is not an OrgError is a defect of ours: the client gets an id and no stack, stderr
 * gets both.
 */
export function toFailedReply(thrown: unknown): FailedReply {
  if (thrown instanceof OrgError) return { status: thrown.status, body: [restError(thrown)] };
  const known = httpProblem(thrown as FastifyError);
  if (known) return known;
  const id = randomUUID();
  process.stderr.write(`Unexpected error ${id}: ${(thrown as Error)?.stack ?? String(thrown)}\n`);
  const message = `An unexpected error occurred. Please include this ErrorId if you report it: ${id}`;
  return { status: 500, body: [{ message, errorCode: 'UNKNOWN_EXCEPTION' }] };
}

/** Fastify's error handler: writes `toFailedReply` as JSON. */
export function replyWithError(thrown: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, body } = toFailedReply(thrown);
  return reply.code(status).type('application/json;charset=UTF-8').send(JSON.stringify(body));
}

function restError(error: OrgError): RestError {
  const shown: RestError = { message: error.message, errorCode: error.code };
  return error.fields.length > 0 ? { ...shown, fields: [...error.fields] } : shown;
}

/** Problems that fastify itself finds before a handler runs. */
function httpProblem(error: FastifyError): FailedReply | undefined {
  if (error?.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const message = 'The media type of the request body is not supported by this resource';
    return { status: 415, body: [{ message, errorCode: 'UNSUPPORTED_MEDIA_TYPE' }] };
  }
  if (error?.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return { status: 413, body: [{ message: 'The request entity is too large', errorCode: 'REQUEST_LIMIT_EXCEEDED' }] };
  }
  if (typeof error?.statusCode === 'number' && error.statusCode < 500) {
    return { status: error.statusCode, body: [{ message: error.message, errorCode: 'INVALID_REQUEST' }] };
  }
  return undefined;
}
