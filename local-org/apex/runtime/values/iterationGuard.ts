import { apexError } from '../apexException.ts';

/** Counts who is walking over a collection, and over what shares its elements (the keys of a map). */
export class IterationGuard {
  walkers = 0;

  /** Throws while somebody walks: Apex lets nobody add or remove elements then. */
  check(): void {
    if (this.walkers > 0) {
      throw apexError('System.FinalException', 'Cannot modify a collection while it is being iterated.');
    }
  }
}
