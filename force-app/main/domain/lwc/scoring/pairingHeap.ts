/**
 * Heaps of numbers that melt into one another: the pairing heap of Fredman, Sedgewick, Sleator and Tarjan (1986). A heap is its first
 * number, -1 is the empty one. `isFirst` says which of two comes first; it may change only for numbers that stand in no heap.
 */
export class PairingHeap {
  #child: Int32Array;
  #sibling: Int32Array;
  #isFirst: (a: number, b: number) => boolean;

  constructor(count: number, isFirst: (a: number, b: number) => boolean) {
    this.#child = new Int32Array(count).fill(-1);
    this.#sibling = new Int32Array(count).fill(-1);
    this.#isFirst = isFirst;
  }

  /** One heap out of two. */
  meld(a: number, b: number): number {
    if (a < 0 || b < 0) return Math.max(a, b);
    const [first, second] = this.#isFirst(a, b) ? [a, b] : [b, a];
    this.#sibling[second] = this.#child[first]!;
    this.#child[first] = second;
    return first;
  }

  /** The heap without its first number, which stands in no heap from then on. */
  withoutFirst(heap: number): number {
    const pairs: number[] = [];
    for (let node = this.#child[heap]!; node >= 0;) {
      const other = this.#sibling[node]!;
      const next = other < 0 ? -1 : this.#sibling[other]!;
      this.#sibling[node] = -1;
      if (other >= 0) this.#sibling[other] = -1;
      pairs.push(this.meld(node, other));
      node = next;
    }
    this.#child[heap] = -1;
    return pairs.reduceRight((melded, pair) => this.meld(melded, pair), -1);
  }
}
