import { ERROR_STATUS } from '../../errors.ts';
import type { SaveError, SaveResult } from '../../save/model.ts';
import type { RestReply } from './model.ts';

/** A refused single-record save as REST answers it: the errors, under the status of the first. */
export function refused(errors: readonly SaveError[]): RestReply {
  const body = errors.map(({ message, statusCode, fields }) => ({ message, errorCode: statusCode, fields }));
  const first = errors[0];
  return { status: first ? ERROR_STATUS[first.statusCode] : 400, body };
}

/** One result of a collection: `id` only where there is one, `created` only for upserts. */
export function collectionResult(result: SaveResult): Record<string, unknown> {
  return {
    ...(result.id ? { id: result.id } : {}),
    success: result.success,
    errors: result.errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields })),
    ...(result.created === undefined || !result.success ? {} : { created: result.created })
  };
}
