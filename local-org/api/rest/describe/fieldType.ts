import type { FieldSchema, FieldType, Schema } from '../../../schema/model.ts';

/** How describe names a field's type, and what follows from it. */
export interface DescribedType {
  readonly type: string;
  readonly soapType: string;
  readonly extraTypeInfo?: string;
}

const STRING = 'xsd:string';

const TYPES: Record<Exclude<FieldType, 'Summary' | 'Number'>, DescribedType> = {
  Id: { type: 'id', soapType: 'tns:ID' },
  AutoNumber: { type: 'string', soapType: STRING },
  Text: { type: 'string', soapType: STRING },
  TextArea: { type: 'textarea', soapType: STRING },
  LongTextArea: { type: 'textarea', soapType: STRING, extraTypeInfo: 'plaintextarea' },
  Html: { type: 'textarea', soapType: STRING, extraTypeInfo: 'richtextarea' },
  EncryptedText: { type: 'encryptedstring', soapType: STRING },
  Email: { type: 'email', soapType: STRING },
  Phone: { type: 'phone', soapType: STRING },
  Url: { type: 'url', soapType: STRING },
  Checkbox: { type: 'boolean', soapType: 'xsd:boolean' },
  Currency: { type: 'currency', soapType: 'xsd:double' },
  Percent: { type: 'percent', soapType: 'xsd:double' },
  Date: { type: 'date', soapType: 'xsd:date' },
  DateTime: { type: 'datetime', soapType: 'xsd:dateTime' },
  Time: { type: 'time', soapType: 'xsd:time' },
  Picklist: { type: 'picklist', soapType: STRING },
  MultiselectPicklist: { type: 'multipicklist', soapType: STRING },
  Lookup: { type: 'reference', soapType: 'tns:ID' },
  MasterDetail: { type: 'reference', soapType: 'tns:ID' },
  Location: { type: 'location', soapType: 'urn:location' },
  Address: { type: 'address', soapType: 'urn:address' },
  Base64: { type: 'base64', soapType: 'xsd:base64Binary' },
  AnyType: { type: 'anyType', soapType: 'xsd:anyType' }
};

const DOUBLE: DescribedType = { type: 'double', soapType: 'xsd:double' };
const INTEGER: DescribedType = { type: 'int', soapType: 'xsd:int' };

/** The describe type of a field. Roll-ups take the type of what they sum up; whole standard numbers are `int`, custom ones never. */
export function describedType(field: FieldSchema, schema: Schema): DescribedType {
  if (field.type === 'Summary') return rollUpType(field, schema);
  if (field.type === 'Number') return !field.custom && !field.formula && !field.scale ? INTEGER : DOUBLE;
  return TYPES[field.type];
}

function rollUpType(field: FieldSchema, schema: Schema): DescribedType {
  const { childObject, summarizedField, operation } = field.rollUp ?? {};
  if (operation === 'count' || !childObject || !summarizedField) return DOUBLE;
  const summed = schema.field(childObject, summarizedField);
  return summed && summed.type !== 'Summary' ? describedType(summed, schema) : DOUBLE;
}

/** Maximum characters, as describe reports it; 0 for types that have none. */
export function describedLength(field: FieldSchema, { type }: DescribedType): number {
  if (type === 'id' || type === 'reference') return 18;
  if (field.length !== undefined) return field.length;
  if (field.formula && type === 'string') return 1300;
  return DEFAULT_LENGTHS[type] ?? 0;
}

const DEFAULT_LENGTHS: Record<string, number> = {
  string: 255,
  textarea: 255,
  email: 80,
  phone: 40,
  url: 255,
  picklist: 255,
  multipicklist: 4099,
  encryptedstring: 175
};
