import type { FieldSchema } from '../schema/model.ts';
import type { Row } from '../store/model.ts';
import { convertValue } from './convertValue.ts';
import type { RecordInput, SaveError } from './model.ts';
import type { ObjectPlan } from './objectPlan.ts';
import { noSuchColumn, problemOf } from './problems.ts';

/** `Author__r: { Code__c: 'x' }`: the lookup is to be filled with the record that this key names. */
export interface ExternalReference {
  readonly field: FieldSchema;
  readonly key: Readonly<Record<string, unknown>>;
}

export interface ResolvedInput {
  /** Canonical names, converted values. Without Id. */
  readonly values: Row;
  readonly external: ExternalReference[];
  readonly errors: SaveError[];
}

/** Gives a record as it came (any case, JSON values) canonical names and field values. */
export function resolveInput(plan: ObjectPlan, input: RecordInput): ResolvedInput {
  const resolved: ResolvedInput = { values: {}, external: [], errors: [] };
  for (const [name, value] of Object.entries(input)) {
    if (name === 'attributes' || value === undefined || name.toLowerCase() === 'id') continue;
    const field = plan.fieldNamed(name);
    if (field) addValue(resolved, field, value);
    else addReference(resolved, plan, name, value);
  }
  return resolved;
}

/** The Id a record came with, in whatever case it was written. */
export function inputId(input: RecordInput): string | undefined {
  for (const name of ['Id', 'id', 'ID', 'iD']) {
    const value = input[name];
    if (typeof value === 'string' && value !== '') return value.trim();
  }
  return undefined;
}

function addValue(resolved: ResolvedInput, field: FieldSchema, value: unknown): void {
  if (field.formula !== undefined || field.rollUp) {
    // Nobody may write it, which is said later together with the other fields that are not the caller's to write.
    resolved.values[field.name] = null;
    return;
  }
  try {
    resolved.values[field.name] = convertValue(field, value);
  } catch (error) {
    resolved.errors.push(problemOf(error));
  }
}

function addReference(resolved: ResolvedInput, plan: ObjectPlan, name: string, value: unknown): void {
  const field = plan.fieldOfRelationship(name);
  if (!field || (value !== null && typeof value !== 'object')) {
    resolved.errors.push(noSuchColumn(name, plan.object.name));
  } else if (value === null) {
    resolved.values[field.name] = null;
  } else {
    resolved.external.push({ field, key: value as Record<string, unknown> });
  }
}
