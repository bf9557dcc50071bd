import { fieldPath, isRecord, type RecordRepresentation } from './records.ts';
import { RecordReader, type RecordReading } from './recordReader.ts';
import { fillGaps, overlay, versionOrder, type StoredField, type StoredRecord } from './storedRecord.ts';

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
    const reader = new RecordReader(this.records);
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
