import type { ObjectSchema } from '../../../schema/model.ts';
import { childRelationship } from '../../../soql/names/relationships.ts';
import { current } from '../transaction.ts';
import { ApexList } from '../values/apexList.ts';
import { listType } from '../values/libraryTypes.ts';
import type { SObject } from './sobject.ts';
import { anySObject, sobjectType } from './sobjectType.ts';

/** A list of records of one object; of any object where it is not known. */
export function recordList(object: ObjectSchema | undefined, records: SObject[] = []): ApexList {
  return new ApexList(listType(object ? sobjectType(object) : anySObject), records);
}

/** The object that a child relationship leads down to. */
export function childObject(object: ObjectSchema, relationship: string): ObjectSchema | undefined {
  const found = childRelationship(object, relationship);
  return found && current().environment.schema().object(found.childObject);
}

/** The list that a relationship without children reads as. */
export const noChildren = (object: ObjectSchema, relationship: string): ApexList =>
  recordList(childObject(object, relationship));
