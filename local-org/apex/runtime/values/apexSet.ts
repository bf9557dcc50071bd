import type { ApexType, ClassType } from '../../types/model.ts';
import { hash } from '../equality.ts';
import { IterationGuard } from './iterationGuard.ts';
import { KeyTable } from './keyTable.ts';
import { LibraryIterator } from './iteratorOf.ts';
import { libraryType, setType } from './libraryTypes.ts';

/** A Set of Apex, in the order of insertion. Strings regard case. */
export class ApexSet {
  readonly apexType: ClassType;
  readonly guard: IterationGuard;
  private readonly keys = new KeyTable();
  private readonly values = new Map<unknown, unknown>();

  /** The guard is that of the map whose keys they are, if they are. */
  constructor(type: ClassType, items: Iterable<unknown> = [], guard = new IterationGuard()) {
    this.apexType = type;
    this.guard = guard;
    for (const item of items) this.put(item);
  }

  /** Of elements of a type of the library, by its name. */
  static of(elementType: string, items: Iterable<unknown>): ApexSet {
    return new ApexSet(setType(libraryType(elementType)), items);
  }

  get elementType(): ApexType {
    return this.apexType.arguments[0]!;
  }

  get size(): number {
    return this.values.size;
  }

  has(value: unknown): boolean {
    const key = this.keys.find(value);
    return key !== undefined && this.values.has(key);
  }

  /** Whether it was not in yet. */
  add(value: unknown): boolean {
    if (this.guard.walkers > 0 && !this.has(value)) this.guard.check();
    return this.put(value);
  }

  /** Whether it was in. */
  remove(value: unknown): boolean {
    const key = this.keys.find(value);
    if (key === undefined || !this.values.has(key)) return false;
    this.guard.check();
    this.keys.leave(value, key);
    return this.values.delete(key);
  }

  clear(): void {
    this.guard.check();
    this.keys.clear();
    this.values.clear();
  }

  /** The elements; a walk over them is not guarded. */
  items(): Iterable<unknown> {
    return this.values.values();
  }

  sameAs(other: unknown): boolean {
    if (!(other instanceof ApexSet) || other.size !== this.size) return false;
    for (const item of this.items()) if (!other.has(item)) return false;
    return true;
  }

  hashCode(): number {
    let code = 0;
    for (const item of this.items()) code = (code + hash(item)) | 0;
    return code;
  }

  /** `iterator()`, under the name that user classes have it. */
  iterator$(): LibraryIterator {
    return new LibraryIterator(this.elementType, this.items());
  }

  /** Throws in Apex's words when the set is changed before the walk is over. */
  *[Symbol.iterator](): Generator<unknown> {
    this.guard.walkers++;
    try {
      yield* this.values.values();
    } finally {
      this.guard.walkers--;
    }
  }

  private put(value: unknown): boolean {
    const key = this.keys.enter(value);
    if (this.values.has(key)) return false;
    this.values.set(key, value);
    return true;
  }
}
