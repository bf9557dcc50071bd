import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import { childRelationship, parentReference } from '../../soql/names/relationships.ts';
import { fieldKind } from '../runtime/sobject/fieldKind.ts';
import { anySObject, builtInOf } from './builtIn.ts';
import type { Library } from './librarySymbols.ts';
import type { ApexType, SObjectMember, SObjectType } from './model.ts';

/** What a record has under a name: a field, the parent a relationship leads to, or its children. */
export function sobjectMember(
  { library, schema }: { readonly library: Library; readonly schema: Schema },
  object: ObjectSchema,
  name: string
): SObjectMember | undefined {
  const field = schema.field(object.name, name) ?? fieldByName(object, name);
  if (field) return { kind: 'field', field, type: typeOfField(library, field) };
  const reference = parentReference(object, name);
  if (reference) {
    return {
      kind: 'parent',
      relationship: reference.relationshipName!,
      field: reference,
      type: parentType(schema, reference)
    };
  }
  const children = childRelationship(object, name);
  const child = children && schema.object(children.childObject);
  if (!child) return undefined;
  const type = builtInOf(library).listOf({ kind: 'sobject', object: child });
  return { kind: 'children', relationship: children.relationshipName!, type };
}

/** Of an object that the schema does not hold: see `nameObject`. */
function fieldByName({ fields }: ObjectSchema, name: string): FieldSchema | undefined {
  return fields.get(name) ?? [...fields.values()].find((field) => field.name.toLowerCase() === name.toLowerCase());
}

/** The Apex type of a field's values. */
export function typeOfField(library: Library, field: FieldSchema): ApexType {
  return builtInOf(library).named(`System.${fieldKind(field)}`);
}

function parentType(schema: Schema, { referenceTo }: FieldSchema): SObjectType {
  const targets = referenceTo.flatMap((name) => schema.object(name) ?? []);
  if (targets.length > 1) return { kind: 'sobject', object: schema.object('Name') ?? nameObject };
  const [object] = targets;
  return object ? { kind: 'sobject', object } : anySObject;
}

/** What all objects show of themselves through a polymorphic reference (`Owner`, `What`): the platform's object `Name`. */
export const nameObject: ObjectSchema = {
  name: 'Name',
  label: 'Name',
  labelPlural: 'Names',
  custom: false,
  keyPrefix: '',
  fields: new Map(
    [
      nameField('Id', 'Id'),
      ...['Name', 'Type', 'FirstName', 'LastName', 'Alias', 'Email', 'Phone', 'Title', 'Username'].map((name) =>
        nameField(name, 'Text')
      ),
      nameField('IsActive', 'Checkbox'),
      { ...nameField('ProfileId', 'Lookup'), referenceTo: ['Profile'], relationshipName: 'Profile' },
      { ...nameField('UserRoleId', 'Lookup'), referenceTo: ['UserRole'], relationshipName: 'UserRole' }
    ].map((field) => [field.name, field])
  ),
  nameField: 'Name',
  recordTypes: [],
  validationRules: [],
  childRelationships: [],
  sharingModel: 'ReadWrite',
  enableHistory: false,
  kind: 'standard',
  createable: false,
  updateable: false,
  deletable: false,
  queryable: false,
  hasOwner: false
};

function nameField(name: string, type: FieldSchema['type']): FieldSchema {
  return {
    name,
    label: name,
    type,
    custom: false,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    referenceTo: [],
    trackHistory: false,
    createable: false,
    updateable: false,
    nameField: name === 'Name'
  };
}
