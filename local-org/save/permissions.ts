import type { Caller } from '../security/model.ts';
import { sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import { noAccess, noSuchColumn, notWritable, problem } from './problems.ts';

/** Set by the platform, but by who loads data on its behalf too, on insert: "Set Audit Fields upon Record Creation". */
const AUDIT_FIELDS = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById']);

/** Object permission of the caller, and whether the platform lets anyone do this to the object at all. */
export function checkObjectPermission(batch: Batch): void {
  const { plan, operation, caller, byPlatform } = batch;
  const verb = operation === 'insert' ? 'create' : operation === 'update' ? 'edit' : 'delete';
  const able = { create: plan.object.createable, edit: plan.object.updateable, delete: plan.object.deletable }[verb];
  const permitted = byPlatform || caller.mode === 'system' || caller.access.object(plan.object.name)[verb];
  const past = { create: 'inserted', edit: 'updated', delete: 'deleted' }[verb];
  for (const record of able && permitted ? [] : sound(batch)) {
    record.errors.push(
      able
        ? noAccess()
        : problem('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be ${past}: ${plan.object.label}`)
    );
  }
}

/** Every field the caller gave must be the caller's to write; one the caller may not see does not exist for them. */
export function checkFieldPermission(batch: Batch): void {
  if (batch.byPlatform) return;
  const verdicts = new Map<string, 'hidden' | 'locked' | 'open'>();
  const verdict = (field: string) => {
    const known = verdicts.get(field) ?? judgeField(batch, field);
    verdicts.set(field, known);
    return known;
  };
  for (const record of sound(batch)) {
    const names = [...record.supplied];
    const hidden = names.filter((name) => verdict(name) === 'hidden');
    const locked = names.filter((name) => verdict(name) === 'locked');
    for (const name of hidden) record.errors.push(noSuchColumn(name, batch.plan.object.name));
    if (locked.length > 0) record.errors.push(notWritable(locked));
  }
}

function judgeField({ plan, operation, caller }: Batch, name: string): 'hidden' | 'locked' | 'open' {
  const field = plan.object.fields.get(name);
  if (!field) return 'hidden';
  const loadsAudit = operation === 'insert' && caller.mode === 'system' && AUDIT_FIELDS.has(name);
  if (!loadsAudit && !(operation === 'insert' ? field.createable : field.updateable)) return 'locked';
  if (caller.mode === 'system') return 'open';
  if (!caller.access.canReadField(plan.object.name, name)) return 'hidden';
  return caller.access.canEditField(plan.object.name, name) ? 'open' : 'locked';
}

/** Sharing: the caller must reach the record itself; giving it to another owner takes more than changing it. */
export function checkRecordAccess(environment: SaveEnvironment, batch: Batch): void {
  if (batch.byPlatform || batch.operation === 'insert') return;
  const records = sound(batch);
  const level = batch.operation === 'update' ? 'edit' : 'full';
  refuse(environment, batch, records, level);
  if (batch.operation === 'update' && batch.plan.object.hasOwner) {
    const given = records.filter(
      (record) => record.supplied.has('OwnerId') && record.row['OwnerId'] !== record.old?.['OwnerId']
    );
    refuse(environment, batch, given, 'full');
  }
}

function refuse(
  { recordAccess }: SaveEnvironment,
  { plan, caller, withSharing }: Batch,
  records: readonly Saving[],
  level: 'edit' | 'full'
): void {
  const ids = records.map((record) => String(record.row['Id']));
  const reader: Caller = withSharing ? { ...caller, mode: 'user' } : caller;
  const refused = recordAccess.refused(plan.object, reader, level, ids);
  for (const record of records) {
    if (refused.has(String(record.row['Id'])) && record.errors.length === 0) record.errors.push(noAccess());
  }
}
