import { isRecord, type RecordRepresentation } from './records.ts';
import type { QueryView } from './queryEntry.ts';
import type { RecordStore } from './recordStore.ts';

/** Every outermost record inside an answer of UI API, e.g. of a list or of a record-ui. */
export function recordsIn(answer: unknown): RecordRepresentation[] {
  if (isRecord(answer)) {
    return [answer];
  }
  if (typeof answer !== 'object' || answer === null) {
    return [];
  }
  return Object.values(answer).flatMap(recordsIn);
}

/** The answer with each of its records as the store knows it now; undefined when one of them has been deleted. */
export function currentView<T>(answer: T, store: RecordStore): QueryView<T> | undefined {
  const recordIds = new Set<string>();
  let oldest = Number.POSITIVE_INFINITY;
  let isKnown = true;
  let isOutdated = false;
  const replace = (value: unknown): unknown => {
    if (isRecord(value)) {
      const reading = store.read(value.id, fieldNamesOf(value));
      reading?.recordIds.forEach((id) => recordIds.add(id));
      oldest = Math.min(oldest, reading?.oldest ?? oldest);
      isKnown &&= reading !== undefined;
      isOutdated ||= reading?.missing.length !== 0;
      return reading?.record;
    }
    return mapValues(value, replace);
  };
  const value = replace(answer) as T;
  return isKnown ? { value, recordIds, isOutdated: isOutdated || oldest === 0, oldest } : undefined;
}

function mapValues(value: unknown, replace: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(replace);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item)]));
}

/** The qualified names of the fields a record holds, down its relationships. */
export function fieldNamesOf(record: RecordRepresentation, prefix = record.apiName): string[] {
  return Object.entries(record.fields).flatMap(([name, field]) =>
    isRecord(field.value) ? fieldNamesOf(field.value, `${prefix}.${name}`) : [`${prefix}.${name}`]
  );
}
