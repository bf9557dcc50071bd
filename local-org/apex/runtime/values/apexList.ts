import type { ApexType, ClassType } from '../../types/model.ts';
import { equalsAsKey, hash } from '../equality.ts';
import { apexError } from '../apexException.ts';
import { IterationGuard } from './iterationGuard.ts';
import { LibraryIterator } from './iteratorOf.ts';
import { libraryType, listType } from './libraryTypes.ts';

/** A List of Apex. `items` is for reading; whoever changes how many there are asks the guard first. */
export class ApexList {
  readonly apexType: ClassType;
  items: unknown[];
  readonly guard = new IterationGuard();

  /** Takes `items` over. */
  constructor(type: ClassType, items: unknown[] = []) {
    this.apexType = type;
    this.items = items;
  }

  /** Of elements of a type of the library, by its name. */
  static of(elementType: string, items: unknown[]): ApexList {
    return new ApexList(listType(libraryType(elementType)), items);
  }

  get elementType(): ApexType {
    return this.apexType.arguments[0]!;
  }

  get size(): number {
    return this.items.length;
  }

  get(index: number): unknown {
    if (index === null) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
    if (index < 0 || index >= this.items.length) throw outOfBounds(index);
    return this.items[index];
  }

  set(index: number, value: unknown): void {
    if (index === null) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
    if (index < 0 || index >= this.items.length) throw outOfBounds(index);
    this.items[index] = value;
  }

  add(value: unknown): void {
    if (this.guard.walkers > 0) this.guard.check();
    this.items.push(value);
  }

  insert(index: number, value: unknown): void {
    this.guard.check();
    if (index < 0 || index > this.items.length) throw outOfBounds(index);
    this.items.splice(index, 0, value);
  }

  remove(index: number): unknown {
    this.guard.check();
    const value = this.get(index);
    this.items.splice(index, 1);
    return value;
  }

  clear(): void {
    this.guard.check();
    this.items = [];
  }

  sameAs(other: unknown): boolean {
    if (!(other instanceof ApexList) || other.items.length !== this.items.length) return false;
    return this === other || this.items.every((item, index) => equalsAsKey(item, other.items[index]));
  }

  hashCode(): number {
    let code = 1;
    for (const item of this.items) code = (Math.imul(31, code) + hash(item)) | 0;
    return code;
  }

  /** `iterator()`, under the name that user classes have it. */
  iterator$(): LibraryIterator {
    return new LibraryIterator(this.elementType, this.items);
  }

  /** Throws in Apex's words when the list is changed before the walk is over. */
  *[Symbol.iterator](): Generator<unknown> {
    this.guard.walkers++;
    try {
      yield* this.items;
    } finally {
      this.guard.walkers--;
    }
  }
}

function outOfBounds(index: number): Error {
  return apexError('System.ListException', `List index out of bounds: ${index}`);
}
