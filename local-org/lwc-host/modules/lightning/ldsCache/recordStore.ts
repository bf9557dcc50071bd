import { isRecord, fieldPath, type FieldValue, type RecordRepresentation } from './records.ts';

type Header = Omit<RecordRepresentation, 'fields'>;

export interface StoredField {
  /** undefined: no answer has told it yet. */
  displayValue: string | null | undefined;
  value: unknown;
  /** Where the value is a record: that record's id; the record itself lies in its own entry. */
  recordId?: string;
  /** When the server said so, in milliseconds; 0 once a later version of the record is known to exist. */
  fetchedAt: number;
}

interface StoredRecord {
  header: Header;
  /** Grows with each change, so that whoever built something from the record knows whether it still holds. */
  revision: number;
  fields: Map<string, StoredField>;
  /** Optional fields the server left out: no access, or no such field. */
  absent: Map<string, number>;
}

export interface RecordReading {
  readonly record: RecordRepresentation;
  /** Qualified names of which not everything has been loaded yet. */
  readonly missing: readonly string[];
  /** Milliseconds at which the oldest of the values was fetched; 0 = outdated by a later save. */
  readonly oldest: number;
  /** The record and the records reached through its relationships. */
  readonly recordIds: ReadonlySet<string>;
}

type Listener = () => void;

/** Every record any component has seen, once, its fields merged from all answers: what makes a save in one component show in the others. */
export class RecordStore {
  readonly now: () => number;
  readonly records = new Map<string, StoredRecord>();
  readonly listeners = new Map<string, Set<Listener>>();
  nextRevision = 0;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  has(id: string): boolean {
    return this.records.has(id);
  }

  /** Merges answers of the server and tells the subscribers of every record that changed, once each.
   *  `isSave`: the records were just written, so that whatever the answer does not hold (formulas, roll-ups) may have changed too. */
  ingest(records: readonly RecordRepresentation[], isSave = false): void {
    const changed = new Set<string>();
    records.forEach((record) => this.merge(record, changed, isSave));
    this.notify(changed);
  }

  /** What is known of a record for these qualified fields; undefined when the record is unknown. Optional fields known to be absent are left out. */
  read(id: string, fields: readonly string[], optionalFields: readonly string[] = []): RecordReading | undefined {
    const stored = this.records.get(id);
    if (!stored) {
      return undefined;
    }
    const reader = new RecordReader(this);
    fields.forEach((field) => reader.take(stored, field, false));
    optionalFields.forEach((field) => reader.take(stored, field, true));
    return reader.reading(stored);
  }

  /** Remembers that the server left these optional fields out. */
  markAbsent(id: string, qualifiedNames: readonly string[]): void {
    for (const name of qualifiedNames) {
      this.records.get(id)?.absent.set(fieldPath(name).join('.'), this.now());
    }
  }

  /** Every field of the record counts as outdated until it is fetched again. */
  outdate(id: string): void {
    const stored = this.records.get(id);
    if (stored) {
      stored.fields.forEach((field) => (field.fetchedAt = 0));
      stored.absent.clear();
      this.notify(new Set([id]));
    }
  }

  /** Forgets a deleted record and tells its subscribers. */
  evict(id: string): void {
    if (this.records.delete(id)) {
      this.notify(new Set([id]));
    }
  }

  /** Calls back after any of these records changed; returns what ends it. */
  subscribe(ids: Iterable<string>, listener: Listener): () => void {
    const subscribed = [...ids];
    for (const id of subscribed) {
      const known = this.listeners.get(id) ?? new Set();
      this.listeners.set(id, known.add(listener));
    }
    return () => subscribed.forEach((id) => this.unsubscribe(id, listener));
  }

  unsubscribe(id: string, listener: Listener): void {
    const known = this.listeners.get(id);
    known?.delete(listener);
    if (known?.size === 0) {
      this.listeners.delete(id);
    }
  }

  notify(ids: ReadonlySet<string>): void {
    this.nextRevision += 1;
    ids.forEach((id) => this.revise(id));
    const toCall = new Set<Listener>();
    ids.forEach((id) => this.listeners.get(id)?.forEach((listener) => toCall.add(listener)));
    toCall.forEach((listener) => listener());
  }

  revise(id: string): void {
    const stored = this.records.get(id);
    if (stored) {
      stored.revision = this.nextRevision;
    }
  }

  /** What is known of one field of a record, for those who lay out answers of their own. */
  field(id: string, name: string): StoredField | undefined {
    return this.records.get(id)?.fields.get(name);
  }

  /** Changes whenever something about the record changes; undefined for an unknown or deleted record. */
  revision(id: string): number | undefined {
    return this.records.get(id)?.revision;
  }

  merge(record: RecordRepresentation, changed: Set<string>, isSave = false): void {
    const { fields, ...header } = record;
    const stored = this.records.get(record.id);
    if (!stored) {
      this.records.set(record.id, {
        header,
        revision: 0,
        fields: this.storedFields(fields, changed),
        absent: new Map()
      });
      changed.add(record.id);
      return;
    }
    const order = versionOrder(header, stored.header);
    const incoming = this.storedFields(fields, changed);
    if (order < 0) {
      fillGaps(stored, incoming);
      return;
    }
    if (overlay(stored, header, incoming, isSave || order > 0)) {
      changed.add(record.id);
    }
  }

  storedFields(fields: RecordRepresentation['fields'], changed: Set<string>): Map<string, StoredField> {
    const stored = new Map<string, StoredField>();
    const fetchedAt = this.now();
    for (const [name, { displayValue, value }] of Object.entries(fields)) {
      if (isRecord(value)) {
        this.merge(value, changed);
        stored.set(name, { displayValue, value: null, recordId: value.id, fetchedAt });
      } else {
        stored.set(name, { displayValue, value, fetchedAt });
      }
    }
    return stored;
  }
}

/** Negative: older than what is stored; 0: the same version or unknown (a record seen through a lookup has none); positive: a later save. */
function versionOrder(incoming: Header, stored: Header): number {
  return incoming.weakEtag && stored.weakEtag ? incoming.weakEtag - stored.weakEtag : 0;
}

/** An answer overtaken by a later save may only supply what is unknown, to be fetched again. */
function fillGaps(stored: StoredRecord, incoming: Map<string, StoredField>): void {
  for (const [name, field] of incoming) {
    if (!stored.fields.has(name)) {
      stored.fields.set(name, { ...field, fetchedAt: 0 });
    }
  }
}

function overlay(
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

interface Branch {
  stored: StoredRecord;
  fields: Map<string, FieldValue | { displayValue: string | null; branch: Branch }>;
}

/** Gathers the asked fields of one record and of the records behind its relationships. */
class RecordReader {
  readonly store: RecordStore;
  readonly missing: string[] = [];
  readonly recordIds = new Set<string>();
  oldest = Number.POSITIVE_INFINITY;
  root: Branch | undefined;

  constructor(store: RecordStore) {
    this.store = store;
  }

  take(stored: StoredRecord, qualifiedName: string, isOptional: boolean): void {
    const path = fieldPath(qualifiedName);
    if (isOptional && stored.absent.has(path.join('.'))) {
      return;
    }
    if (!this.walk(this.rootBranch(stored), path)) {
      this.missing.push(qualifiedName);
    }
  }

  /** False when a part of the path has not been loaded. */
  walk(branch: Branch, path: readonly string[]): boolean {
    const [name, ...rest] = path as [string, ...string[]];
    const field = branch.stored.fields.get(name);
    if (!field) {
      return false;
    }
    const below = field.recordId === undefined ? undefined : this.store.records.get(field.recordId);
    if (rest.length > 0 && field.recordId !== undefined) {
      return below !== undefined && this.descend(branch, name, field, below, rest);
    }
    if (rest.length > 0 && field.value !== null) {
      return false;
    }
    this.oldest = Math.min(this.oldest, field.fetchedAt);
    if (!branch.fields.has(name)) {
      branch.fields.set(name, { displayValue: field.displayValue ?? null, value: field.value });
    }
    return field.displayValue !== undefined;
  }

  descend(branch: Branch, name: string, field: StoredField, below: StoredRecord, rest: readonly string[]): boolean {
    this.oldest = Math.min(this.oldest, field.fetchedAt);
    this.recordIds.add(below.header.id);
    const known = branch.fields.get(name);
    const next: Branch = known && 'branch' in known ? known.branch : { stored: below, fields: new Map() };
    branch.fields.set(name, { displayValue: field.displayValue ?? null, branch: next });
    return this.walk(next, rest) && field.displayValue !== undefined;
  }

  rootBranch(stored: StoredRecord): Branch {
    this.recordIds.add(stored.header.id);
    return (this.root ??= { stored, fields: new Map() });
  }

  reading(stored: StoredRecord): RecordReading {
    return {
      record: represent(this.rootBranch(stored)),
      missing: this.missing,
      oldest: this.oldest,
      recordIds: this.recordIds
    };
  }
}

function represent(branch: Branch): RecordRepresentation {
  const fields: Record<string, FieldValue> = {};
  for (const [name, field] of branch.fields) {
    fields[name] = 'branch' in field ? { displayValue: field.displayValue, value: represent(field.branch) } : field;
  }
  return { ...branch.stored.header, fields };
}
