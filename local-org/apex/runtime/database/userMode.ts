import type { SaveError } from '../../../save/model.ts';
import type { Access } from '../../../security/model.ts';
import { apexError } from '../apexException.ts';
import type { Outcome, RecordOperation } from './dml.ts';

const RIGHTS: Readonly<Record<RecordOperation, readonly ('create' | 'edit' | 'delete')[]>> = {
  insert: ['create'],
  update: ['edit'],
  upsert: ['create', 'edit'],
  delete: ['delete'],
  undelete: ['delete']
};

/** In user mode the platform looks at the object first. Throws SecurityException. */
export function refuseWithoutRight(access: Access, object: string, operation: RecordOperation): void {
  const rights = access.object(object);
  if (RIGHTS[operation].every((right) => rights[right])) return;
  throw apexError('System.SecurityException', `Access to entity '${object}' denied`);
}

/** How the platform words that a user may not write fields; undefined where something else is wrong. */
export function inaccessibleFields(outcomes: readonly Outcome[]): string | undefined {
  const failed = outcomes.find(({ errors }) => errors.some(isAboutAccess));
  if (!failed) return undefined;
  const { name } = failed.record.object;
  return `Operation failed due to fields being inaccessible on Sobject ${name}, check errors on Exception or Result!`;
}

const isAboutAccess = ({ statusCode, message }: SaveError): boolean =>
  statusCode === 'INVALID_FIELD_FOR_INSERT_UPDATE' ||
  (statusCode === 'INVALID_FIELD' && message.startsWith('No such column'));

/** A field that a user may not see does not exist for the save order; Apex tells which it is all the same. */
export function withField(error: SaveError): SaveError {
  const name = error.fields.length === 0 ? /^No such column '(\w+)'/.exec(error.message)?.[1] : undefined;
  return name === undefined ? error : { ...error, fields: [name] };
}
