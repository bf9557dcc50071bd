import type { HookContext } from '../../../save/model.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import type { Row } from '../../../store/model.ts';
import type { TriggerContext } from '../model.ts';
import { recordList } from '../sobject/children.ts';
import { toFieldValue } from '../sobject/fieldValues.ts';
import { SObject } from '../sobject/sobject.ts';
import { sobjectType } from '../sobject/sobjectType.ts';
import { columnTypeOf } from '../../../store/columns.ts';
import { ApexMap } from '../values/apexMap.ts';
import { libraryType, mapType } from '../values/libraryTypes.ts';

/** `Trigger.new` and `Trigger.old` of one run, as records. */
export interface TriggerRecords {
  readonly fresh: readonly SObject[];
  readonly old: readonly SObject[];
}

/** Makes records of the rows of a chunk. They keep the values of this moment, whatever becomes of the rows. */
export function triggerRecords(context: HookContext, object: ObjectSchema): TriggerRecords {
  const { operation, timing, records, old } = context;
  const make = (row: Row, lock: SObject['lock']): SObject => {
    const values = { ...row };
    const record = new SObject(object, {
      values,
      isQuery: false,
      formula: (field) => context.formula(values, field)
    });
    record.lock = lock;
    return record;
  };
  const hasNew = operation !== 'delete';
  const hasOld = operation === 'update' || operation === 'delete';
  return {
    fresh: hasNew ? records.map((row) => make(row, timing === 'before' ? 'trigger' : 'read-only')) : [],
    old: hasOld ? old.map((row) => make(row!, 'read-only')) : []
  };
}

/** What `Trigger` shows. There are no ids, and so no map, before an insert. */
export function triggerContext(
  { timing, operation }: HookContext,
  object: ObjectSchema,
  { fresh, old }: TriggerRecords
): TriggerContext {
  const hasIds = operation !== 'insert' || timing === 'after';
  const list = (records: readonly SObject[]) => (records.length > 0 ? recordList(object, [...records]) : null);
  const map = (records: readonly SObject[]) => (records.length > 0 && hasIds ? recordMap(object, records) : null);
  return {
    object: object.name,
    timing,
    operation,
    newList: list(fresh),
    oldList: list(old),
    newMap: map(fresh),
    oldMap: map(old),
    size: Math.max(fresh.length, old.length)
  };
}

function recordMap(object: ObjectSchema, records: readonly SObject[]): ApexMap {
  const entries = records.map((record) => ({ key: record.field('Id'), value: record }));
  return new ApexMap(mapType(libraryType('Id'), sobjectType(object)), entries);
}

/** Writes what a before trigger changed back to the rows that are being saved. */
export function writeBack(records: readonly SObject[], rows: readonly Row[]): void {
  for (const [index, record] of records.entries()) {
    for (const name of record.changed!) {
      const field = record.object.fields.get(name);
      if (!field || name === 'Id' || columnTypeOf(field) === undefined) continue;
      const value = toFieldValue(record.values.get(name));
      rows[index]![name] = value === '' ? null : field.type === 'Checkbox' ? value === true : value;
    }
  }
}
