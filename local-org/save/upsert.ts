import { OrgError } from '../errors.ts';
import type { FieldSchema } from '../schema/model.ts';
import type { Saving } from './batch.ts';
import { convertValue } from './convertValue.ts';
import type { SaveEnvironment } from './environment.ts';
import { findByKey, keyOf } from './keys.ts';
import type { Key } from './keys.ts';
import type { SaveError } from './model.ts';
import type { ObjectPlan } from './objectPlan.ts';
import { problem, problemOf } from './problems.ts';
import { inputId } from './resolveInput.ts';

/** Whether a record is to be created or changed; neither where it failed. */
export interface Matched {
  readonly inserts: Saving[];
  readonly updates: Saving[];
}

/** The field that an upsert matches by. Throws OrgError NOT_FOUND when there is none of that name that may. */
export function upsertField(plan: ObjectPlan, name: string): FieldSchema {
  const field = plan.fieldNamed(name);
  if (field && (field.type === 'Id' || field.externalId || field.unique || field.nameField)) return field;
  throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
}

/** Sorts the records of one chunk by whether their key is held by a record already. Failures are marked. */
export function matchRecords(
  environment: SaveEnvironment,
  plan: ObjectPlan,
  field: FieldSchema,
  records: readonly Saving[]
): Matched {
  if (field.type === 'Id') return matchById(records);
  const keyed = records.flatMap((record) => withKey(plan, field, record));
  refuseRepeated(field, keyed);
  const found = findByKey(
    environment,
    plan.object,
    field,
    keyed.map(({ value }) => value)
  );
  const matched: Matched = { inserts: [], updates: [] };
  for (const { record, key } of keyed) {
    const ids = found.get(key) ?? [];
    if (record.errors.length > 0) continue;
    if (ids.length > 1) record.errors.push(ambiguous(field, ids));
    else if (ids.length === 0) matched.inserts.push(record);
    else matched.updates.push(withId(plan, field, record, ids[0]!));
  }
  return matched;
}

/** The key itself is no change. */
function withId(plan: ObjectPlan, field: FieldSchema, record: Saving, id: string): Saving {
  const others = Object.entries(record.input).filter(([name]) => plan.fieldNamed(name) !== field);
  record.input = { ...Object.fromEntries(others), Id: id };
  return record;
}

function matchById(records: readonly Saving[]): Matched {
  const inserts = records.filter((record) => inputId(record.input) === undefined);
  return { inserts, updates: records.filter((record) => !inserts.includes(record)) };
}

interface Keyed {
  readonly record: Saving;
  readonly value: string | number;
  readonly key: Key;
}

function withKey(plan: ObjectPlan, field: FieldSchema, record: Saving): Keyed[] {
  const fail = (error: SaveError): Keyed[] => {
    record.errors.push(error);
    return [];
  };
  if (inputId(record.input) !== undefined) {
    return fail(problem('INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id']));
  }
  const given = Object.entries(record.input).find(([name]) => plan.fieldNamed(name) === field)?.[1];
  try {
    const value = convertValue(field, given);
    if (value === null || typeof value === 'boolean')
      return fail(problem('MISSING_ARGUMENT', `${field.name} not specified`, [field.name]));
    return [{ record, value, key: keyOf(field, value) }];
  } catch (error) {
    return fail(problemOf(error));
  }
}

/** Which of two records with one key should win is not for us to say: both are refused. */
function refuseRepeated(field: FieldSchema, keyed: readonly Keyed[]): void {
  for (const group of Map.groupBy(keyed, ({ key }) => key).values()) {
    if (group.length === 1) continue;
    for (const { record, value } of group) {
      record.errors.push(problem('DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [field.name]));
    }
  }
}

const ambiguous = (field: FieldSchema, ids: readonly string[]): SaveError =>
  problem(
    'DUPLICATE_EXTERNAL_ID',
    `${field.name}: more than one record found for external id field: [${ids.join(', ')}]`,
    [field.name]
  );
