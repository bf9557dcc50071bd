import { Big, RoundingMode } from 'bigdecimal.js';
import type { MetadataComponent } from '../../../metadata/model.ts';
import type { FieldSchema } from '../../../schema/model.ts';
import { quoted } from '../../../store/columns.ts';
import type { FieldValue } from '../../../store/model.ts';
import { current } from '../transaction.ts';
import { ApexDate } from '../values/apexDate.ts';
import { Blob } from '../values/blob.ts';
import { Datetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { Double } from '../values/double.ts';
import { Id } from '../values/id.ts';
import { Time } from '../values/time.ts';
import { addressValue, locationValue } from './compoundValues.ts';
import { fieldKind } from './fieldKind.ts';
import type { SObject } from './sobject.ts';

/** What the store or a query gives for a field, as Apex sees it. `record` is whose field it is: bytes are fetched by its Id. */
export function toApexValue(field: FieldSchema | undefined, raw: FieldValue, record?: SObject): unknown {
  if (raw === null) return isResourceBody(field, record) ? bytesOf(field!, record) : null;
  if (!field) return unnamedValue(raw);
  switch (fieldKind(field)) {
    case 'Id':
      return new Id(String(raw));
    case 'Integer':
      return Number(raw) | 0;
    case 'Decimal':
      return storedDecimal(Number(raw), field);
    case 'Date':
      return ApexDate.ofIso(String(raw));
    case 'Datetime':
      return Datetime.ofIso(String(raw));
    case 'Time':
      return Time.ofIso(String(raw));
    case 'Blob':
      return bytesOf(field, record);
    case 'Location':
      return locationValue(raw as unknown as Record<string, FieldValue>);
    case 'Address':
      return addressValue(raw as unknown as Record<string, FieldValue>);
    default:
      return raw;
  }
}

/** Of a static resource, whose content is no column. */
const isResourceBody = (field: FieldSchema | undefined, record: SObject | undefined): boolean =>
  field?.type === 'Base64' && record?.object.name === 'StaticResource';

/** A stored number has the digits of its field; what is worked out has those it needs. */
function storedDecimal(value: number, { formula, rollUp, scale }: FieldSchema): Decimal {
  const isStored = formula === undefined && rollUp === undefined && scale !== undefined;
  return isStored ? new Decimal(Big(String(value)).setScale(scale, RoundingMode.HALF_UP)) : Decimal.ofNumber(value);
}

/** Of an alias or a field that only the platform's `Name` object has. */
const unnamedValue = (raw: FieldValue): unknown => (typeof raw === 'number' ? Decimal.ofNumber(raw) : raw);

/** Queries give a path for binary content; Apex gets the content. */
function bytesOf(field: FieldSchema, record: SObject | undefined): Blob | null {
  if (!record) return null;
  const { store, metadata } = current().environment;
  const table = quoted(record.object.name);
  const id = String(record.field('Id'));
  if (record.object.name === 'StaticResource') {
    const name = store.get(`SELECT "Name" AS name FROM ${table} WHERE "Id" = ?`, [id])?.['name'];
    return resourceBytes(metadata.get('StaticResource', String(name)));
  }
  const content = store.get(`SELECT ${quoted(field.name)} AS content FROM ${table} WHERE "Id" = ?`, [id])?.['content'];
  return typeof content === 'string' ? new Blob(Buffer.from(content, 'base64')) : null;
}

/** The rows of static resources follow the metadata, which has their content. */
function resourceBytes(resource: MetadataComponent | undefined): Blob | null {
  const file = resource?.files?.find(({ path }) => !path.endsWith('-meta.xml'));
  return file ? new Blob(file.content) : null;
}

/** An Apex value as the store, the save order and queries take it. */
export function toFieldValue(value: unknown): FieldValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return Number(value);
  }
  if (value instanceof Id) return value.text;
  if (value instanceof Decimal) return value.toNumber();
  if (value instanceof Double) return value.value;
  if (value instanceof Datetime) return value.toIso();
  if (value instanceof Blob) return Buffer.from(value.bytes).toString('base64');
  return String(value);
}
