import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import type { FieldValue } from '../store/model.ts';
import type { Saving } from './batch.ts';
import { convertValue } from './convertValue.ts';
import type { SaveEnvironment } from './environment.ts';
import { findByKey, keyOf } from './keys.ts';
import type { SaveError } from './model.ts';
import { noSuchColumn, problem, problemOf } from './problems.ts';
import type { ExternalReference } from './resolveInput.ts';

export interface PendingReference extends ExternalReference {
  readonly record: Saving;
}

/** A reference by a key of its target: `Author__r: { Code__c: 'x' }`. */
interface KeyedReference {
  readonly record: Saving;
  readonly field: FieldSchema;
  readonly target: ObjectSchema;
  readonly key: FieldSchema;
  readonly value: FieldValue;
}

/** Fills lookups that name their target by an external id: one query for each target and key field. */
export function resolveExternalReferences(environment: SaveEnvironment, pending: readonly PendingReference[]): void {
  const groups = new Map<string, KeyedReference[]>();
  for (const reference of pending) {
    const keyed = keyedReference(environment, reference);
    if ('statusCode' in keyed) {
      reference.record.errors.push(keyed);
      continue;
    }
    const group = `${keyed.target.name}.${keyed.key.name}`;
    groups.set(group, [...(groups.get(group) ?? []), keyed]);
  }
  for (const group of groups.values()) fill(environment, group);
}

function keyedReference(
  environment: SaveEnvironment,
  { record, field, key }: PendingReference
): KeyedReference | SaveError {
  const [name, ...more] = Object.keys(key).filter((candidate) => candidate !== 'attributes');
  const target = targetOf(environment, field, key);
  if (!target || name === undefined || more.length > 0) {
    const message = `${field.relationshipName}: name one external id field of the record it refers to`;
    return problem('INVALID_FIELD', message, [field.name]);
  }
  const keyField = environment.plan(target.name).fieldNamed(name);
  if (!keyField || !isKey(keyField)) return noSuchColumn(name, target.name);
  try {
    return { record, field, target, key: keyField, value: convertValue(keyField, key[name]) };
  } catch (error) {
    return problemOf(error);
  }
}

/** `attributes.type` says which object a lookup to several is meant for. */
function targetOf(
  { schema }: SaveEnvironment,
  field: FieldSchema,
  key: Readonly<Record<string, unknown>>
): ObjectSchema | undefined {
  const named = (key['attributes'] as { type?: string } | undefined)?.type?.toLowerCase();
  const candidates = field.referenceTo.filter((name) => named === undefined || name.toLowerCase() === named);
  return schema().object(candidates.find((name) => name === 'User') ?? candidates[0] ?? '');
}

/** Fields that may stand for a record in a lookup or an upsert. */
const isKey = (field: FieldSchema): boolean =>
  field.externalId || field.unique || field.nameField || field.type === 'Id';

function fill(environment: SaveEnvironment, group: readonly KeyedReference[]): void {
  const { target, key } = group[0]!;
  const found = findByKey(
    environment,
    target,
    key,
    group.map((reference) => reference.value)
  );
  for (const { record, field, value } of group) {
    const ids = found.get(keyOf(key, value)) ?? [];
    if (ids.length === 1) record.row[field.name] = ids[0]!;
    else record.errors.push(ids.length === 0 ? notFound(target, key, value) : ambiguous(key, ids));
  }
}

const notFound = (target: ObjectSchema, key: FieldSchema, value: FieldValue): SaveError =>
  problem(
    'INVALID_FIELD',
    `Foreign key external ID: ${value ?? ''} not found for field ${key.name} in entity ${target.name}`
  );

const ambiguous = (key: FieldSchema, ids: readonly string[]): SaveError =>
  problem('INVALID_FIELD', `More than one record found for external id field: ${key.name} [${ids.join(', ')}]`);
