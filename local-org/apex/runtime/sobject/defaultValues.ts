import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import type { FieldValue } from '../../../store/model.ts';
import { toApexValue } from './fieldValues.ts';

/** Fields with the value they have in a new record; those worked out by a formula are filled in when it is saved. */
export function* defaultValues(object: ObjectSchema, recordTypeId?: string): Generator<[name: string, value: unknown]> {
  const offered = object.recordTypes.find(({ id }) => id === recordTypeId)?.picklistValues;
  for (const field of object.fields.values()) {
    if (!field.createable) continue;
    const value = defaultOf(field, offered?.get(field.name));
    if (value !== null) yield [field.name, toApexValue(field, value)];
  }
}

function defaultOf({ type, picklist, defaultValue }: FieldSchema, offered: readonly string[] | undefined): FieldValue {
  if (type === 'Checkbox') return defaultValue?.toLowerCase() === 'true';
  const choice = picklist?.values.find(
    ({ isDefault, isActive, value }) => isDefault && isActive && (offered?.includes(value) ?? true)
  );
  if (choice) return choice.value;
  return literalOf(defaultValue);
}

/** A text in quotes, or a number. */
function literalOf(formula: string | undefined): FieldValue {
  if (formula === undefined) return null;
  const text = /^\s*"([^"]*)"\s*$/.exec(formula)?.[1];
  if (text !== undefined) return text;
  return /^\s*-?\d+(\.\d+)?\s*$/.test(formula) ? Number(formula) : null;
}
