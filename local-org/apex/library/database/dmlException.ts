import type { ApexException } from '../../runtime/apexException.ts';
import { apexError } from '../../runtime/apexException.ts';
import { type DmlFailure, failuresOf } from '../../runtime/database/dmlFailure.ts';
import { fieldToken } from '../../runtime/sobject/tokens.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { Id } from '../../runtime/values/id.ts';
import { exceptionConstructors } from '../exceptions.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { statusCode } from './statusCode.ts';

function failureAt(exception: ApexException, index: number): DmlFailure {
  const failure = failuresOf(exception)[index];
  if (!failure) throw apexError('System.ListException', `List index out of bounds: ${index}`);
  return failure;
}

const at =
  (read: (failure: DmlFailure) => unknown): LibraryCode =>
  (self: ApexException, index: number) =>
    read(failureAt(self, index));

/** Tokens of the fields, where it is known of which object the record is. */
function fieldTokens({ id, error, object }: DmlFailure): ApexList {
  const schema = current().environment.schema();
  const owner = object ?? (id === null ? undefined : schema.objectOfId(id)?.name);
  const tokens = error.fields.flatMap((name) => {
    const field = owner === undefined ? undefined : schema.field(owner, name);
    return field ? [fieldToken(owner!, field.name)] : [];
  });
  return ApexList.of('Schema.SObjectField', tokens);
}

const members: Readonly<Record<string, LibraryCode>> = {
  ...exceptionConstructors,
  'Integer getNumDml()': (self: ApexException) => failuresOf(self).length,
  'Integer getDmlIndex(Integer index)': at(({ index }) => index),
  'Id getDmlId(Integer index)': at(({ id }) => (id === null ? null : new Id(id))),
  'String getDmlMessage(Integer index)': at(({ error }) => error.message),
  'String getDmlStatusCode(Integer index)': at(({ error }) => error.statusCode),
  'StatusCode getDmlType(Integer index)': at(({ error }) => statusCode(error.statusCode)),
  'List<String> getDmlFieldNames(Integer index)': at(({ error }) => ApexList.of('String', [...error.fields])),
  'List<Schema.SObjectField> getDmlFields(Integer index)': at(fieldTokens)
};

/** Exceptions that tell what was wrong with each record. */
export const dmlExceptionClasses: readonly LibraryClass[] = ['Dml', 'Email'].map((name) => ({
  declaration: `class System.${name}Exception extends Exception`,
  members
}));
