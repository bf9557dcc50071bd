import type { FieldSchema, FieldType, PicklistValue } from '../model.ts';

/** A standard field before a project's metadata changes it. */
export interface StandardField extends FieldSchema {
  /** StandardValueSet that a project may replace the values with. */
  readonly valueSet?: string;
  /** Objects of the project that this reference may point at too. */
  readonly alsoRefersTo?: 'objectsWithActivities' | 'everyObject';
}

type Options = Partial<Omit<StandardField, 'name' | 'label' | 'type'>>;

/** A field with the platform's defaults: optional, writable, not unique. */
export function standardField(name: string, label: string, type: FieldType, options: Options = {}): StandardField {
  return {
    name,
    label,
    type,
    custom: false,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    referenceTo: [],
    trackHistory: false,
    createable: true,
    updateable: true,
    nameField: false,
    ...options
  };
}

/** Set by the platform only. */
export const readOnly = { createable: false, updateable: false } as const;

export const text = (name: string, label: string, length: number, options?: Options) =>
  standardField(name, label, 'Text', { length, ...options });
export const textArea = (name: string, label: string, length = 255, options?: Options) =>
  standardField(name, label, 'TextArea', { length, ...options });
export const longText = (name: string, label: string, length = 32000, options?: Options) =>
  standardField(name, label, 'LongTextArea', { length, ...options });
export const email = (name: string, label: string, options?: Options) =>
  standardField(name, label, 'Email', { length: 80, ...options });
export const phone = (name: string, label: string, options?: Options) =>
  standardField(name, label, 'Phone', { length: 40, ...options });
export const url = (name: string, label: string, options?: Options) =>
  standardField(name, label, 'Url', { length: 255, ...options });
export const checkbox = (name: string, label: string, options?: Options) =>
  standardField(name, label, 'Checkbox', { defaultValue: 'false', ...options });
export const integer = (name: string, label: string, precision = 8, options?: Options) =>
  standardField(name, label, 'Number', { precision, scale: 0, ...options });
export const decimal = (name: string, label: string, precision: number, scale: number, options?: Options) =>
  standardField(name, label, 'Number', { precision, scale, ...options });
export const currency = (name: string, label: string, options?: Options) =>
  standardField(name, label, 'Currency', { precision: 18, scale: 2, ...options });
export const percent = (name: string, label: string, options?: Options) =>
  standardField(name, label, 'Percent', { precision: 5, scale: 2, ...options });
export const date = (name: string, label: string, options?: Options) => standardField(name, label, 'Date', options);
export const dateTime = (name: string, label: string, options?: Options) =>
  standardField(name, label, 'DateTime', options);

/** Values as `Name`, or `*Name` for the default. */
export function picklist(name: string, label: string, values: readonly string[], options: Options = {}): StandardField {
  return standardField(name, label, 'Picklist', {
    length: 255,
    picklist: { values: values.map(picklistValue), restricted: false },
    ...options
  });
}

export function picklistValue(text: string): PicklistValue {
  const isDefault = text.startsWith('*');
  const value = isDefault ? text.slice(1) : text;
  return { value, label: value, isDefault, isActive: true };
}

/** A reference; `AccountId` goes up as `Account`, and comes down as `children` names it. */
export function lookup(
  name: string,
  label: string,
  referenceTo: string | readonly string[],
  children?: string,
  options: Options = {}
): StandardField {
  return standardField(name, label, 'Lookup', {
    referenceTo: typeof referenceTo === 'string' ? [referenceTo] : referenceTo,
    relationshipName: name.replace(/Id$/, ''),
    deleteConstraint: 'SetNull',
    ...(children !== undefined && { childRelationshipName: children }),
    ...options
  });
}

/** Street, city ... of one address and the compound field over them: `address('Mailing')` -> `MailingStreet` ... `MailingAddress`. */
export function address(prefix: string): StandardField[] {
  const compoundFieldName = `${prefix}Address`;
  const part = { compoundFieldName };
  const label = (words: string) => `${prefix} ${words}`.trim();
  return [
    textArea(`${prefix}Street`, label('Street'), 255, part),
    text(`${prefix}City`, label('City'), 40, part),
    text(`${prefix}State`, label('State/Province'), 80, part),
    text(`${prefix}PostalCode`, label('Zip/Postal Code'), 20, part),
    text(`${prefix}Country`, label('Country'), 80, part),
    decimal(`${prefix}Latitude`, label('Latitude'), 18, 15, part),
    decimal(`${prefix}Longitude`, label('Longitude'), 18, 15, part),
    picklist(
      `${prefix}GeocodeAccuracy`,
      label('Geocode Accuracy'),
      [
        'Address',
        'NearAddress',
        'Block',
        'Street',
        'ExtendedZip',
        'Zip',
        'Neighborhood',
        'City',
        'County',
        'State',
        'Unknown'
      ],
      part
    ),
    standardField(compoundFieldName, label('Address'), 'Address', readOnly)
  ];
}

/** The field that names the record. */
export const nameText = (label: string, length = 255, options?: Options) =>
  text('Name', label, length, { required: true, nameField: true, ...options });

/** A person's compound name, which the save order works out from its parts. */
export function personName(): StandardField[] {
  const compoundFieldName = 'Name';
  return [
    text('Name', 'Full Name', 121, { ...readOnly, nameField: true }),
    text('LastName', 'Last Name', 80, { required: true, compoundFieldName }),
    text('FirstName', 'First Name', 40, { compoundFieldName })
  ];
}

export const salutation = picklist('Salutation', 'Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'], {
  valueSet: 'Salutation',
  compoundFieldName: 'Name'
});

/** Created, last modified and the stamp that any write moves. */
export function auditFields(): StandardField[] {
  return [
    dateTime('CreatedDate', 'Created Date', readOnly),
    lookup('CreatedById', 'Created By ID', 'User', undefined, readOnly),
    dateTime('LastModifiedDate', 'Last Modified Date', readOnly),
    lookup('LastModifiedById', 'Last Modified By ID', 'User', undefined, readOnly),
    dateTime('SystemModstamp', 'System Modstamp', readOnly)
  ];
}

/** When the user looked at the record last. */
export function viewedFields(): StandardField[] {
  return [
    dateTime('LastViewedDate', 'Last Viewed Date', readOnly),
    dateTime('LastReferencedDate', 'Last Referenced Date', readOnly)
  ];
}

export const owner = (referenceTo: readonly string[] = ['User'], options?: Options) =>
  lookup('OwnerId', 'Owner ID', referenceTo, undefined, options);
export const isDeleted = () => checkbox('IsDeleted', 'Deleted', readOnly);
