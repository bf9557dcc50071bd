import { ApexList } from '../values/apexList.ts';
import type { Id } from '../values/id.ts';
import { SObject } from './sobject.ts';

/** What `clone(...)` takes over besides ordinary fields. */
export interface CloneOptions {
  readonly id: boolean;
  /** Parents are copied too, instead of being shared. */
  readonly deep: boolean;
  readonly timestamps: boolean;
  readonly autoNumbers: boolean;
}

const STAMPS = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp']);
const sources = new WeakMap<SObject, Id | null>();

/** A copy of a record, free to be changed and saved even where it is of a trigger. */
export function cloneRecord(record: SObject, options: CloneOptions): SObject {
  const isLeftOut = (name: string): boolean => {
    if (name === 'Id') return !options.id;
    if (STAMPS.has(name)) return !options.timestamps;
    return record.object.fields.get(name)?.type === 'AutoNumber' && !options.autoNumbers;
  };
  const { source } = record;
  const values = source && Object.fromEntries(Object.entries(source.values).filter(([name]) => !isLeftOut(name)));
  const copy = new SObject(record.object, source && { ...source, isQuery: false, values: values! });
  for (const [name, value] of record.values) {
    if (isLeftOut(name)) continue;
    copy.values.set(name, options.deep ? deepCopy(value, options) : value);
    if (record.isSetByCode(name)) copy.changed?.add(name);
  }
  sources.set(copy, record.isSet('Id') ? (record.field('Id') as Id | null) : null);
  return copy;
}

function deepCopy(value: unknown, options: CloneOptions): unknown {
  if (value instanceof SObject) return cloneRecord(value, options);
  if (!(value instanceof ApexList)) return value;
  return new ApexList(
    value.apexType,
    value.items.map((item) => deepCopy(item, options))
  );
}

export const isCloned = (record: SObject): boolean => sources.has(record);

/** The Id of the record that it was copied from. */
export const cloneSource = (record: SObject): Id | null => sources.get(record) ?? null;
