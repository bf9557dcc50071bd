import type { FieldInfo, ObjectInfo, PicklistValue, PicklistValues } from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import { partsOf } from '../formModel/formModel.ts';

/** How a field is edited. `input`: `lightning-input` with these properties. */
export interface Control {
  readonly kind:
    | 'input'
    | 'checkbox'
    | 'textarea'
    | 'richText'
    | 'picklist'
    | 'multiPicklist'
    | 'lookup'
    | 'name'
    | 'address'
    | 'location';
  readonly properties: Readonly<Record<string, unknown>>;
}

const control = (kind: Control['kind'], properties: Control['properties'] = {}): Control => ({ kind, properties });

/** The control of a field, from what the org says about it. */
export function controlOf(objectInfo: ObjectInfo, field: FieldInfo): Control {
  switch (field.dataType) {
    case 'Boolean':
      return control('checkbox');
    case 'Int':
    case 'Double':
    case 'Long':
      return control('input', numeric(field, 'decimal'));
    case 'Currency':
      return control('input', numeric(field, 'currency'));
    case 'Percent':
      return control('input', numeric(field, 'percent-fixed'));
    case 'Date':
      return control('input', { type: 'date' });
    case 'DateTime':
      return control('input', { type: 'datetime' });
    case 'Time':
      return control('input', { type: 'time' });
    case 'Email':
      return control('input', { type: 'email', maxLength: field.length || undefined });
    case 'Phone':
      return control('input', { type: 'tel', maxLength: field.length || undefined });
    case 'TextArea':
      return field.htmlFormatted || field.extraTypeInfo === 'RichTextArea'
        ? control('richText')
        : control('textarea', { maxLength: field.length || undefined });
    case 'Picklist':
    case 'ComboBox':
      return control('picklist');
    case 'MultiPicklist':
      return control('multiPicklist');
    case 'Reference':
      return control('lookup');
    case 'Address':
      return control('address');
    case 'Location':
      return control('location');
    default:
      return isPersonName(objectInfo, field) ? control('name') : control('input', textual(field));
  }
}

function textual(field: FieldInfo): Control['properties'] {
  return { type: 'text', maxLength: field.length || undefined };
}

/** The smallest step of a field with two decimals is 0.01; the browser then refuses a third. */
function numeric({ scale }: FieldInfo, formatter: string): Control['properties'] {
  return { type: 'number', formatter, step: scale > 0 ? `0.${'0'.repeat(scale - 1)}1` : '1' };
}

function isPersonName(objectInfo: ObjectInfo, field: FieldInfo): boolean {
  return field.apiName === 'Name' && partsOf(objectInfo, 'Name').includes('LastName');
}

/** What the control is given for a value of UI API. */
export function toControl(field: FieldInfo, value: unknown): unknown {
  if (value === null || value === undefined) {
    return field.dataType === 'Boolean' ? false : field.dataType === 'MultiPicklist' ? [] : '';
  }
  if (field.dataType === 'MultiPicklist') {
    return String(value).split(';');
  }
  return field.dataType === 'Time' ? String(value).replace(/Z$/, '') : value;
}

const NUMBERS = new Set(['Int', 'Double', 'Long', 'Currency', 'Percent']);

/** The value for UI API of what the control holds; nothing entered is null. */
export function fromControl(field: FieldInfo, raw: unknown): unknown {
  if (field.dataType === 'Boolean') {
    return Boolean(raw);
  }
  if (field.dataType === 'MultiPicklist') {
    return Array.isArray(raw) && raw.length > 0 ? raw.join(';') : null;
  }
  if (raw === '' || raw === null || raw === undefined) {
    return null;
  }
  if (NUMBERS.has(field.dataType)) {
    return Number(raw);
  }
  return field.dataType === 'Time' ? `${String(raw).replace(/Z$/, '')}Z` : raw;
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** The values a picklist offers now. A dependent one offers those that go with the controlling value: none while that has none. */
export function optionsOf(
  values: PicklistValues | undefined,
  controllingValue: unknown,
  isDependent: boolean
): Option[] {
  if (!values) {
    return [];
  }
  const place = values.controllerValues[String(controllingValue)];
  const isOffered = ({ validFor }: PicklistValue): boolean =>
    !isDependent || (place !== undefined && validFor.includes(place));
  return values.values.filter(isOffered).map(({ label, value }) => ({ label, value }));
}

/** Whether all of a (multi-)picklist's value is among the options. */
export function isOffered(value: unknown, options: readonly Option[]): boolean {
  const chosen = value === null || value === undefined || value === '' ? [] : String(value).split(';');
  return chosen.every((part) => options.some((option) => option.value === part));
}
