import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import type { RecordInput } from '../../save/model.ts';
import type { FieldValue } from '../../store/model.ts';
import { InvalidUpload } from './csv.ts';
import type { Job } from './model.ts';

/** What a CSV cell says when the field is to be emptied; an empty cell leaves it as it is. */
const EMPTY_THE_FIELD = '#N/A';

/** Puts one cell of a row into the record. */
type Column = (record: RecordInput, cell: string) => void;

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const TRUE = new Set(['true', 'yes', 'y', 'on', '1']);
const FALSE = new Set(['false', 'no', 'n', 'off', '0']);
const NUMBER_TYPES = new Set(['Number', 'Currency', 'Percent']);

/**
 * Reads the header of an upload: answers how a row becomes a record. Throws InvalidUpload naming the first column that the object
 * does not have, or the key column that the operation needs.
 */
export function readHeader(
  header: readonly string[],
  job: Job,
  schema: Schema
): (row: readonly string[]) => RecordInput {
  const object = schema.object(job.object)!;
  const names = header.map((name) => name.trim());
  const columns = names.map((name) => column(name, object, schema, job));
  const key = keyColumn(job);
  if (key && !names.some((name) => name.toLowerCase() === key.toLowerCase())) throw unknownField(key);
  return (row) => {
    const record: RecordInput = {};
    for (const [index, put] of columns.entries()) put(record, row[index] ?? '');
    return record;
  };
}

const unknownField = (name: string): InvalidUpload =>
  new InvalidUpload(`InvalidBatch : Field name not found : ${name}`);

function keyColumn({ operation, externalIdField }: Job): string | undefined {
  if (operation === 'upsert') return externalIdField!;
  return operation === 'insert' ? undefined : 'Id';
}

function column(name: string, object: ObjectSchema, schema: Schema, job: Job): Column {
  if (name.includes('.')) return parentColumn(name, object, schema);
  const field = schema.field(object.name, name);
  if (!field || (field.type === 'Id' && job.operation === 'insert')) throw unknownField(name);
  return (record, cell) => {
    if (cell !== '') record[field.name] = cellValue(cell, field);
  };
}

/** `Parent__r.External_Id__c`, or `Object:Parent.External_Id__c` where a parent may be of several objects. */
function parentColumn(name: string, object: ObjectSchema, schema: Schema): Column {
  const [path, target] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  const [type, relationship] = path.includes(':') ? (path.split(':', 2) as [string, string]) : [undefined, path];
  const lookup = [...object.fields.values()].find(
    (field) => field.relationshipName?.toLowerCase() === relationship.toLowerCase()
  );
  const parents = lookup?.referenceTo.filter((parent) => !type || parent.toLowerCase() === type.toLowerCase()) ?? [];
  const field = parents.map((parent) => schema.field(parent, target)).find(Boolean);
  if (!lookup || !field) throw unknownField(name);
  return (record, cell) => {
    if (cell === EMPTY_THE_FIELD) record[lookup.name] = null;
    else if (cell !== '') record[lookup.relationshipName!] = { [field.name]: cellValue(cell, field) };
  };
}

/** A cell in the type of its field; what does not fit goes on as text, and the save order refuses it with its own words. */
function cellValue(cell: string, field: FieldSchema): FieldValue {
  if (cell === EMPTY_THE_FIELD) return null;
  if (NUMBER_TYPES.has(field.type) && NUMBER.test(cell.trim())) return Number(cell);
  if (field.type === 'Checkbox') {
    const word = cell.trim().toLowerCase();
    if (TRUE.has(word)) return true;
    if (FALSE.has(word)) return false;
  }
  return cell;
}
