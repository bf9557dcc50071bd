/** Numbers of nodes at the far end of each node's links; grows as needed. Links of a node stand in a list through one array. */
export class LinkTable {
  #head: Int32Array;
  #next: Int32Array;
  #target: Int32Array;
  #used = 0;
  #free = -1;

  constructor(nodes: number, links: number) {
    this.#head = new Int32Array(Math.max(nodes, 1)).fill(-1);
    this.#next = new Int32Array(Math.max(links, 1));
    this.#target = new Int32Array(Math.max(links, 1));
  }

  add(node: number, target: number): void {
    if (node >= this.#head.length) this.#head = grown(this.#head, node + 1);
    const slot = this.#free >= 0 ? this.#free : this.#used++;
    if (slot === this.#free) this.#free = this.#next[slot]!;
    if (slot >= this.#next.length) {
      this.#next = grown(this.#next, slot + 1);
      this.#target = grown(this.#target, slot + 1);
    }
    this.#target[slot] = target;
    this.#next[slot] = this.#head[node]!;
    this.#head[node] = slot;
  }

  /** Takes one link away; false where there is none. */
  remove(node: number, target: number): boolean {
    let before = -1;
    for (let slot = this.first(node); slot >= 0; before = slot, slot = this.#next[slot]!) {
      if (this.#target[slot] !== target) continue;
      if (before < 0) this.#head[node] = this.#next[slot]!;
      else this.#next[before] = this.#next[slot]!;
      this.#next[slot] = this.#free;
      this.#free = slot;
      return true;
    }
    return false;
  }

  has(node: number, target: number): boolean {
    for (let slot = this.first(node); slot >= 0; slot = this.next(slot)) if (this.#target[slot] === target) return true;
    return false;
  }

  /** The first slot of a node's links, -1 for none: `for (let slot = first(n); slot >= 0; slot = next(slot)) target(slot)`. */
  first(node: number): number {
    return this.#head[node] ?? -1;
  }

  next(slot: number): number {
    return this.#next[slot]!;
  }

  target(slot: number): number {
    return this.#target[slot]!;
  }
}

function grown(array: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(Math.max(size, array.length * 2)).fill(-1);
  larger.set(array);
  return larger;
}
