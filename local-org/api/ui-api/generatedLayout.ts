import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';

/** A section of a layout that no metadata describes: its fields in columns. */
export interface GeneratedSection {
  readonly heading: string;
  readonly columns: readonly (readonly FieldSchema[])[];
}

/** Kept by the platform or shown by other means; no standard layout lists them. */
const NEVER_LAID_OUT =
  /^(Id|IsDeleted|RecordTypeId|MasterRecordId|SystemModstamp|Last(Activity|Viewed|Referenced)Date|(Created|LastModified)Date|.*PhotoUrl|User(Permissions|Preferences)\w+|Jigsaw\w*)$/;
const WHO = ['CreatedById', 'LastModifiedById'];

/**
 * Fields of an object that has no page layout in the metadata, as the platform lays out a new one: name and owner, then what
 * can be filled in, long texts below, who wrote it last. Compound fields stand for their parts.
 */
export function generatedLayout(object: ObjectSchema, canRead: (field: FieldSchema) => boolean): GeneratedSection[] {
  const readable = [...object.fields.values()].filter(canRead);
  const shown = readable.filter((field) => isLaidOut(object, field));
  const first = shown.filter(({ nameField, name }) => nameField || name === 'OwnerId');
  const rest = shown.filter((field) => !first.includes(field));
  const short = [...first, ...rest.filter((field) => !isLong(field))];
  const half = Math.ceil(short.length / 2);
  const who = readable.filter(({ name }) => WHO.includes(name));
  return [
    { heading: 'Information', columns: [short.slice(0, half), short.slice(half)] },
    { heading: 'Description Information', columns: [rest.filter(isLong)] },
    { heading: 'System Information', columns: who.map((field) => [field]) }
  ].filter(({ columns }) => columns.some((fields) => fields.length > 0));
}

function isLaidOut(object: ObjectSchema, field: FieldSchema): boolean {
  if (field.nameField || field.name === 'OwnerId' || field.custom) return field.compoundFieldName === undefined;
  if (object.kind !== 'standard' || WHO.includes(field.name) || NEVER_LAID_OUT.test(field.name)) return false;
  const isPart = field.compoundFieldName !== undefined && object.fields.has(field.compoundFieldName);
  return !isPart && (field.createable || field.updateable || field.type === 'Address');
}

const isLong = ({ type }: FieldSchema): boolean => type === 'LongTextArea' || type === 'Html';
