import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childFlag, childNamed, childrenNamed, childText } from '../metadata/xmlElement.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import type { FieldValue, Row } from '../store/model.ts';
import { fieldDefinitionId } from './definitionRows.ts';
import { reconcileRows, type SetupWriter } from './setupRows.ts';

/** Keeps the records of custom metadata types in step with their components (`Type.Record`). */
export function syncCustomMetadata(writer: SetupWriter, metadata: MetadataRegistry): void {
  const records = metadata.list('CustomMetadata');
  const objects = [...writer.schema.objects()].filter(({ kind }) => kind === 'customMetadata');
  // Records refer to one another by name: those that do are looked at again when all are there.
  for (const object of [...objects, ...objects.filter((one) => refersToRecords(writer.schema, one))]) {
    const prefix = `${object.name.replace(/__mdt$/i, '')}.`.toLowerCase();
    const own = records.filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
    reconcileRows(
      writer,
      object.name,
      ['DeveloperName'],
      own.map((record) => rowOf(writer, metadata, object, record))
    );
  }
}

function rowOf(
  writer: SetupWriter,
  metadata: MetadataRegistry,
  object: ObjectSchema,
  { fullName, xml }: MetadataComponent
): Row {
  const developerName = fullName.slice(fullName.indexOf('.') + 1);
  const label = childText(xml, 'label') ?? developerName;
  const row: Row = {
    DeveloperName: developerName,
    QualifiedApiName: developerName,
    MasterLabel: label,
    Label: label,
    Language: 'en_US',
    IsProtected: childFlag(xml, 'protected')
  };
  for (const value of childrenNamed(xml, 'values')) {
    const field = writer.schema.field(object.name, childText(value, 'field') ?? '');
    if (field) row[field.name] = fieldValue(field, childNamed(value, 'value'));
  }
  return { ...row, ...fieldReferences(metadata, object, row), ...recordReferences(writer, object, row) };
}

const refersToRecords = (schema: Schema, object: ObjectSchema): boolean =>
  [...object.fields.values()].some((field) => recordTarget(schema, field) !== undefined);

/** The custom metadata type that a field refers to a record of. */
function recordTarget(schema: Schema, { referenceTo }: FieldSchema): string | undefined {
  return referenceTo.find((name) => schema.object(name)?.kind === 'customMetadata');
}

/** A record names another by its developer name; the row holds its Id. */
function recordReferences(writer: SetupWriter, object: ObjectSchema, row: Row): Row {
  const references: Row = {};
  for (const field of object.fields.values()) {
    const target = recordTarget(writer.schema, field);
    const name = row[field.name];
    if (target === undefined || typeof name !== 'string') continue;
    references[field.name] = writer.find(target, { DeveloperName: name }) ?? null;
  }
  return references;
}

/** A record names a field without its object, which another of its fields names; the row holds both. */
function fieldReferences(metadata: MetadataRegistry, object: ObjectSchema, row: Row): Row {
  const references: Row = {};
  for (const { name, referenceTo } of object.fields.values()) {
    const value = row[name];
    if (typeof value !== 'string' || !referenceTo.some((target) => fieldObjects.has(target))) continue;
    const component = metadata.get('CustomField', `${object.name}.${name}`);
    const controlling = childText(component?.xml, 'metadataRelationshipControllingField')?.split('.').at(-1) ?? '';
    references[name] = fieldDefinitionId(String(row[controlling] ?? ''), value);
  }
  return references;
}

const fieldObjects = new Set(['FieldDefinition', 'EntityParticle']);

function fieldValue(field: FieldSchema, value: XmlElement | undefined): FieldValue {
  const text = value?.text ?? '';
  if (field.type === 'Checkbox') return text.toLowerCase() === 'true';
  if (text === '') return null;
  return ['Number', 'Percent', 'Currency'].includes(field.type) ? Number(text) : text;
}
