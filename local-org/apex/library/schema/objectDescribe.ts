import { describeSummary } from '../../../api/rest/describe/describeObject.ts';
import type { ChildRelationship, ObjectSchema, RecordTypeSchema } from '../../../schema/model.ts';
import { fieldToken, objectToken } from '../../runtime/sobject/tokens.ts';
import { current } from '../../runtime/transaction.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { Id } from '../../runtime/values/id.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { Described, getters, listOf, spoken } from './described.ts';
import { FieldMap, FieldSetMap } from './fieldMaps.ts';

/** `Schema.DescribeSObjectResult`: what the running user sees of an object. */
export class DescribeSObjectResult extends Described {
  readonly object: ObjectSchema;
  #facts: Record<string, unknown> | undefined;

  constructor(object: ObjectSchema) {
    super('DescribeSObjectResult');
    this.object = spoken(object);
  }

  override get facts(): Readonly<Record<string, unknown>> {
    return (this.#facts ??= describeSummary(this.object, current().caller, ''));
  }
}

/** `Schema.RecordTypeInfo`. */
class RecordTypeInfo extends Described {
  readonly facts: Readonly<Record<string, unknown>>;

  constructor({ id, label, developerName, active, isMaster, isDefault }: RecordTypeSchema) {
    super('RecordTypeInfo');
    this.facts = {
      recordTypeId: new Id(id),
      name: label,
      developerName,
      active,
      available: active,
      master: isMaster,
      defaultRecordTypeMapping: isDefault
    };
  }
}

/** `Schema.ChildRelationship`. */
class ChildRelationshipInfo extends Described {
  readonly facts: Readonly<Record<string, unknown>>;
  /** Each describe makes them anew, and code keys maps with them. */
  readonly key: string;

  constructor({ childObject, field, relationshipName, cascadeDelete, restrictedDelete }: ChildRelationship) {
    super('ChildRelationship');
    this.key = `\0C${childObject}.${field}`;
    this.facts = {
      childSObject: objectToken(childObject),
      field: fieldToken(childObject, field),
      relationshipName: relationshipName ?? null,
      cascadeDelete,
      restrictedDelete,
      deprecatedAndHidden: false
    };
  }
}

function recordTypes(object: ObjectSchema, keyType: string, keyOf: (info: RecordTypeInfo) => unknown): ApexMap {
  const type = libraryType(`Map<${keyType}, Schema.RecordTypeInfo>`);
  const infos = object.recordTypes.map((one) => new RecordTypeInfo(one));
  return new ApexMap(
    type,
    infos.map((value) => ({ key: keyOf(value), value }))
  );
}

type Result = DescribeSObjectResult;

export const objectDescribeClasses: readonly LibraryClass[] = [
  {
    declaration: 'class Schema.DescribeSObjectResult',
    members: {
      ...getters('String', 'name', 'label', 'labelPlural', 'keyPrefix'),
      ...getters('Boolean', 'createable', 'custom', 'customSetting', 'deletable', 'deprecatedAndHidden', 'feedEnabled'),
      ...getters('Boolean', 'mergeable', 'mruEnabled', 'queryable', 'searchable', 'undeletable', 'updateable'),
      'Boolean isAccessible()': ({ object }: Result) => current().caller.access.object(object.name).read,
      'String getLocalName()': ({ object }: Result) => object.name,
      'Schema.SObjectType getSObjectType()': ({ object }: Result) => objectToken(object.name),
      'Schema.SObjectTypeFields fields': ({ object }: Result) => new FieldMap(object),
      'Schema.SObjectTypeFieldSets fieldSets': ({ object }: Result) => new FieldSetMap(object),
      'List<Schema.ChildRelationship> getChildRelationships()': ({ object }: Result) =>
        listOf(
          'Schema.ChildRelationship',
          object.childRelationships.map((one) => new ChildRelationshipInfo(one))
        ),
      'List<Schema.RecordTypeInfo> getRecordTypeInfos()': ({ object }: Result) =>
        listOf(
          'Schema.RecordTypeInfo',
          object.recordTypes.map((one) => new RecordTypeInfo(one))
        ),
      'Map<Id, Schema.RecordTypeInfo> getRecordTypeInfosById()': ({ object }: Result) =>
        recordTypes(object, 'Id', ({ facts }) => facts['recordTypeId']),
      'Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByName()': ({ object }: Result) =>
        recordTypes(object, 'String', ({ facts }) => facts['name']),
      'Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()': ({ object }: Result) =>
        recordTypes(object, 'String', ({ facts }) => facts['developerName']),
      'Boolean getHasSubtypes()': () => false,
      'Schema.SObjectDescribeOptions getSObjectDescribeOption()': () =>
        enumConstant(libraryType('Schema.SObjectDescribeOptions'), 'FULL')
    }
  },
  { declaration: 'enum Schema.SObjectDescribeOptions { DEFAULT, DEFERRED, FULL }', members: {} },
  {
    declaration: 'class Schema.RecordTypeInfo',
    members: {
      ...getters('Id', 'recordTypeId'),
      ...getters('String', 'name', 'developerName'),
      ...getters('Boolean', 'active', 'available', 'master', 'defaultRecordTypeMapping')
    }
  },
  {
    declaration: 'class Schema.ChildRelationship',
    members: {
      ...getters('Schema.SObjectType', 'childSObject'),
      ...getters('Schema.SObjectField', 'field'),
      ...getters('String', 'relationshipName'),
      ...getters('Boolean', 'cascadeDelete', 'restrictedDelete', 'deprecatedAndHidden')
    }
  }
];
