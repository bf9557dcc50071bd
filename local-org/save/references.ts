import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { quoted } from '../store/columns.ts';
import { isChanged, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import type { SaveError } from './model.ts';
import { isDeleted, noAccessToReference, problem, unknownId } from './problems.ts';
import { inList, listParameter } from './rows.ts';

/** Lookups must lead to records that exist, are of the right object and that the caller reaches. Lookup filters are not applied. */
export function checkReferences(environment: SaveEnvironment, batch: Batch): void {
  for (const field of batch.plan.references) {
    const records = sound(batch).filter((record) => isChanged(record, field.name) && record.row[field.name] !== null);
    if (records.length === 0) continue;
    checkField(environment, batch, field, records);
    if (field.referenceTo.includes(batch.plan.object.name)) refuseCycles(environment, batch, field, records);
  }
}

function checkField(environment: SaveEnvironment, batch: Batch, field: FieldSchema, records: readonly Saving[]): void {
  const byTarget = new Map<ObjectSchema | undefined, Saving[]>();
  for (const record of records) {
    const target = targetOf(environment, field, referenceOf(record, field));
    byTarget.set(target, [...(byTarget.get(target) ?? []), record]);
  }
  for (const [target, group] of byTarget) {
    const judge = target ? judgeTarget(environment, batch, field, target, group) : wrongType(field);
    for (const record of group) {
      const error = judge(referenceOf(record, field));
      if (error) record.errors.push(error);
    }
  }
}

const referenceOf = (record: Saving, field: FieldSchema): string => String(record.row[field.name]);

function targetOf({ schema }: SaveEnvironment, field: FieldSchema, id: string): ObjectSchema | undefined {
  const target = schema().objectOfId(id);
  return target && field.referenceTo.includes(target.name) ? target : undefined;
}

const wrongType = (field: FieldSchema) => (id: string) =>
  problem('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);

/** A judge of ids of one object: undefined where the caller may refer to it. */
function judgeTarget(
  environment: SaveEnvironment,
  batch: Batch,
  field: FieldSchema,
  target: ObjectSchema,
  records: readonly Saving[]
): (id: string) => SaveError | undefined {
  const ids = [...new Set(records.map((record) => referenceOf(record, field)))];
  const states = statesOf(environment, target, ids);
  const refused = refusedTargets(environment, batch, field, target, ids);
  return (id) => {
    const state = states.get(id);
    if (state === undefined) return unknownId([field.name]);
    if (state === 'deleted') return isDeleted([field.name]);
    if (field.name === 'RecordTypeId' && !isRecordTypeOf(batch, id)) return wrongRecordType(field, id);
    if (state === 'inactive' && field.name === 'OwnerId') return inactiveOwner(id);
    return refused.has(id) ? noAccessToReference(id, field) : undefined;
  };
}

type State = 'live' | 'deleted' | 'inactive';

/** Of each id that exists. */
function statesOf({ store }: SaveEnvironment, target: ObjectSchema, ids: readonly string[]): Map<string, State> {
  const flag = (name: string, otherwise: number): string =>
    target.fields.has(name) ? quoted(name) : String(otherwise);
  const rows = store.all(
    `SELECT "Id", ${flag('IsDeleted', 0)} AS "deleted", ${flag('IsActive', 1)} AS "active" FROM ${quoted(target.name)} ` +
      `WHERE ${inList('"Id"')}`,
    [listParameter(ids)]
  );
  const state = (row: (typeof rows)[number]): State =>
    row['deleted'] === 1 ? 'deleted' : row['active'] === 1 ? 'live' : 'inactive';
  return new Map(rows.map((row) => [String(row['Id']), state(row)]));
}

const inactiveOwner = (id: string): SaveError =>
  problem('INACTIVE_OWNER_OR_USER', `operation performed with inactive user [${id}] as owner`, ['OwnerId']);

const isRecordTypeOf = ({ plan }: Batch, id: string): boolean =>
  plan.object.recordTypes.some((type) => type.id === id && type.active);

const wrongRecordType = (field: FieldSchema, id: string): SaveError =>
  problem('INVALID_CROSS_REFERENCE_KEY', `${field.label}: this ID value isn't valid for the user: ${id}`, [field.name]);

function refusedTargets(
  { recordAccess }: SaveEnvironment,
  { caller, byPlatform }: Batch,
  field: FieldSchema,
  target: ObjectSchema,
  ids: readonly string[]
): ReadonlySet<string> {
  if (byPlatform || caller.mode === 'system') return new Set();
  if (!caller.access.object(target.name).read) return new Set(ids);
  // A detail is part of its master: who may not change the master may not add to it, unless the field says that reading is enough.
  const level = field.type === 'MasterDetail' && !field.writeRequiresMasterRead ? 'edit' : 'read';
  return recordAccess.refused(target, caller, level, ids);
}

/** Records of a hierarchy may not be their own ancestors, by records of the same batch either. */
function refuseCycles(
  environment: SaveEnvironment,
  { plan }: Batch,
  field: FieldSchema,
  records: readonly Saving[]
): void {
  const pending = new Map<string, string>();
  for (const record of records) {
    const id = record.row['Id'];
    if (record.errors.length > 0 || typeof id !== 'string') continue;
    if (leadsTo(environment, plan.object.name, field, referenceOf(record, field), id, pending)) {
      record.errors.push(problem('CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', [field.name]));
    } else {
      pending.set(id, referenceOf(record, field));
    }
  }
}

function leadsTo(
  { store }: SaveEnvironment,
  object: string,
  field: FieldSchema,
  start: string,
  goal: string,
  pending: ReadonlyMap<string, string>
): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = start; id !== undefined && !seen.has(id);) {
    if (id === goal) return true;
    seen.add(id);
    const stored = (): string | undefined => {
      const row = store.get(`SELECT ${quoted(field.name)} AS "parent" FROM ${quoted(object)} WHERE "Id" = ?`, [id!]);
      return row?.['parent'] === null || row === undefined ? undefined : String(row['parent']);
    };
    id = pending.get(id) ?? stored();
  }
  return false;
}
