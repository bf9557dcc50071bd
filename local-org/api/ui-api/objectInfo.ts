import { createHash } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../../schema/model.ts';
import { isHtml, valueTypeOf } from '../../schema/valueType.ts';
import type { UiApiContext } from './model.ts';
import { defaultRecordTypeId, recordTypeInfosOf } from './recordTypes.ts';
import { themeOf } from './theme.ts';

/** `dataType` of a field: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_field.htm */
const DATA_TYPES: Record<FieldType, string> = {
  Id: 'Reference',
  AutoNumber: 'String',
  Text: 'String',
  TextArea: 'TextArea',
  LongTextArea: 'TextArea',
  Html: 'TextArea',
  EncryptedText: 'EncryptedString',
  Email: 'Email',
  Phone: 'Phone',
  Url: 'Url',
  Checkbox: 'Boolean',
  Number: 'Double',
  Currency: 'Currency',
  Percent: 'Percent',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  Picklist: 'Picklist',
  MultiselectPicklist: 'MultiPicklist',
  Lookup: 'Reference',
  MasterDetail: 'Reference',
  Summary: 'Double',
  Location: 'Location',
  Address: 'Address',
  Base64: 'Base64',
  AnyType: 'AnyType'
};

/** The object, or INVALID_TYPE as UI API words it; also when the caller may not read it. */
export function readableObject({ org, caller }: UiApiContext, name: string): ObjectSchema {
  const object = org.schema.object(name);
  if (!object || !caller.access.object(object.name).read) {
    throw new OrgError('INVALID_TYPE', `Object ${name} is not supported in UI API`);
  }
  return object;
}

/** "Object Info": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_object_info.htm */
export function objectInfo(context: UiApiContext, name: string): Record<string, unknown> {
  const object = readableObject(context, name);
  const { access } = context.caller;
  const allowed = access.object(object.name);
  const readable = [...object.fields.values()].filter((field) => access.canReadField(object.name, field.name));
  const info = {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: childRelationshipsOf(context, object),
    compactLayoutable: true,
    createable: object.createable && allowed.create,
    custom: object.custom,
    defaultRecordTypeId: defaultRecordTypeId(object),
    deletable: object.deletable && allowed.delete,
    dependentFields: dependentFieldsOf(readable),
    feedEnabled: false,
    fields: Object.fromEntries(readable.map((field) => [field.name, fieldInfo(context, object, field)])),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mruEnabled: true,
    nameFields: nameFieldsOf(object),
    queryable: object.queryable,
    recordTypeInfos: recordTypeInfosOf(object),
    searchLayoutable: true,
    searchable: true,
    themeInfo: themeOf(context.org.metadata, object),
    updateable: object.updateable && allowed.edit
  };
  return { ...info, eTag: createHash('md5').update(JSON.stringify(info)).digest('hex') };
}

function nameFieldsOf(object: ObjectSchema): string[] {
  const parts = [...object.fields.values()].filter(
    (field) => field.compoundFieldName === object.nameField && ['FirstName', 'LastName'].includes(field.name)
  );
  return parts.length > 0 ? [...parts.map((field) => field.name), object.nameField] : [object.nameField];
}

function childRelationshipsOf({ caller }: UiApiContext, object: ObjectSchema): Record<string, unknown>[] {
  return object.childRelationships
    .filter((child) => child.relationshipName && caller.access.object(child.childObject).read)
    .map((child) => ({
      childObjectApiName: child.childObject,
      fieldName: child.field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: child.relationshipName
    }));
}

function dependentFieldsOf(fields: readonly FieldSchema[]): Record<string, Record<string, unknown>> {
  const dependents: Record<string, Record<string, unknown>> = {};
  for (const field of fields) {
    const controller = field.picklist?.controllingField;
    if (controller) (dependents[controller] ??= {})[field.name] = {};
  }
  return dependents;
}

function dataTypeOf(field: FieldSchema): string {
  if (field.type === 'Summary' && field.rollUp?.operation === 'count') return 'Int';
  if (field.type === 'Number' && field.scale === 0 && !field.custom) return 'Int';
  return DATA_TYPES[valueTypeOf(field)];
}

function extraTypeInfoOf(field: FieldSchema): string | null {
  if (field.type === 'Html') return 'RichTextArea';
  if (field.type === 'LongTextArea' || field.type === 'TextArea') return 'PlainTextArea';
  return null;
}

function fieldInfo({ org, caller }: UiApiContext, object: ObjectSchema, field: FieldSchema): Record<string, unknown> {
  const editable = caller.access.canEditField(object.name, field.name);
  const isReference = field.referenceTo.length > 0;
  const unsortable = ['LongTextArea', 'Html', 'MultiselectPicklist', 'Base64', 'Address', 'Location'];
  return {
    apiName: field.name,
    calculated: field.formula !== undefined || field.rollUp !== undefined || field.type === 'AutoNumber',
    compound: field.type === 'Address' || field.type === 'Location',
    compoundComponentName: field.compoundFieldName ? field.name : null,
    compoundFieldName: field.compoundFieldName ?? null,
    controllerName: field.picklist?.controllingField ?? null,
    controllingFields: field.picklist?.controllingField ? [field.picklist.controllingField] : [],
    createable: field.createable && editable,
    custom: field.custom,
    dataType: dataTypeOf(field),
    defaultValue: null,
    defaultedOnCreate: field.defaultValue !== undefined || field.name === 'OwnerId',
    digits: 0,
    externalId: field.externalId,
    extraTypeInfo: extraTypeInfoOf(field),
    filterable: !['LongTextArea', 'Html', 'Base64'].includes(field.type),
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: isHtml(field),
    inlineHelpText: field.helpText ?? null,
    label: field.label,
    length: field.length ?? 0,
    maskType: null,
    nameField: field.nameField,
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision ?? 0,
    reference: isReference,
    referenceTargetField: null,
    referenceToInfos: field.referenceTo.map((target) => ({
      apiName: target,
      nameFields: [org.schema.object(target)?.nameField ?? 'Name']
    })),
    relationshipName: field.relationshipName ?? null,
    required: field.required,
    scale: field.scale ?? 0,
    searchPrefilterable: isReference,
    sortable: !unsortable.includes(field.type),
    unique: field.unique,
    updateable: field.updateable && editable
  };
}
