import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { quoted } from '../store/columns.ts';
import type { FieldValue, Row } from '../store/model.ts';
import { isChanged, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import type { ObjectPlan } from './objectPlan.ts';
import { insertRow } from './rows.ts';

/** The history object of an object that keeps one, and the field that leads from it to the record. */
interface HistoryTable {
  readonly plan: ObjectPlan;
  readonly parentField: string;
}

/** Writes one row for a new record, and one for each tracked field that got another value (two for a lookup: names and Ids). */
export function writeHistory(environment: SaveEnvironment, batch: Batch): void {
  const { object } = batch.plan;
  const table = object.enableHistory ? historyTable(environment, object) : undefined;
  if (!table) return;
  const tracked = batch.plan.columns.filter((field) => field.trackHistory);
  for (const record of sound(batch)) {
    const entries = record.old ? tracked.flatMap((field) => entriesOf(environment, record, field)) : [CREATED];
    for (const entry of entries) writeEntry(environment, batch, table, record, entry);
  }
}

function historyTable(environment: SaveEnvironment, object: ObjectSchema): HistoryTable | undefined {
  const found = findHistory(environment.schema(), object.name);
  return found && { plan: environment.plan(found.object), parentField: found.parentField };
}

function findHistory(schema: Schema, parent: string): { object: string; parentField: string } | undefined {
  for (const relationship of schema.object(parent)?.childRelationships ?? []) {
    const child = schema.object(relationship.childObject);
    if (child?.kind === 'history') return { object: child.name, parentField: relationship.field };
  }
  return undefined;
}

type Entry = Pick<Row, 'Field' | 'DataType' | 'OldValue' | 'NewValue'>;

const CREATED: Entry = { Field: 'created', DataType: 'Text', OldValue: null, NewValue: null };

/** Values too long to keep: only the fact of the change is recorded. */
const NOT_KEPT = new Set(['LongTextArea', 'Html', 'MultiselectPicklist', 'EncryptedText']);

function entriesOf(environment: SaveEnvironment, record: Saving, field: FieldSchema): Entry[] {
  if (!isChanged(record, field.name)) return [];
  const [before, after] = [record.old?.[field.name] ?? null, record.row[field.name] ?? null];
  if (NOT_KEPT.has(field.type)) return [entry(field, 'Text', null, null)];
  if (field.referenceTo.length === 0) return [entry(field, dataTypeOf(field), before, after)];
  const names = [nameOf(environment, before), nameOf(environment, after)] as const;
  return [entry(field, 'Text', ...names), entry(field, 'EntityId', before, after)];
}

const entry = (field: FieldSchema, type: string, before: FieldValue, after: FieldValue): Entry => ({
  Field: field.name,
  DataType: type,
  OldValue: before === null ? null : String(before),
  NewValue: after === null ? null : String(after)
});

const DATA_TYPES: Readonly<Record<string, string>> = {
  Checkbox: 'Boolean',
  Number: 'Double',
  Currency: 'Currency',
  Percent: 'Percent',
  Date: 'DateOnly',
  DateTime: 'DateTime',
  Picklist: 'DynamicEnum'
};

const dataTypeOf = (field: FieldSchema): string => DATA_TYPES[field.type] ?? 'Text';

function nameOf({ store, schema }: SaveEnvironment, id: FieldValue): FieldValue {
  const object = typeof id === 'string' ? schema().objectOfId(id) : undefined;
  if (!object || typeof id !== 'string') return null;
  const column = quoted(object.nameField);
  const row = store.get(`SELECT ${column} AS "name" FROM ${quoted(object.name)} WHERE "Id" = ?`, [id]);
  return row?.['name'] === undefined || row['name'] === null ? null : String(row['name']);
}

function writeEntry(
  environment: SaveEnvironment,
  { caller }: Batch,
  { plan, parentField }: HistoryTable,
  record: Saving,
  entry: Entry
): void {
  insertRow(environment.store, plan, {
    ...entry,
    Id: environment.nextId(plan),
    [parentField]: record.row['Id'] ?? null,
    CreatedById: caller.userId,
    CreatedDate: record.row['SystemModstamp'] ?? environment.clock().toISOString(),
    IsDeleted: false
  });
}
