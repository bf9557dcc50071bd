import { PairingHeap } from './pairingHeap';
import { ratio } from './ratio';

/** A forest: nodes with each after its parent, and the parent of each, -1 for roots. Arrays are by node. */
export interface Forest {
  readonly nodes: readonly number[];
  readonly parent: Int32Array;
}

/**
 * The sequence of a forest in which worth is delivered soonest: the least sum of worth times the effort done by then, each node after its
 * parent. What is worth as much per effort as what it waits for, or more, is glued behind it, best first; so a parent of little worth is pulled up by
 * what needs it. W. A. Horn, Single-machine job sequencing with treelike precedence ordering, SIAM J. Appl. Math. 23 (1972). O(n log n).
 */
export function hornSequence({ nodes, parent }: Forest, worth: Float64Array, effort: Float64Array): number[] {
  const size = parent.length;
  const [blockWorth, blockEffort] = [worth.slice(), effort.slice()];
  const score = (block: number): number => ratio(blockWorth[block]!, blockEffort[block]!);
  const heaps = new PairingHeap(size, (a, b) => score(a) > score(b) || (score(a) === score(b) && a < b));
  const below = new Int32Array(size).fill(-1);
  const tail = Int32Array.from({ length: size }, (_, node) => node);
  const next = new Int32Array(size).fill(-1);
  let roots = -1;
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]!;
    let heap = below[node]!;
    // An equal one is glued too: a tie must not sort it before what it waits for.
    while (heap >= 0 && score(heap) >= score(node)) {
      const best = heap;
      heap = heaps.withoutFirst(heap);
      next[tail[node]!] = best;
      tail[node] = tail[best]!;
      blockWorth[node]! += blockWorth[best]!;
      blockEffort[node]! += blockEffort[best]!;
    }
    const whole = heaps.meld(node, heap);
    if (parent[node]! < 0) roots = heaps.meld(roots, whole);
    else below[parent[node]!] = heaps.meld(below[parent[node]!]!, whole);
  }
  return drained(roots, heaps, next);
}

function drained(heap: number, heaps: PairingHeap, next: Int32Array): number[] {
  const sequence: number[] = [];
  for (let block = heap; block >= 0; block = heaps.withoutFirst(block)) {
    for (let node = block; node >= 0; node = next[node]!) sequence.push(node);
  }
  return sequence;
}
