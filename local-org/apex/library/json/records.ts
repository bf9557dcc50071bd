import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import { childRelationship, parentReference } from '../../../soql/names/relationships.ts';
import { apexError } from '../../runtime/apexException.ts';
import { childObject, recordList } from '../../runtime/sobject/children.ts';
import { fieldNamed } from '../../runtime/sobject/dynamicFields.ts';
import { fieldKind } from '../../runtime/sobject/fieldKind.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import { current } from '../../runtime/transaction.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { JsonObject, JsonTree } from './tree.ts';
import { type ReadingOptions, typed } from './typed.ts';

/** A record from JSON; of what object, its `attributes` say where the type does not. */
export function recordFromJson(tree: JsonTree, object: ObjectSchema | undefined, options: ReadingOptions): SObject {
  if (!(tree instanceof Map))
    throw apexError('System.JSONException', "Malformed JSON: Expected '{' at the beginning of object");
  const own = object ?? objectOf(tree);
  const record = new SObject(own);
  for (const [name, value] of tree) if (name !== 'attributes') put(record, name, value, options);
  return record;
}

function objectOf(tree: JsonObject): ObjectSchema {
  const attributes = tree.get('attributes');
  const name = attributes instanceof Map ? attributes.get('type') : undefined;
  if (typeof name !== 'string') throw apexError('System.JSONException', 'Must specify type of sobject in attributes');
  const object = current().environment.schema().object(name);
  if (object === undefined) throw apexError('System.JSONException', `Invalid sobject type: ${name}`);
  return object;
}

function put(record: SObject, name: string, value: JsonTree, options: ReadingOptions): void {
  const { object } = record;
  const field = fieldNamed(object, name);
  if (field !== undefined) return record.setField(field.name, fieldValue(field, value, options));
  const reference = parentReference(object, name);
  if (reference !== undefined) return putParent(record, reference, value, options);
  if (childRelationship(object, name) !== undefined) return putChildren(record, name, value, options);
  throw apexError('System.JSONException', `No such column '${name}' on sobject of type ${object.name}`);
}

function fieldValue(field: FieldSchema, value: JsonTree, options: ReadingOptions): unknown {
  const kind = fieldKind(field);
  if (kind === 'Location' || kind === 'Address') return null;
  return typed(value, libraryType(kind), options);
}

function putParent(record: SObject, reference: FieldSchema, value: JsonTree, options: ReadingOptions): void {
  const [target] = reference.referenceTo;
  const isOne = reference.referenceTo.length === 1 && target !== undefined;
  const object = isOne ? current().environment.schema().object(target) : undefined;
  const parent = value === null ? null : recordFromJson(value, object, options);
  record.setParent(reference.relationshipName!, parent);
}

/** As queries give them, in `records`; a plain list will do. */
function putChildren(record: SObject, name: string, value: JsonTree, options: ReadingOptions): void {
  const child = childObject(record.object, name);
  const rows = value instanceof Map ? value.get('records') : value;
  if (!Array.isArray(rows)) return;
  const relationship = childRelationship(record.object, name)!.relationshipName!;
  const records = rows.map((row) => recordFromJson(row, child, options));
  record.setField(relationship, recordList(child, records));
}
