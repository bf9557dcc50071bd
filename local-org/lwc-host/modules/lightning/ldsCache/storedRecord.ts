import type { RecordRepresentation } from './records.ts';

export type Header = Omit<RecordRepresentation, 'fields'>;

export interface StoredField {
  /** undefined: no answer has told it yet. */
  displayValue: string | null | undefined;
  value: unknown;
  /** Where the value is a record: that record's id; the record itself lies in its own entry. */
  recordId?: string;
  /** When the server said so, in milliseconds; 0 once a later version of the record is known to exist. */
  fetchedAt: number;
}

export interface StoredRecord {
  header: Header;
  /** Grows with each change, so that whoever built something from the record knows whether it still holds. */
  revision: number;
  fields: Map<string, StoredField>;
  /** Optional fields the server left out: no access, or no such field. */
  absent: Map<string, number>;
}

/** Negative: older than what is stored; 0: the same version or unknown (a record seen through a lookup has none); positive: a later save. */
export function versionOrder(incoming: Header, stored: Header): number {
  return incoming.weakEtag && stored.weakEtag ? incoming.weakEtag - stored.weakEtag : 0;
}

/** An answer overtaken by a later save may only supply what is unknown, to be fetched again. */
export function fillGaps(stored: StoredRecord, incoming: Map<string, StoredField>): void {
  for (const [name, field] of incoming) {
    if (!stored.fields.has(name)) {
      stored.fields.set(name, { ...field, fetchedAt: 0 });
    }
  }
}

export function overlay(
  stored: StoredRecord,
  header: Header,
  incoming: Map<string, StoredField>,
  isLaterVersion: boolean
): boolean {
  let changed = isLaterVersion;
  if (isLaterVersion) {
    stored.fields.forEach((field, name) => incoming.has(name) || (field.fetchedAt = 0));
  }
  stored.header =
    header.weakEtag || !stored.header.weakEtag ? { ...stored.header, ...definedOf(header) } : stored.header;
  for (const [name, field] of incoming) {
    const before = stored.fields.get(name);
    const isSame = before !== undefined && sameValue(before, field);
    if (isSame && field.displayValue === undefined) {
      field.displayValue = before.displayValue;
    }
    changed ||= !isSame || before.fetchedAt === 0 || before.displayValue !== field.displayValue;
    stored.fields.set(name, field);
    stored.absent.delete(name);
  }
  return changed;
}

function definedOf(header: Header): Header {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined)) as unknown as Header;
}

function sameValue(one: StoredField, other: StoredField): boolean {
  return (
    one.recordId === other.recordId &&
    (one.value === other.value || JSON.stringify(one.value) === JSON.stringify(other.value))
  );
}
