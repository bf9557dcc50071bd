import type { ObjectSchema } from '../../../schema/model.ts';
import type { SObjectType } from '../../types/model.ts';

const types = new WeakMap<ObjectSchema, SObjectType>();

/** The Apex type of the records of an object. */
export function sobjectType(object: ObjectSchema): SObjectType {
  const known = types.get(object);
  if (known) return known;
  const type: SObjectType = { kind: 'sobject', object };
  types.set(object, type);
  return type;
}

/** Plain `SObject`. */
export const anySObject: SObjectType = { kind: 'sobject', object: undefined };
