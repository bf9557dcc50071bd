import type { ObjectSchema, RecordTypeSchema, Schema } from '../../../schema/model.ts';
import type { Caller } from '../../../security/model.ts';
import { describeField } from './describeField.ts';

/** Object facts that global, basic and full describe share. `root` is the version root that the urls start with. */
export function describeSummary(object: ObjectSchema, caller: Caller, root: string): Record<string, unknown> {
  const access = caller.access.object(object.name);
  const isData = object.kind === 'standard' || object.kind === 'custom';
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: object.createable && access.create,
    custom: object.custom,
    customSetting: object.kind === 'customSetting',
    deepCloneable: false,
    deletable: object.deletable && access.delete,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: isData,
    mergeable: false,
    mruEnabled: isData,
    name: object.name,
    queryable: object.queryable,
    replicateable: isData,
    retrieveable: object.queryable,
    searchable: isData,
    triggerable: isData,
    undeletable: object.deletable && access.delete,
    updateable: object.updateable && access.edit,
    urls: describeUrls(object, root)
  };
}

/** `sobjects/X/describe`: every field the caller may read, child relationships and record types. */
export function describeObject(
  object: ObjectSchema,
  schema: Schema,
  caller: Caller,
  root: string
): Record<string, unknown> {
  const readable = [...object.fields.values()].filter((field) => caller.access.canReadField(object.name, field.name));
  return {
    ...describeSummary(object, caller, root),
    actionOverrides: [],
    childRelationships: describeChildren(object, schema, caller),
    compactLayoutable: object.kind === 'standard' || object.kind === 'custom',
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: readable.map((field) => describeField(field, object, schema, caller.access)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: object.recordTypes.map((type) => describeRecordType(type, object, root)),
    searchLayoutable: object.kind === 'standard' || object.kind === 'custom',
    sobjectDescribeOption: 'FULL',
    supportedScopes: [
      { label: `All ${object.labelPlural.toLowerCase()}`, name: 'everything' },
      ...(object.hasOwner ? [{ label: `My ${object.labelPlural.toLowerCase()}`, name: 'mine' }] : [])
    ]
  };
}

function describeUrls(object: ObjectSchema, root: string): Record<string, string> {
  const sobject = `${root}/sobjects/${object.name}`;
  const urls: Record<string, string> = {
    sobject,
    describe: `${sobject}/describe`,
    rowTemplate: `${sobject}/{ID}`
  };
  if (object.kind === 'standard' || object.kind === 'custom') urls.layouts = `${sobject}/describe/layouts`;
  return urls;
}

function describeChildren(object: ObjectSchema, schema: Schema, caller: Caller): Record<string, unknown>[] {
  return object.childRelationships
    .filter(({ childObject, field }) => schema.object(childObject) && caller.access.canReadField(childObject, field))
    .map((relationship) => ({
      cascadeDelete: relationship.cascadeDelete,
      childSObject: relationship.childObject,
      deprecatedAndHidden: false,
      field: relationship.field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: relationship.relationshipName ?? null,
      restrictedDelete: relationship.restrictedDelete
    }));
}

function describeRecordType(type: RecordTypeSchema, object: ObjectSchema, root: string): Record<string, unknown> {
  return {
    active: type.active,
    available: type.active,
    defaultRecordTypeMapping: type.isDefault,
    developerName: type.developerName,
    master: type.isMaster,
    name: type.label,
    recordTypeId: type.id,
    urls: { layout: `${root}/sobjects/${object.name}/describe/layouts/${type.id}` }
  };
}
