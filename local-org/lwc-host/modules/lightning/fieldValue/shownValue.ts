import { pageUrl } from '../hostRouter/pageUrls.ts';
import { nameFieldOf, partsOf, type FormState } from '../formModel/formModel.ts';
import { isRecord, type FieldValue } from '../ldsCache/records.ts';
import type { FieldInfo, ObjectInfo } from '../uiObjectInfoApi/uiObjectInfoApi.ts';

/** How a value is drawn, and what its drawing is given. */
export interface ShownValue {
  readonly kind:
    | 'empty'
    | 'text'
    | 'longText'
    | 'richText'
    | 'number'
    | 'date'
    | 'dateTime'
    | 'checkbox'
    | 'email'
    | 'phone'
    | 'url'
    | 'link'
    | 'address';
  readonly value?: unknown;
  readonly text?: string;
  readonly url?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

type Record_ = NonNullable<FormState['record']>;

const EMPTY: ShownValue = { kind: 'empty' };

/** What to show of a field of a record; a lookup shows the name it points at, with a link to it. */
export function shownValue(objectInfo: ObjectInfo, record: Record_, fieldName: string): ShownValue {
  const field = objectInfo.fields[fieldName];
  if (!field) {
    return EMPTY;
  }
  if (field.dataType === 'Address') {
    return shownAddress(objectInfo, record, fieldName);
  }
  const held = record.fields[fieldName];
  if (field.dataType === 'Boolean') {
    return { kind: 'checkbox', value: held?.value === true };
  }
  return held === undefined || held.value === null || held.value === '' ? EMPTY : shownScalar(field, record, held);
}

function shownScalar(field: FieldInfo, record: Record_, { value, displayValue }: FieldValue): ShownValue {
  switch (field.dataType) {
    case 'Int':
    case 'Long':
    case 'Double':
      return number(field, value, 'decimal');
    case 'Currency':
      return number(field, value, 'currency');
    case 'Percent':
      return number(field, value, 'percent-fixed');
    case 'Date':
      return { kind: 'date', value };
    case 'DateTime':
      return { kind: 'dateTime', value };
    case 'Email':
      return { kind: 'email', value };
    case 'Phone':
      return { kind: 'phone', value };
    case 'Url':
      return { kind: 'url', value };
    case 'TextArea':
      return isRichText(field) ? { kind: 'richText', value } : { kind: 'longText', value };
    case 'Reference':
      return shownReference(field, record, value);
    case 'MultiPicklist':
      return {
        kind: 'text',
        value: String(displayValue ?? value)
          .split(';')
          .join('; ')
      };
    default:
      return field.htmlFormatted ? { kind: 'richText', value } : { kind: 'text', value: displayValue ?? value };
  }
}

function isRichText({ htmlFormatted, extraTypeInfo }: FieldInfo): boolean {
  return htmlFormatted || extraTypeInfo === 'RichTextArea';
}

function number({ scale }: FieldInfo, value: unknown, formatStyle: string): ShownValue {
  const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  return { kind: 'number', value, properties: { formatStyle, ...digits } };
}

function shownReference(field: FieldInfo, record: Record_, id: unknown): ShownValue {
  const related = field.relationshipName ? record.fields[field.relationshipName] : undefined;
  const target = isRecord(related?.value) ? related.value : undefined;
  const nameField = nameFieldOf(field.referenceToInfos[0]?.nameFields ?? []);
  const name = related?.displayValue ?? target?.fields[nameField]?.value ?? record.fields[field.apiName]?.displayValue;
  const attributes = { recordId: String(id), actionName: 'view', ...objectOf(field, target?.apiName) };
  return { kind: 'link', text: String(name ?? id), url: pageUrl({ type: 'standard__recordPage', attributes }) };
}

function objectOf(field: FieldInfo, apiName: string | undefined): { objectApiName?: string } {
  const [only, ...others] = field.referenceToInfos;
  const objectApiName = apiName ?? (others.length === 0 ? only?.apiName : undefined);
  return objectApiName ? { objectApiName } : {};
}

const ADDRESS_PARTS = ['Street', 'City', 'State', 'PostalCode', 'Country'] as const;

/** The parts of an address field, by what they are: `street`, `city`, `province`, `postalCode`, `country`. */
export function addressParts(objectInfo: ObjectInfo, record: Record_, fieldName: string): Record<string, string> {
  const parts = partsOf(objectInfo, fieldName);
  const entries = ADDRESS_PARTS.map((part) => {
    const name = parts.find((candidate) => candidate.endsWith(part));
    const key = part === 'State' ? 'province' : part.charAt(0).toLowerCase() + part.slice(1);
    return [key, name ? ((record.fields[name]?.value ?? '') as string) : ''] as const;
  });
  return Object.fromEntries(entries);
}

function shownAddress(objectInfo: ObjectInfo, record: Record_, fieldName: string): ShownValue {
  const parts = addressParts(objectInfo, record, fieldName);
  return Object.values(parts).some(Boolean)
    ? { kind: 'address', properties: { ...parts, showStaticMap: false } }
    : EMPTY;
}
