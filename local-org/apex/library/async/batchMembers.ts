import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { runBatch } from '../../runtime/async/batch.ts';
import { submit } from '../../runtime/async/submit.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { typeName } from '../../types/typeKey.ts';
import type { LibraryCode } from '../model.ts';

const DEFAULT_SCOPE = 200;
const LARGEST_SCOPE = 2000;

function executeBatch(batch: object | null, scope: number | null = DEFAULT_SCOPE) {
  const size = given(scope);
  if (size < 1) throw apexError('System.InvalidParameterValueException', 'Invalid scope size');
  return submit({
    kind: 'BatchApex',
    className: typeName(typeOf(given(batch))),
    run: (job) => runBatch(job, given(batch), Math.min(size, LARGEST_SCOPE))
  });
}

/** Of `Database` what starts a batch. */
export const batchMembers: Readonly<Record<string, LibraryCode>> = {
  'static Id executeBatch(Object batch)': executeBatch,
  'static Id executeBatch(Object batch, Integer scope)': executeBatch
};
