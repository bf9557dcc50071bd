import type { FieldSchema } from '../../../schema/model.ts';
import { valueTypeOf } from '../../../schema/valueType.ts';

/** The Apex type that a field's values have; `Location` and `Address` are classes of the library. */
export type FieldKind =
  | 'Boolean'
  | 'Integer'
  | 'Decimal'
  | 'String'
  | 'Id'
  | 'Date'
  | 'Datetime'
  | 'Time'
  | 'Blob'
  | 'Location'
  | 'Address'
  | 'Object';

const known = new WeakMap<FieldSchema, FieldKind>();

/** Whole numbers are Integers in fields that the platform ships only; a custom number without decimals is a Decimal all the same. */
export function fieldKind(field: FieldSchema): FieldKind {
  const found = known.get(field) ?? kindOf(field);
  known.set(field, found);
  return found;
}

function kindOf(field: FieldSchema): FieldKind {
  switch (valueTypeOf(field)) {
    case 'Lookup':
      return isDefinitionReference(field) ? 'String' : 'Id';
    case 'Id':
    case 'MasterDetail':
      return 'Id';
    case 'Checkbox':
      return 'Boolean';
    case 'Number':
      return !field.custom && field.scale === 0 && field.rollUp === undefined ? 'Integer' : 'Decimal';
    case 'Currency':
    case 'Percent':
      return 'Decimal';
    case 'Date':
      return 'Date';
    case 'DateTime':
      return 'Datetime';
    case 'Time':
      return 'Time';
    case 'Base64':
      return 'Blob';
    case 'Location':
      return 'Location';
    case 'Address':
      return 'Address';
    case 'AnyType':
      return 'Object';
    default:
      return 'String';
  }
}

const DEFINITIONS: ReadonlySet<string> = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);

/** What metadata is defined by has names for ids: `Contact`, `Contact.Email`. */
const isDefinitionReference = ({ referenceTo }: FieldSchema): boolean =>
  referenceTo.length > 0 && referenceTo.every((name) => DEFINITIONS.has(name));
