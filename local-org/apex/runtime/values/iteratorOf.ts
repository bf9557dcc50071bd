import type { ApexType, ClassType } from '../../types/model.ts';
import { apexError } from '../apexException.ts';
import { LibraryObject } from './libraryObject.ts';
import { libraryType } from './libraryTypes.ts';

/** What `list.iterator()` gives: it has the method names that user iterators have, so calls need not tell them apart. */
export class LibraryIterator extends LibraryObject {
  readonly #elementType: ApexType;
  readonly #items: Iterator<unknown>;
  #next: IteratorResult<unknown>;

  constructor(elementType: ApexType, items: Iterable<unknown>) {
    super();
    this.#elementType = elementType;
    this.#items = items[Symbol.iterator]();
    this.#next = this.#items.next();
  }

  override get apexType(): ClassType {
    return { kind: 'class', symbol: libraryType('Iterator<Object>').symbol, arguments: [this.#elementType] };
  }

  hasnext$(): boolean {
    return !this.#next.done;
  }

  next$(): unknown {
    if (this.#next.done) throw apexError('System.NoSuchElementException', 'Iterator has no more elements');
    const { value } = this.#next;
    this.#next = this.#items.next();
    return value;
  }
}
