import { apexError } from '../apexException.ts';
import { current } from '../transaction.ts';
import type { Id } from '../values/id.ts';
import { SObject } from './sobject.ts';

/** A record that is nothing but an Id. Throws SObjectException for an Id of no object. */
export function recordOfId(id: Id): SObject {
  const object = current().environment.schema().objectOfId(id.text);
  if (!object) throw apexError('System.SObjectException', `Invalid id: ${id.text}`);
  const record = new SObject(object);
  record.values.set('Id', id);
  return record;
}
