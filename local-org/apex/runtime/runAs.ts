import type { Caller } from '../../security/model.ts';
import { apexError } from './apexException.ts';
import { nullPointer } from './operators.ts';
import type { SObject } from './sobject/sobject.ts';
import { current } from './transaction.ts';

/** `System.runAs(user)`: from here on code runs as the user. Answers who it ran as before. */
export function enterRunAs(user: SObject | null): Caller {
  const transaction = current();
  const before = transaction.caller;
  const id = (user ?? nullPointer()).field('Id');
  if (transaction.test === undefined)
    throw apexError('System.TypeException', 'runAs can only be called from a test method');
  if (id === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
  transaction.caller = transaction.environment.callerFor(String(id), 'system');
  return before;
}

/** Ends the block. */
export function leaveRunAs(before: Caller): void {
  current().caller = before;
}
