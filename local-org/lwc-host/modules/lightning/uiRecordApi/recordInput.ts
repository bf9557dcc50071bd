import { isRecord, type FieldInput, type RecordRepresentation } from '../ldsCache/records.ts';
import { fieldPath, qualifiedFieldName } from '../ldsCache/records.ts';
import type { RecordInput } from './recordWrites.ts';

export interface ObjectInfoFields {
  readonly fields: Readonly<Record<string, { readonly createable: boolean; readonly updateable: boolean } | undefined>>;
}

/** The value of a field, also across relationships (`Account.Owner.Name`); undefined where the record does not hold it. */
export function getFieldValue(record: RecordRepresentation | null | undefined, field: FieldInput): unknown {
  return fieldOf(record, field)?.value;
}

/** The text the platform shows for a field: formatted, localised, null where it shows the value as it is. */
export function getFieldDisplayValue(
  record: RecordRepresentation | null | undefined,
  field: FieldInput
): string | null | undefined {
  return fieldOf(record, field)?.displayValue;
}

function fieldOf(
  record: RecordRepresentation | null | undefined,
  field: FieldInput
): RecordRepresentation['fields'][string] | undefined {
  const path = fieldPath(qualifiedFieldName(field));
  const last = path.pop() as string;
  let current: unknown = record;
  for (const name of path) {
    current = (current as RecordRepresentation | null | undefined)?.fields?.[name]?.value;
  }
  return (current as RecordRepresentation | null | undefined)?.fields?.[last];
}

/** What to pass to `createRecord` to copy a record: its own fields, those that may be set on create where an object info is given. */
export function generateRecordInputForCreate(record: RecordRepresentation, objectInfo?: ObjectInfoFields): RecordInput {
  const fields = scalarFields(record, (name) => !objectInfo || objectInfo.fields[name]?.createable === true);
  return { apiName: record.apiName, fields };
}

/** What to pass to `updateRecord`: the record's own fields and its Id, those that may be updated where an object info is given. */
export function generateRecordInputForUpdate(record: RecordRepresentation, objectInfo?: ObjectInfoFields): RecordInput {
  const fields = scalarFields(record, (name) => !objectInfo || objectInfo.fields[name]?.updateable === true);
  return { apiName: undefined, fields: { ...fields, Id: record.id } };
}

function scalarFields(record: RecordRepresentation, isAllowed: (name: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record.fields)
      .filter(([name, field]) => !isRecord(field.value) && isAllowed(name))
      .map(([name, field]) => [name, field.value])
  );
}

/** The input with only the fields whose values differ from the original record's; `Id` stays. */
export function createRecordInputFilteredByEditedFields(
  recordInput: RecordInput,
  originalRecord: RecordRepresentation
): RecordInput {
  const fields = Object.entries(recordInput.fields).filter(
    ([name, value]) => name === 'Id' || originalRecord.fields[name]?.value !== value
  );
  return { ...recordInput, fields: Object.fromEntries(fields) };
}

/** An empty record input. */
export function getRecordInput(): RecordInput {
  return { apiName: undefined, fields: {} };
}
