import type { ObjectSchema, Schema } from '../../schema/model.ts';
import type { QueriedRecord, QueryColumn, QueryResult } from '../../soql/model.ts';
import { objectNameOf } from '../../soql/recordObject.ts';

/** What shapes a record for REST: the schema that knows which fields are times, and the version in its urls. */
export interface Wire {
  readonly schema: Schema;
  /** e.g. `/services/data/v66.0`. */
  readonly root: string;
  /** Aliases of aggregate results that hold date/times. */
  readonly timeAliases?: ReadonlySet<string>;
}

const NO_FIELDS: ReadonlySet<string> = new Set();
const timeFieldsByObject = new WeakMap<ObjectSchema, ReadonlySet<string>>();

/** REST writes the UTC zone of a date/time as `+0000`; inside, and in bulk CSV, it is `Z`. */
export const wireTime = (value: string): string => value.replace(/Z$/, '+0000');

/** A queried record as REST answers it: times with `+0000`, `attributes.url` in the version that was asked. */
export function wireRecord(record: QueriedRecord, wire: Wire): Record<string, unknown> {
  const { type } = record.attributes;
  const times =
    type === 'AggregateResult' ? (wire.timeAliases ?? NO_FIELDS) : timeFields(wire.schema, objectNameOf(record));
  const shown: Record<string, unknown> = { attributes: wireAttributes(record, wire) };
  for (const [name, value] of Object.entries(record)) {
    if (name !== 'attributes') shown[name] = wireValue(value, times.has(name), wire);
  }
  return shown;
}

/** A page of results; a child page keeps its own paging. */
export function wireResult(result: QueryResult, wire: Wire): Record<string, unknown> {
  const page: Record<string, unknown> = { totalSize: result.totalSize, done: result.done };
  if (result.nextRecordsUrl) page.nextRecordsUrl = `${wire.root}/query/${result.nextRecordsUrl.split('/').pop()}`;
  page.records = result.records.map((record) => wireRecord(record, wire));
  return page;
}

/** Names under which the columns of an aggregate query hold date/times. */
export function timeAliases(columns: readonly QueryColumn[]): Set<string> {
  return new Set(columns.filter((column) => column.type === 'DateTime').map((column) => column.name.split('.').pop()!));
}

function wireAttributes(record: QueriedRecord, wire: Wire): { type: string; url?: string } {
  const { type } = record.attributes;
  const id = record.attributes.url?.split('/').pop() ?? record.Id;
  if (type === 'AggregateResult' || typeof id !== 'string') return { type };
  return { type, url: `${wire.root}/sobjects/${objectNameOf(record)}/${id}` };
}

function wireValue(value: QueriedRecord[string], isTime: boolean, wire: Wire): unknown {
  if (typeof value === 'string') return isTime ? wireTime(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if ('records' in value && Array.isArray(value.records)) return wireResult(value as QueryResult, wire);
  if ('attributes' in value) return wireRecord(value as QueriedRecord, wire);
  return value;
}

function timeFields(schema: Schema, name: string): ReadonlySet<string> {
  const object = schema.object(name);
  if (!object) return NO_FIELDS;
  let fields = timeFieldsByObject.get(object);
  if (!fields) {
    fields = new Set([...object.fields.values()].filter(({ type }) => type === 'DateTime').map(({ name }) => name));
    timeFieldsByObject.set(object, fields);
  }
  return fields;
}
