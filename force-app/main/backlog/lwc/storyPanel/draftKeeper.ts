import type { Draft, DraftStore } from './draftStore';
import { countChanges, type EditConflict, type Editing } from './editing';

/** Milliseconds of rest after which what was typed is kept. */
const REST = 400;

interface Edited {
  readonly editing: Editing | undefined;
  readonly conflicts: readonly EditConflict[];
}

/** Keeps what is edited as a draft once the typing rests, at once when the page is left, and drops it when there is nothing to keep. */
export class DraftKeeper {
  readonly #drafts: DraftStore;
  readonly #edited: () => Edited;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** `edited` tells what there is to keep when it is time. */
  constructor(drafts: DraftStore, edited: () => Edited) {
    this.#drafts = drafts;
    this.#edited = edited;
    window.addEventListener('pagehide', this.#flush);
  }

  read(): Draft | undefined {
    return this.#drafts.read(Date.now());
  }

  later(): void {
    clearTimeout(this.#rest);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits for the end of typing
    this.#rest = setTimeout(this.#flush, REST);
  }

  #flush = (): void => this.now();
  now(): void {
    clearTimeout(this.#rest);
    const { editing, conflicts } = this.#edited();
    if (!editing) return;
    if (countChanges(editing) > 0) this.#drafts.keep(editing, conflicts, Date.now());
    else this.#drafts.drop();
  }

  /** Keeps what there is, and listens no more. */
  end(): void {
    this.now();
    window.removeEventListener('pagehide', this.#flush);
  }
}
