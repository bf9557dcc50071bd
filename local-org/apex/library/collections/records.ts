import { cloneRecord } from '../../runtime/sobject/copies.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import { objectToken } from '../../runtime/sobject/tokens.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import type { ApexType } from '../../types/model.ts';
import type { LibraryCode } from '../model.ts';

type Flag = boolean | null;

/** What only lists of records can do. */
export const recordListMembers: Readonly<Record<string, LibraryCode>> = {
  'Schema.SObjectType getSObjectType()': ({ elementType }: ApexList) => objectTokenOf(elementType),
  'List<T> deepClone()': (self: ApexList) => deepClone(self),
  'List<T> deepClone(Boolean preserveId)': (self: ApexList, id: Flag) => deepClone(self, id),
  'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': (
    self: ApexList,
    id: Flag,
    timestamps: Flag
  ) => deepClone(self, id, timestamps),
  'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)': deepClone
};

/** The object that a collection is of; null of plain SObject, and of what is no record. */
export function objectTokenOf(type: ApexType): unknown {
  return type.kind === 'sobject' && type.object !== undefined ? objectToken(type.object.name) : null;
}

/** A copy of a record with its id, and of a list of them; anything else is as it is. */
export function copied(value: unknown): unknown {
  if (value instanceof SObject)
    return cloneRecord(value, { id: true, deep: true, timestamps: true, autoNumbers: true });
  return value instanceof ApexList ? new ApexList(value.apexType, value.items.map(copied)) : value;
}

function deepClone(self: ApexList, id: Flag = false, timestamps: Flag = false, autoNumbers: Flag = false): ApexList {
  const options = { deep: true, id: id === true, timestamps: timestamps === true, autoNumbers: autoNumbers === true };
  const copies = self.items.map((item) => (item instanceof SObject ? cloneRecord(item, options) : item));
  return new ApexList(self.apexType, copies);
}
