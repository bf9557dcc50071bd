import type { FormState } from '../formModel/formModel.ts';
import { partsOf } from '../formModel/formModel.ts';
import { addressParts } from '../fieldValue/shownValue.ts';
import type { ObjectInfo } from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import type { Control } from './fieldControl.ts';

type Record_ = NonNullable<FormState['record']>;
type Values = Readonly<Record<string, unknown>>;

/** Part of the control -> how the names of the org's fields for it end. */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  name: { salutation: 'Salutation', firstName: 'FirstName', lastName: 'LastName' },
  address: { street: 'Street', city: 'City', province: 'State', postalCode: 'PostalCode', country: 'Country' },
  location: { latitude: 'Latitude__s', longitude: 'Longitude__s' }
};

/** The org's field for a part of a compound control; undefined where the org has none. */
function fieldOfPart(objectInfo: ObjectInfo, fieldName: string, suffix: string): string | undefined {
  return partsOf(objectInfo, fieldName).find((name) => name.endsWith(suffix));
}

/** What a compound control is given for a record. */
export function compoundProperties(
  kind: Control['kind'],
  objectInfo: ObjectInfo,
  record: Record_,
  fieldName: string
): Values {
  if (kind === 'address') {
    return addressParts(objectInfo, record, fieldName);
  }
  const entries = Object.entries(PARTS[kind] ?? {}).map(([part, suffix]) => {
    const name = fieldOfPart(objectInfo, fieldName, suffix);
    return [part, (name && record.fields[name]?.value) ?? ''] as const;
  });
  return Object.fromEntries(entries);
}

/** The org's fields with what a compound control says in its `change` event. */
export function compoundValues(
  kind: Control['kind'],
  objectInfo: ObjectInfo,
  fieldName: string,
  detail: Values
): Values {
  const entries = Object.entries(PARTS[kind] ?? {}).flatMap(([part, suffix]) => {
    const name = fieldOfPart(objectInfo, fieldName, suffix);
    return name ? [[name, detail[part] === '' ? null : (detail[part] ?? null)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The compound kinds write several fields. */
export function isCompound(kind: Control['kind'] | undefined): boolean {
  return kind !== undefined && kind in PARTS;
}
