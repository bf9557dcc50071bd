import { apexError } from '../apexException.ts';
import type { SObject } from '../sobject/sobject.ts';
import { idOf } from '../sobject/toInput.ts';
import type { RecordOperation } from './dml.ts';

/** What the platform refuses before any record is looked at. Throws ListException, SObjectException, NullPointerException. */
export function checkRecords(records: readonly (SObject | null)[], operation: RecordOperation): void {
  for (const record of records) {
    if (record === null) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
    if (record.lock !== 'none' && operation !== 'delete' && operation !== 'undelete') {
      throw apexError('System.SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
    }
  }
  if (operation === 'insert' || operation === 'upsert') refuseSameTwice(records as readonly SObject[]);
  if (operation !== 'insert') refuseSameId(records as readonly SObject[]);
}

function refuseSameTwice(records: readonly SObject[]): void {
  if (new Set(records).size === records.length) return;
  const problem = 'Before Insert or Upsert list must not have two identically equal elements';
  throw apexError('System.ListException', problem);
}

function refuseSameId(records: readonly SObject[]): void {
  const seen = new Set<string>();
  for (const record of records) {
    const id = idOf(record);
    if (id === undefined) continue;
    if (seen.has(id)) throw apexError('System.ListException', `Duplicate id in list: ${id}`);
    seen.add(id);
  }
}
