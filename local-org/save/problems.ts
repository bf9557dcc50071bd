import type { ErrorCode } from '../errors.ts';
import { OrgError } from '../errors.ts';
import type { FieldSchema } from '../schema/model.ts';
import type { SaveError } from './model.ts';

/** One error of one record. */
export const problem = (statusCode: ErrorCode, message: string, fields: readonly string[] = []): SaveError => ({
  statusCode,
  message,
  fields: [...fields]
});

/** The error that a thrown OrgError stands for; anything else is a fault of ours and is thrown on. */
export function problemOf(error: unknown): SaveError {
  if (error instanceof OrgError) return problem(error.code, error.message, error.fields);
  throw error;
}

export const noSuchColumn = (name: string, object: string): SaveError =>
  problem('INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);

export const notWritable = (names: readonly string[]): SaveError =>
  problem(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify ` +
      'that it is read/write for your profile or permission set.',
    names
  );

export const noAccess = (): SaveError =>
  problem('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');

export const noAccessToReference = (id: string, field: FieldSchema): SaveError =>
  problem('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', `insufficient access rights on cross-reference id: ${id}`, [
    field.name
  ]);

export const isDeleted = (fields: readonly string[] = []): SaveError =>
  problem('ENTITY_IS_DELETED', 'entity is deleted', fields);

export const unknownId = (fields: readonly string[] = []): SaveError =>
  problem('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', fields);

export const rolledBack = (): SaveError =>
  problem(
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    'Record rolled back because not all records were valid and the request was using AllOrNone header'
  );
