import { OrgError } from '../errors.ts';
import type { FieldSchema } from '../schema/model.ts';
import type { FieldValue } from '../store/model.ts';
import { sound } from './batch.ts';
import type { Batch } from './batch.ts';
import { convertValue } from './convertValue.ts';
import type { SaveEnvironment } from './environment.ts';
import { problemOf } from './problems.ts';

interface Default {
  readonly field: string;
  readonly value: FieldValue;
}

/** Fills in what a new record was not given. A field that was given as blank stays blank, as on the platform. */
export function applyDefaults(environment: SaveEnvironment, batch: Batch): void {
  const defaults = defaultsFor(environment, batch);
  for (const record of sound(batch)) {
    try {
      for (const { field, value } of defaults()) record.row[field] ??= record.supplied.has(field) ? null : value;
    } catch (error) {
      record.errors.push(problemOf(error));
    }
  }
}

/** Default values are the same for all records of a batch: no default formula may refer to the record. */
function defaultsFor(environment: SaveEnvironment, { plan, caller }: Batch): () => Default[] {
  let known: Default[] | undefined;
  const value = (field: FieldSchema): FieldValue => {
    if (field.name === 'OwnerId' && field.createable) return caller.userId;
    if (field.rollUp) return field.rollUp.operation === 'count' || field.rollUp.operation === 'sum' ? 0 : null;
    if (field.name === 'RecordTypeId') return defaultRecordType(environment, plan.object.name);
    const listed = field.picklist?.values.find((choice) => choice.isDefault && choice.isActive);
    if (listed) return listed.value;
    return field.defaultValue === undefined
      ? blankOf(field)
      : computedDefault(environment, field, plan.object.name, caller);
  };
  return () => (known ??= plan.columns.map((field) => ({ field: field.name, value: value(field) })).filter(isGiven));
}

const isGiven = (entry: Default): boolean => entry.value !== null;

const blankOf = (field: FieldSchema): FieldValue => (field.type === 'Checkbox' ? false : null);

function defaultRecordType({ schema }: SaveEnvironment, object: string): string | null {
  const types = schema().object(object)?.recordTypes ?? [];
  return types.find((type) => type.isDefault && type.active && !type.isMaster)?.id ?? null;
}

function computedDefault(
  { formulas }: SaveEnvironment,
  field: FieldSchema,
  object: string,
  caller: Batch['caller']
): FieldValue {
  if (field.type === 'Checkbox') return field.defaultValue?.toLowerCase() === 'true';
  try {
    return convertValue(field, formulas.defaultOf(object, field, caller));
  } catch (error) {
    if (error instanceof OrgError) throw error;
    const reason = (error as Error).message;
    throw new OrgError(
      'FIELD_INTEGRITY_EXCEPTION',
      `${field.label}: the default value cannot be worked out: ${reason}`,
      [field.name]
    );
  }
}
