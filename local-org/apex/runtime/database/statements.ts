import type { DmlOperation } from '../../syntax/ast.ts';
import { apexError } from '../apexException.ts';
import type { SObject } from '../sobject/sobject.ts';
import { ApexList } from '../values/apexList.ts';
import type { AccessMode } from './access.ts';
import { type DmlRequest, type Outcome, type RecordOperation, saveRecords } from './dml.ts';
import { keepFailures } from './dmlFailure.ts';
import { inaccessibleFields, withField } from './userMode.ts';
import { mergeRecords } from './merge.ts';

export interface StatementOptions {
  readonly access?: AccessMode;
  readonly isSharing?: boolean;
  /** `upsert records Key__c`. */
  readonly externalId?: string | undefined;
  /** `merge master duplicates`. */
  readonly duplicates?: unknown;
}

/** A DML statement: all records or none. Throws DmlException. `value` is a record or a list of records. */
export function runDml(operation: DmlOperation, value: unknown, options: StatementOptions = {}): void {
  if (operation === 'merge') {
    mergeRecords(recordsOf(value)[0]!, recordsOf(options.duplicates), options);
    return;
  }
  saveAll({ operation, records: recordsOf(value), allOrNone: true, ...options });
}

/** Saves all records, or throws a DmlException that tells of each failure. */
export function saveAll(request: DmlRequest): Outcome[] {
  const outcomes = saveRecords(request);
  if (outcomes.some(({ success }) => !success)) throw dmlException(request.operation, outcomes, request.access);
  return outcomes;
}

/** The records of a DML statement's value. Throws NullPointerException for null. */
export function recordsOf(value: unknown): SObject[] {
  if (value === null || value === undefined) {
    throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
  }
  return value instanceof ApexList ? (value.items as SObject[]) : [value as SObject];
}

/** Of those that were rolled back with others nothing is told. */
export function dmlException(
  operation: RecordOperation | 'merge',
  outcomes: readonly Outcome[],
  access?: AccessMode
): Error {
  const failures = outcomes.flatMap(({ record, id, errors }, index) =>
    errors
      .filter(({ statusCode }) => statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
      .map((error) => ({ index, id, object: record.object.name, error: withField(error) }))
  );
  const { index, id, error } = failures[0]!;
  const name = operation[0]!.toUpperCase() + operation.slice(1);
  const row = `First exception on row ${index}${id === null ? '' : ` with id ${id}`}`;
  const first = `${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`;
  const inaccessible = access === 'user' ? inaccessibleFields(outcomes) : undefined;
  const message = inaccessible ?? `${name} failed. ${row}; first error: ${first}`;
  const exception = apexError('System.DmlException', message);
  keepFailures(exception, failures);
  return exception;
}
