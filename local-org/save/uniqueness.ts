import type { FieldSchema } from '../schema/model.ts';
import type { Row } from '../store/model.ts';
import { isChanged, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import { findByKey, keyOf } from './keys.ts';
import type { Key } from './keys.ts';
import { problem } from './problems.ts';

/** Who holds a value: a record of the store, or an earlier one of the batch. */
interface Holder {
  readonly id: string;
  readonly inBatch: boolean;
}

/** Values of unique fields must be held by no other live record, nor by an earlier one of the same batch. */
export function checkUniqueness(environment: SaveEnvironment, batch: Batch): void {
  for (const field of batch.plan.unique) {
    const records = sound(batch).filter((record) => isChanged(record, field.name));
    if (records.length > 0) checkField(environment, batch, field, records);
  }
}

function checkField(environment: SaveEnvironment, batch: Batch, field: FieldSchema, records: readonly Saving[]): void {
  const holders = storedHolders(environment, batch, field, records);
  for (const record of records) {
    const id = String(record.row['Id']);
    const key = keyOf(field, record.row[field.name]);
    const holder = key === null ? undefined : holders.get(key);
    if (holder && holder.id !== id) {
      refuse(field, record, holder);
      continue;
    }
    if (record.old) release(holders, field, record.old);
    if (key !== null) holders.set(key, { id, inBatch: true });
  }
}

function storedHolders(
  environment: SaveEnvironment,
  { plan }: Batch,
  field: FieldSchema,
  records: readonly Saving[]
): Map<Key, Holder> {
  const values = records.map((record) => record.row[field.name] ?? null);
  const found = findByKey(environment, plan.object, field, values);
  return new Map([...found].map(([key, ids]) => [key, { id: ids[0]!, inBatch: false }]));
}

/** An earlier record of the batch that takes another value frees its old one. */
function release(holders: Map<Key, Holder>, field: FieldSchema, old: Row): void {
  const key = keyOf(field, old[field.name]);
  if (key !== null && holders.get(key)?.id === old['Id']) holders.delete(key);
}

function refuse(field: FieldSchema, record: Saving, holder: Holder): void {
  const message = `duplicate value found: ${field.name} duplicates value on record with id: ${holder.id}`;
  record.errors.push(problem('DUPLICATE_VALUE', message, [field.name]));
  record.blockedByBatch ||= holder.inBatch;
}
