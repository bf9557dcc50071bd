import { childrenNamed, childText } from '../../../metadata/xmlElement.ts';
import type { MetadataComponent } from '../../../metadata/model.ts';
import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import { followPath } from '../../../save/fieldPaths.ts';
import { fieldToken, objectToken } from '../../runtime/sobject/tokens.ts';
import { current } from '../../runtime/transaction.ts';
import { CaselessMap } from '../../runtime/values/caselessMap.ts';
import type { MapEntry } from '../../runtime/values/apexMap.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { Described, getters, listOf } from './described.ts';
import { DescribeFieldResult, displayTypeOf } from './fieldDescribe.ts';

/** `describe.fields`. */
export class FieldMap extends LibraryObject {
  readonly object: ObjectSchema;

  constructor(object: ObjectSchema) {
    super();
    this.object = object;
  }

  override get apexType() {
    return libraryType('Schema.SObjectTypeFields');
  }
}

/** `describe.fieldSets`. */
export class FieldSetMap extends LibraryObject {
  readonly object: ObjectSchema;

  constructor(object: ObjectSchema) {
    super();
    this.object = object;
  }

  override get apexType() {
    return libraryType('Schema.SObjectTypeFieldSets');
  }
}

/** `Schema.FieldSet`. */
class FieldSet extends Described {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly object: ObjectSchema;
  readonly component: MetadataComponent;

  constructor(object: ObjectSchema, component: MetadataComponent) {
    super('FieldSet');
    this.object = object;
    this.component = component;
    this.facts = {
      name: component.fullName.slice(object.name.length + 1),
      label: childText(component.xml, 'label') ?? '',
      description: childText(component.xml, 'description') ?? null,
      namespace: null,
      sObjectType: objectToken(object.name)
    };
  }
}

/** `Schema.FieldSetMember`; its field may be one of a parent. */
class FieldSetMember extends Described {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly describe: DescribeFieldResult;

  constructor(path: string, object: ObjectSchema, field: FieldSchema, isRequired: boolean) {
    super('FieldSetMember');
    this.describe = new DescribeFieldResult(object, field);
    this.facts = {
      fieldPath: path,
      label: this.describe.field.label,
      required: isRequired,
      dbRequired: field.required
    };
  }
}

/** Names in lower case, as the platform keys these maps; looked up without regard to case. */
function fieldsOf(object: ObjectSchema): CaselessMap {
  const entries: MapEntry[] = [...object.fields.values()].map(({ name }) => ({
    key: name.toLowerCase(),
    value: fieldToken(object.name, name)
  }));
  return new CaselessMap(libraryType('Map<String, Schema.SObjectField>'), entries);
}

function fieldSetsOf(object: ObjectSchema): CaselessMap {
  const prefix = `${object.name}.`.toLowerCase();
  const own = current()
    .environment.metadata.list('FieldSet')
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
  const entries: MapEntry[] = own.map((component) => ({
    key: component.fullName.slice(prefix.length).toLowerCase(),
    value: new FieldSet(object, component)
  }));
  return new CaselessMap(libraryType('Map<String, Schema.FieldSet>'), entries);
}

function membersOf({ object, component }: FieldSet): FieldSetMember[] {
  const schema = current().environment.schema();
  return childrenNamed(component.xml, 'displayedFields').flatMap((displayed) => {
    const path = childText(displayed, 'field') ?? '';
    const found = followPath(schema, object, path);
    const isRequired = childText(displayed, 'isRequired') === 'true';
    return found ? [new FieldSetMember(path, found.object, found.field, isRequired)] : [];
  });
}

export const fieldMapClasses: readonly LibraryClass[] = [
  {
    declaration: 'class Schema.SObjectTypeFields',
    members: { 'Map<String, Schema.SObjectField> getMap()': ({ object }: FieldMap) => fieldsOf(object) }
  },
  {
    declaration: 'class Schema.SObjectTypeFieldSets',
    members: { 'Map<String, Schema.FieldSet> getMap()': ({ object }: FieldSetMap) => fieldSetsOf(object) }
  },
  {
    declaration: 'class Schema.FieldSet',
    members: {
      ...getters('String', 'name', 'label', 'description', 'namespace'),
      ...getters('Schema.SObjectType', 'sObjectType'),
      'List<Schema.FieldSetMember> getFields()': (self: FieldSet) => listOf('Schema.FieldSetMember', membersOf(self))
    }
  },
  {
    declaration: 'class Schema.FieldSetMember',
    members: {
      ...getters('String', 'fieldPath', 'label'),
      'Boolean getRequired()': ({ facts }: FieldSetMember) => facts['required'],
      'Boolean getDBRequired()': ({ facts }: FieldSetMember) => facts['dbRequired'],
      'Schema.DisplayType getType()': ({ describe }: FieldSetMember) => displayTypeOf(describe),
      'Schema.SObjectField getSObjectField()': ({ describe }: FieldSetMember) =>
        fieldToken(describe.object.name, describe.field.name)
    }
  }
];
