import type { FieldSchema } from '../../../schema/model.ts';
import type { RecordInput } from '../../../save/model.ts';
import type { FieldValue } from '../../../store/model.ts';
import { Id } from '../values/id.ts';
import { toFieldValue } from './fieldValues.ts';
import { SObject } from './sobject.ts';

/**
 * A record as the save order takes it. What a query brought along and nobody may write (formulas, stamps, numbers) is left out; what code
 * set itself is handed over, for the save order to refuse.
 */
export function toInput(record: SObject, operation: 'insert' | 'update'): RecordInput {
  const input: RecordInput = {};
  const { fields } = record.object;
  const isWritable = (field: FieldSchema) => (operation === 'insert' ? field.createable : field.updateable);
  for (const name in record.source?.values) {
    const field = fields.get(name);
    if (!field || record.values.has(name) || !isWritable(field)) continue;
    input[name] = record.source!.values[name] as FieldValue;
  }
  for (const [name, value] of record.values) {
    const field = fields.get(name);
    if (!field) addKey(input, name, value);
    else if (name === 'Id' || record.isSetByCode(name) || isWritable(field)) input[name] = toFieldValue(value);
  }
  return input;
}

/** `new Contact(Account = new Account(Key__c = 'x'))` refers to a parent by its key. A parent that was queried is only looked at. */
function addKey(input: RecordInput, relationship: string, value: unknown): void {
  if (!(value instanceof SObject) || value.source !== undefined) return;
  const keys = [...value.values].filter(
    ([name, key]) => name !== 'Id' && value.object.fields.has(name) && key !== null
  );
  if (keys.length !== 1 || value.values.has('Id')) return;
  input[relationship] = Object.fromEntries(keys.map(([name, key]) => [name, toFieldValue(key)]));
}

/** The Id of a record as text; undefined where it has none. */
export function idOf(record: SObject): string | undefined {
  const id = record.isSet('Id') ? record.field('Id') : null;
  return id instanceof Id ? id.text : undefined;
}
