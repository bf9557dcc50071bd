/**
 * Names that list views, search layouts and related lists of page layouts use for standard columns, older than the fields'
 * API names. Source: Metadata API Developer Guide, "ListView", and what retrieved projects hold.
 */
const OF_ANY_OBJECT: Readonly<Record<string, string>> = {
  NAME: 'Name',
  FULL_NAME: 'Name',
  OBJECT_ID: 'Id',
  CREATED_DATE: 'CreatedDate',
  CREATEDBY_USER: 'CreatedBy.Name',
  'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
  LAST_UPDATE: 'LastModifiedDate',
  UPDATEDBY_USER: 'LastModifiedBy.Name',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
  LAST_ACTIVITY: 'LastActivityDate',
  LAST_VIEWED: 'LastViewedDate',
  OWNER: 'Owner.Name',
  OWNER_NAME: 'Owner.Name',
  'OWNER.ALIAS': 'Owner.Alias',
  'OWNER.FIRST_NAME': 'Owner.FirstName',
  'OWNER.LAST_NAME': 'Owner.LastName',
  'CORE.USERS.ALIAS': 'Owner.Alias',
  'CORE.USERS.FULL_NAME': 'Owner.Name',
  'CORE.USERS.FIRST_NAME': 'Owner.FirstName',
  'CORE.USERS.LAST_NAME': 'Owner.LastName',
  RECORDTYPE: 'RecordType.Name'
};

/** Where a name means something else than it does elsewhere. */
const OF_OBJECT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Case: { NAME: 'Contact.Name' },
  Task: { NAME: 'Who.Name', FULL_NAME: 'Who.Name' },
  Event: { NAME: 'Who.Name', FULL_NAME: 'Who.Name' }
};

/** The last part of `ACCOUNT.EMPLOYEES` where it is not the field's name in capitals. */
const LAST_PARTS: Readonly<Record<string, string>> = {
  PHONE1: 'Phone',
  PHONE2: 'Fax',
  PHONE3: 'MobilePhone',
  PHONE4: 'HomePhone',
  EMPLOYEES: 'NumberOfEmployees',
  SALES: 'AnnualRevenue',
  URL: 'Website',
  CLOSED: 'IsClosed',
  WON: 'IsWon',
  ACTIVE: 'IsActive',
  CONVERTED: 'IsConverted',
  UNREAD: 'IsUnreadByOwner',
  ESCALATION_STATE: 'IsEscalated',
  DUE_DATE: 'ActivityDate',
  WHO_NAME: 'Who.Name',
  WHAT_NAME: 'What.Name',
  ACCOUNT_NAME: 'Account.Name',
  RECORDTYPE: 'RecordType.Name',
  CREATED_DATE_DATE_ONLY: 'CreatedDate',
  CLOSED_DATE_DATE_ONLY: 'ClosedDate',
  LAST_UPDATE: 'LastModifiedDate',
  CUSTOMER_PRODUCT_ID: 'ProductCode',
  FAMILY_ENUM: 'Family'
};

const ADDRESS = /^ADDRESS([12])_(STREET|CITY|STATE|ZIP|COUNTRY)(_CODE)?$/;
const ADDRESS_PREFIXES: Readonly<Record<string, readonly [string, string]>> = {
  Account: ['Billing', 'Shipping'],
  Contact: ['Mailing', 'Other'],
  Contract: ['Billing', 'Shipping'],
  Order: ['Billing', 'Shipping']
};

/** The SOQL path behind an old name for a column of an object; undefined where the name is not an old one. */
export function pathOfOldName(object: string, name: string): string | undefined {
  const upper = name.toUpperCase();
  return OF_OBJECT[object]?.[upper] ?? OF_ANY_OBJECT[upper];
}

/** As `pathOfOldName`, by the last part of a name that leads to no field as it stands. */
export function pathOfLastPart(object: string, name: string): string | undefined {
  const last = name.toUpperCase().split('.').at(-1)!;
  const [, which, part] = ADDRESS.exec(last) ?? [];
  return part === undefined ? LAST_PARTS[last] : addressPart(object, Number(which) - 1, part);
}

function addressPart(object: string, which: number, part: string): string {
  const prefix = ADDRESS_PREFIXES[object]?.[which as 0 | 1] ?? '';
  return prefix + (part === 'ZIP' ? 'PostalCode' : part.charAt(0) + part.slice(1).toLowerCase());
}
