import type { MoveTarget } from 'c/storyOrder';

/** Ahead of the first story. */
const TOP = '';

/** An order as links from story to story, so that thousands of moves cost no more than their own length. */
export class Chain {
  #next = new Map<string, string>();
  #previous = new Map<string, string>();
  #last = TOP;

  constructor(ids: readonly string[]) {
    for (const id of ids) this.insert(id, this.#last);
  }

  move(ids: readonly string[], target: MoveTarget): void {
    const anchor = typeof target === 'string' ? undefined : 'after' in target ? target.after : target.before;
    if (anchor !== undefined && (!this.#previous.has(anchor) || ids.includes(anchor))) return;
    const moved = ids.filter((id) => this.#previous.has(id));
    for (const id of moved) this.remove(id);
    let above = this.above(target);
    for (const id of moved) {
      this.insert(id, above);
      above = id;
    }
  }

  ids(): string[] {
    const ids: string[] = [];
    for (let id = this.#next.get(TOP); id !== undefined; id = this.#next.get(id)) ids.push(id);
    return ids;
  }

  private above(target: MoveTarget): string {
    if (target === 'top') return TOP;
    if (target === 'bottom') return this.#last;
    return 'after' in target ? target.after : this.#previous.get(target.before)!;
  }

  private insert(id: string, above: string): void {
    const below = this.#next.get(above);
    this.#next.set(above, id);
    this.#previous.set(id, above);
    if (below === undefined) {
      this.#last = id;
      this.#next.delete(id);
    } else {
      this.#next.set(id, below);
      this.#previous.set(below, id);
    }
  }

  private remove(id: string): void {
    const above = this.#previous.get(id)!;
    const below = this.#next.get(id);
    this.#previous.delete(id);
    if (below === undefined) {
      this.#last = above;
      this.#next.delete(above);
    } else {
      this.#next.set(above, below);
      this.#previous.set(below, above);
    }
  }
}
