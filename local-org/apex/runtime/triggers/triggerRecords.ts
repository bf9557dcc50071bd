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

/** Makes records of the rows of a chunk. Rows that are still to be written get a copy: records keep the values of this moment. */
export function triggerRecords(context: HookContext, object: ObjectSchema): TriggerRecords {
  const { operation, timing, records, old } = context;
  const make = (row: Row, lock: SObject['lock']): SObject => {
    const values = lock === 'trigger' ? { ...row } : row;
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
  return new LazyTriggerContext({ object: object.name, timing, operation }, object, fresh, old, hasIds);
}

/** Few triggers look at all that they are shown: what is not asked for is not made. */
class LazyTriggerContext implements TriggerContext {
  readonly object: string;
  readonly timing: TriggerContext['timing'];
  readonly operation: TriggerContext['operation'];
  readonly newList: unknown;
  readonly oldList: unknown;
  readonly size: number;
  readonly #map: (records: readonly SObject[]) => unknown;
  readonly #fresh: readonly SObject[];
  readonly #old: readonly SObject[];
  #newMap: unknown;
  #oldMap: unknown;

  constructor(
    { object, timing, operation }: Pick<TriggerContext, 'object' | 'timing' | 'operation'>,
    schema: ObjectSchema,
    fresh: readonly SObject[],
    old: readonly SObject[],
    hasIds: boolean
  ) {
    this.object = object;
    this.timing = timing;
    this.operation = operation;
    const list = (records: readonly SObject[]) => (records.length > 0 ? recordList(schema, [...records]) : null);
    this.newList = list(fresh);
    this.oldList = list(old);
    this.size = Math.max(fresh.length, old.length);
    this.#map = (records) => (records.length > 0 && hasIds ? recordMap(schema, records) : null);
    this.#fresh = fresh;
    this.#old = old;
  }

  get newMap(): unknown {
    return (this.#newMap ??= this.#map(this.#fresh));
  }

  get oldMap(): unknown {
    return (this.#oldMap ??= this.#map(this.#old));
  }
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
