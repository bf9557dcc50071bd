import { EMPTY_DRAFT } from './draft';
import type { Draft } from './model';

/** Steps that can be taken back. */
const MOST = 100;

/** A draft with the steps that led to it. */
export class DraftHistory {
  #past: Draft[] = [];
  #future: Draft[] = [];
  #draft: Draft;

  constructor(draft: Draft = EMPTY_DRAFT) {
    this.#draft = draft;
  }

  get draft(): Draft {
    return this.#draft;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** A step forward; what was undone before is forgotten. */
  change(draft: Draft): void {
    if (draft === this.#draft) return;
    this.#past = [...this.#past.slice(-MOST + 1), this.#draft];
    this.#future = [];
    this.#draft = draft;
  }

  undo(): void {
    const draft = this.#past.pop();
    if (!draft) return;
    this.#future.push(this.#draft);
    this.#draft = draft;
  }

  redo(): void {
    const draft = this.#future.pop();
    if (!draft) return;
    this.#past.push(this.#draft);
    this.#draft = draft;
  }
}
