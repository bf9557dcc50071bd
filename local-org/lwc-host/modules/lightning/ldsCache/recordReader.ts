import { fieldPath, type FieldValue, type RecordRepresentation } from './records.ts';
import type { StoredField, StoredRecord } from './storedRecord.ts';

export interface RecordReading {
  readonly record: RecordRepresentation;
  /** Qualified names of which not everything has been loaded yet. */
  readonly missing: readonly string[];
  /** Milliseconds at which the oldest of the values was fetched; 0 = outdated by a later save. */
  readonly oldest: number;
  /** The record and the records reached through its relationships. */
  readonly recordIds: ReadonlySet<string>;
}

interface Branch {
  stored: StoredRecord;
  fields: Map<string, FieldValue | { displayValue: string | null; branch: Branch }>;
}

/** Gathers the asked fields of one record and of the records behind its relationships. */
export class RecordReader {
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly missing: string[] = [];
  readonly recordIds = new Set<string>();
  oldest = Number.POSITIVE_INFINITY;
  root: Branch | undefined;

  constructor(records: ReadonlyMap<string, StoredRecord>) {
    this.records = records;
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
    const below = field.recordId === undefined ? undefined : this.records.get(field.recordId);
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
