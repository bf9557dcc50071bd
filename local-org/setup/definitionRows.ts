import { createHash } from 'node:crypto';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import type { Row } from '../store/model.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { reconcileRows, type SetupWriter } from './setupRows.ts';

/** Keeps the rows that tell of objects and fields (EntityDefinition, FieldDefinition, EntityParticle) in step with the schema. */
export function syncDefinitions(writer: SetupWriter): void {
  const objects = [...writer.schema.objects()];
  const entities = objects.map(entityRow);
  const fields = objects.flatMap((object) => [...object.fields.values()].map((field) => ({ object, field })));
  const definitions = fields.map(({ object, field }) => definitionRow(writer.schema, object, field));
  const particles = fields.map(({ object, field }) => particleRow(object, field));
  const digest = createHash('sha256')
    .update(JSON.stringify([entities, definitions, particles]))
    .digest('base64');
  // Thousands of rows: they are compared one by one only where something changed.
  if (readSetting(writer.store, 'definitions') === digest) return;
  reconcileRows(writer, 'EntityDefinition', ['Id'], entities);
  reconcileRows(writer, 'FieldDefinition', ['Id'], definitions);
  reconcileRows(writer, 'EntityParticle', ['Id'], particles);
  writeSetting(writer.store, 'definitions', digest);
}

const bareName = (name: string) => name.replace(/__(c|mdt|e|r|s|History|Share)$/i, '');

/** The id of a field's rows, which is what a record that refers to the field holds. */
export function fieldDefinitionId(object: string, field: string): string {
  return `${object}.${field}`;
}

function entityRow(object: ObjectSchema): Row {
  const writable = object.kind === 'standard' || object.kind === 'custom';
  return {
    Id: object.name,
    DurableId: object.name,
    QualifiedApiName: object.name,
    DeveloperName: bareName(object.name),
    MasterLabel: object.label,
    Label: object.label,
    PluralLabel: object.labelPlural,
    KeyPrefix: object.keyPrefix,
    Description: object.description ?? null,
    InternalSharingModel: object.sharingModel,
    ExternalSharingModel: object.sharingModel,
    IsCustomizable: writable,
    IsCustomSetting: object.kind === 'customSetting',
    IsQueryable: object.queryable,
    IsSearchable: writable,
    IsLayoutable: writable,
    IsApexTriggerable: writable && object.createable,
    IsTriggerable: writable && object.createable,
    IsWorkflowEnabled: writable && object.createable,
    IsEverCreatable: object.createable,
    IsEverUpdatable: object.updateable,
    IsEverDeletable: object.deletable,
    IsDeprecatedAndHidden: false
  };
}

function commonRow(object: ObjectSchema, field: FieldSchema): Row {
  const id = fieldDefinitionId(object.name, field.name);
  return {
    Id: id,
    DurableId: id,
    QualifiedApiName: field.name,
    DeveloperName: bareName(field.name),
    MasterLabel: field.label,
    Label: field.label,
    EntityDefinitionId: object.name,
    Length: field.length ?? 0,
    Precision: field.precision ?? 0,
    Scale: field.scale ?? 0,
    RelationshipName: field.relationshipName ?? null,
    ReferenceTo: field.referenceTo.join(', ') || null,
    IsCalculated: field.formula !== undefined || field.rollUp !== undefined,
    IsNameField: field.nameField,
    IsNillable: !field.required && field.type !== 'Checkbox' && field.type !== 'Id'
  };
}

function definitionRow(schema: Schema, object: ObjectSchema, field: FieldSchema): Row {
  const controlling = field.picklist?.controllingField;
  return {
    ...commonRow(object, field),
    DataType: setupDataType(schema, field),
    Description: field.description ?? null,
    ControllingFieldDefinitionId: controlling === undefined ? null : fieldDefinitionId(object.name, controlling),
    IsIndexed: field.externalId || field.unique || field.referenceTo.length > 0 || field.nameField,
    IsFieldHistoryTracked: field.trackHistory,
    IsHtmlFormatted: field.type === 'Html'
  };
}

function particleRow(object: ObjectSchema, field: FieldSchema): Row {
  return {
    ...commonRow(object, field),
    FieldDefinitionId: fieldDefinitionId(object.name, field.name),
    DataType: particleTypes[field.type] ?? field.type.toLowerCase(),
    IsUnique: field.unique,
    IsCreatable: field.createable,
    IsUpdatable: field.updateable,
    IsAutonumber: field.type === 'AutoNumber',
    IsDependentPicklist: field.picklist?.controllingField !== undefined
  };
}

/** Field types as describe calls them, where that is not the name in small letters. */
const particleTypes: Partial<Record<FieldSchema['type'], string>> = {
  AutoNumber: 'string',
  Text: 'string',
  LongTextArea: 'textarea',
  Html: 'textarea',
  EncryptedText: 'encryptedstring',
  Checkbox: 'boolean',
  Number: 'double',
  Summary: 'double',
  MultiselectPicklist: 'multipicklist',
  Lookup: 'reference',
  MasterDetail: 'reference'
};

const setupNames: Partial<Record<FieldSchema['type'], string>> = {
  AutoNumber: 'Auto Number',
  TextArea: 'Text Area',
  DateTime: 'Date/Time',
  Url: 'URL',
  MultiselectPicklist: 'Picklist (Multi-Select)',
  Location: 'Geolocation'
};

/** A field's type as Setup shows it: `Text(80)`, `Lookup(Account)`, `Formula (Number)`. */
function setupDataType(schema: Schema, field: FieldSchema): string {
  const name = setupNames[field.type] ?? field.type;
  if (field.formula !== undefined) return `Formula (${name})`;
  const parents = field.referenceTo.map((parent) => schema.object(parent)?.label ?? parent).join(',');
  switch (field.type) {
    case 'Lookup':
      return `Lookup(${parents})`;
    case 'MasterDetail':
      return `Master-Detail(${parents})`;
    case 'LongTextArea':
      return `Long Text Area(${field.length})`;
    case 'Html':
      return `Rich Text Area(${field.length})`;
    case 'Text':
      return `Text(${field.length})${field.externalId ? ' (External ID)' : ''}${field.unique ? ' (Unique Case Insensitive)' : ''}`;
    case 'Number':
    case 'Currency':
    case 'Percent':
      return `${name}(${(field.precision ?? 18) - (field.scale ?? 0)}, ${field.scale ?? 0})`;
    case 'Summary':
      return `Roll-Up Summary (${field.rollUp!.operation.toUpperCase()} ${schema.object(field.rollUp!.childObject)?.label ?? ''})`;
    default:
      return name;
  }
}
