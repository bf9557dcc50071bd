import type { Caller } from '../../security/model.ts';
import { apexError } from './apexException.ts';
import { nullPointer } from './operators.ts';
import { saveAll } from './database/statements.ts';
import type { SObject } from './sobject/sobject.ts';
import { idOf } from './sobject/toInput.ts';
import { current } from './transaction.ts';

/** `System.runAs(user)`: from here on code runs as the user. Answers who it ran as before. */
export function enterRunAs(user: SObject | null): Caller {
  const transaction = current();
  const before = transaction.caller;
  const record = user ?? nullPointer();
  if (transaction.test === undefined)
    throw apexError('System.TypeException', 'runAs can only be called from a test method');
  // A user that nobody has saved yet is saved by the way, as on the platform.
  if (idOf(record) === undefined) saveAll({ operation: 'insert', records: [record], allOrNone: true });
  transaction.caller = transaction.environment.callerFor(idOf(record)!, 'system');
  return before;
}

/** Ends the block. */
export function leaveRunAs(before: Caller): void {
  current().caller = before;
}
