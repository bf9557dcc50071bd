import type { ApexType, ClassType } from '../../types/model.ts';
import { equalsAsKey, hash } from '../equality.ts';
import { ApexList } from './apexList.ts';
import { ApexSet } from './apexSet.ts';
import { IterationGuard } from './iterationGuard.ts';
import { KeyTable } from './keyTable.ts';
import { listType, setType } from './libraryTypes.ts';

export interface MapEntry {
  readonly key: unknown;
  value: unknown;
}

/** A Map of Apex, in the order of insertion. String keys regard case. */
export class ApexMap {
  readonly apexType: ClassType;
  private readonly guard = new IterationGuard();
  private readonly keys = new KeyTable();
  private readonly table = new Map<unknown, MapEntry>();

  constructor(type: ClassType, entries: Iterable<MapEntry> = []) {
    this.apexType = type;
    for (const { key, value } of entries) this.put(key, value);
  }

  get keyType(): ApexType {
    return this.apexType.arguments[0]!;
  }

  get valueType(): ApexType {
    return this.apexType.arguments[1]!;
  }

  get size(): number {
    return this.table.size;
  }

  has(key: unknown): boolean {
    return this.entry(key) !== undefined;
  }

  /** null where there is no such key. */
  get(key: unknown): unknown {
    return this.entry(key)?.value ?? null;
  }

  /** The value that was there before, or null. */
  put(key: unknown, value: unknown): unknown {
    const slot = this.keys.enter(key);
    const known = this.table.get(slot);
    if (known === undefined) {
      this.guard.check();
      this.table.set(slot, { key, value });
      return null;
    }
    const before = known.value;
    known.value = value;
    return before;
  }

  /** The value that was there, or null. */
  remove(key: unknown): unknown {
    const slot = this.keys.find(key);
    const known = slot === undefined ? undefined : this.table.get(slot);
    if (known === undefined) return null;
    this.guard.check();
    this.keys.leave(key, slot);
    this.table.delete(slot);
    return known.value;
  }

  clear(): void {
    this.guard.check();
    this.keys.clear();
    this.table.clear();
  }

  /** The entries; a walk over them is not guarded. */
  entries(): Iterable<MapEntry> {
    return this.table.values();
  }

  /** A copy of the keys. While somebody walks over it, the map takes no new keys and gives none away. */
  keySet(): ApexSet {
    const keys: unknown[] = [];
    for (const entry of this.table.values()) keys.push(entry.key);
    return new ApexSet(setType(this.keyType), keys, this.guard);
  }

  /** A copy of the values. */
  values(): ApexList {
    const values: unknown[] = [];
    for (const entry of this.table.values()) values.push(entry.value);
    return new ApexList(listType(this.valueType), values);
  }

  sameAs(other: unknown): boolean {
    if (!(other instanceof ApexMap) || other.size !== this.size) return false;
    for (const { key, value } of this.entries()) {
      if (!other.has(key) || !equalsAsKey(value, other.get(key))) return false;
    }
    return true;
  }

  hashCode(): number {
    let code = 0;
    for (const { key, value } of this.entries()) code = (code + (hash(key) ^ hash(value))) | 0;
    return code;
  }

  private entry(key: unknown): MapEntry | undefined {
    const slot = this.keys.find(key);
    return slot === undefined ? undefined : this.table.get(slot);
  }
}
