import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.ts';
import { isHtml } from '../../../schema/valueType.ts';
import type { Access } from '../../../security/model.ts';
import { describedLength, describedType, type DescribedType } from './fieldType.ts';
import { describePicklistValues } from './picklist.ts';

const NEVER_FILTERED = new Set(['textarea', 'encryptedstring', 'base64', 'address', 'location', 'anyType']);
const NUMBERS = new Set(['double', 'currency', 'percent']);
const GROUPED = new Set(['id', 'string', 'email', 'phone', 'url', 'boolean', 'int', 'date', 'picklist', 'reference']);
const DEFAULTED_BY_PLATFORM = new Set(['Id', 'OwnerId', 'IsDeleted', 'CreatedById', 'CreatedDate', 'LastModifiedById']);

/** One entry of `fields` in an sObject describe, as the caller sees it. Source: REST API Developer Guide, sObject Describe. */
export function describeField(
  field: FieldSchema,
  object: ObjectSchema,
  schema: Schema,
  access: Access
): Record<string, unknown> {
  const described = describedType(field, schema);
  const mayEdit = access.canEditField(object.name, field.name);
  return {
    ...describeNature(field),
    ...describeSize(field, described),
    ...describeUse(field, described),
    ...describeReference(field),
    ...describeDefault(field, described),
    createable: field.createable && object.createable && mayEdit,
    updateable: field.updateable && object.updateable && mayEdit,
    controllerName: field.picklist?.controllingField ?? null,
    dependentPicklist: Boolean(field.picklist?.controllingField),
    picklistValues: describePicklistValues(field, object),
    restrictedPicklist: field.picklist?.restricted ?? false
  };
}

function describeNature(field: FieldSchema): Record<string, unknown> {
  return {
    aiPredictionField: false,
    autoNumber: field.type === 'AutoNumber',
    calculated: Boolean(field.formula ?? field.rollUp),
    calculatedFormula: field.formula ?? null,
    caseSensitive: field.caseSensitive,
    compoundFieldName: field.compoundFieldName ?? null,
    custom: field.custom,
    deprecatedAndHidden: false,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: field.formulaTreatBlanksAs === 'BlankAsZero',
    htmlFormatted: isHtml(field),
    idLookup: field.type === 'Id' || field.nameField || field.externalId,
    inlineHelpText: field.helpText ?? null,
    label: field.label,
    name: field.name,
    nameField: field.nameField,
    nillable: isNillable(field),
    permissionable: isPermissionable(field),
    queryByDistance: field.type === 'Location',
    searchPrefilterable: field.type === 'Lookup' || field.type === 'MasterDetail',
    unique: field.unique
  };
}

function describeSize(field: FieldSchema, described: DescribedType): Record<string, unknown> {
  const length = describedLength(field, described);
  const isNumber = NUMBERS.has(described.type);
  const isCount = field.rollUp?.operation === 'count';
  return {
    type: described.type,
    soapType: described.soapType,
    extraTypeInfo: described.extraTypeInfo ?? null,
    length,
    byteLength: described.type === 'id' || described.type === 'reference' ? length : length * 3,
    digits: described.type === 'int' ? (field.precision ?? 9) : 0,
    precision: isNumber ? (field.precision ?? 18) : 0,
    scale: isNumber && !isCount ? (field.scale ?? 0) : 0,
    highScaleNumber: false,
    mask: null,
    maskType: null
  };
}

function describeUse(field: FieldSchema, { type }: DescribedType): Record<string, unknown> {
  const filterable = !NEVER_FILTERED.has(type) || field.type === 'TextArea';
  return {
    aggregatable: filterable && type !== 'boolean' && type !== 'multipicklist',
    filterable,
    groupable: GROUPED.has(type) && !field.formula && !field.rollUp && field.type !== 'AutoNumber',
    sortable: filterable && type !== 'multipicklist'
  };
}

function describeReference(field: FieldSchema): Record<string, unknown> {
  const isMasterDetail = field.type === 'MasterDetail';
  const isPolymorphic = field.referenceTo.length > 1;
  return {
    cascadeDelete: isMasterDetail || field.deleteConstraint === 'Cascade',
    namePointing: isPolymorphic,
    polymorphicForeignKey: isPolymorphic,
    referenceTargetField: null,
    referenceTo: [...field.referenceTo],
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: isMasterDetail ? 0 : null,
    restrictedDelete: field.deleteConstraint === 'Restrict',
    writeRequiresMasterRead: field.writeRequiresMasterRead ?? false
  };
}

function describeDefault(field: FieldSchema, { type }: DescribedType): Record<string, unknown> {
  const isCheckbox = type === 'boolean' && !field.formula;
  return {
    defaultValue: isCheckbox ? field.defaultValue?.toLowerCase() === 'true' : null,
    defaultValueFormula: isCheckbox ? null : (field.defaultValue ?? null),
    defaultedOnCreate:
      isCheckbox ||
      field.defaultValue !== undefined ||
      field.type === 'AutoNumber' ||
      DEFAULTED_BY_PLATFORM.has(field.name)
  };
}

function isNillable(field: FieldSchema): boolean {
  if (field.formula && field.type !== 'Checkbox') return true;
  if (field.required || field.type === 'Id' || field.type === 'AutoNumber') return false;
  return field.type !== 'Checkbox' && field.type !== 'MasterDetail';
}

function isPermissionable(field: FieldSchema): boolean {
  if (field.nameField || field.type === 'Id' || field.type === 'MasterDetail') return false;
  const computed = Boolean(field.formula ?? field.rollUp) || field.type === 'AutoNumber';
  return !field.required && (field.custom || computed || field.createable || field.updateable);
}
