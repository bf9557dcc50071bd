import type { ObjectSchema } from '../../../schema/model.ts';
import type { QueriedRecord, QueryResult } from '../../../soql/model.ts';
import { objectNameOf } from '../../../soql/recordObject.ts';
import { current } from '../transaction.ts';
import { Id } from '../values/id.ts';
import { childObject, recordList } from './children.ts';
import { SObject } from './sobject.ts';

/** A queried record as a record of Apex, with its parents and children. Fields are converted when they are read. */
export function fromQuery(record: QueriedRecord, object = objectOf(record)): SObject {
  const sobject = new SObject(object, { values: record, isQuery: true });
  const url = record.attributes.url;
  // Every queried record knows its Id, whether it was asked for or not.
  if (record['Id'] === undefined && url !== undefined) sobject.values.set('Id', new Id(url.slice(-18)));
  for (const name in record) {
    const value = record[name];
    if (typeof value !== 'object' || name === 'attributes') continue;
    if (value === null) keepBlank(sobject, name);
    else if ('records' in value) sobject.values.set(name, childrenOf(object, name, value as QueryResult));
    else if ('attributes' in value) sobject.values.set(name, fromQuery(value as QueriedRecord));
  }
  return sobject;
}

/** Null of a relationship: there is no parent, or there are no children. */
function keepBlank(sobject: SObject, name: string): void {
  if (sobject.object.fields.has(name)) return;
  const child = childObject(sobject.object, name);
  sobject.values.set(name, child ? recordList(child) : null);
}

function childrenOf(object: ObjectSchema, relationship: string, { records }: QueryResult) {
  const child = childObject(object, relationship);
  return recordList(
    child,
    records.map((record) => fromQuery(record, child))
  );
}

function objectOf(record: QueriedRecord): ObjectSchema {
  const name = objectNameOf(record);
  const object = current().environment.schema().object(name);
  if (!object) throw new Error(`A query gave a record of ${name}, which is no object`);
  return object;
}
