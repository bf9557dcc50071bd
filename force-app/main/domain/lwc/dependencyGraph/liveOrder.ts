import { shortestWay } from './cycles';
import type { LinkTable } from './linkTable';

/**
 * A topological order that is kept while links are added (Pearce and Kelly, 2006): only the nodes between both ends of a link that
 * stands against the order are looked at. Links that are taken away never hurt it.
 */
export class LiveOrder {
  #place: number[] = [];
  readonly #successors: LinkTable;
  readonly #predecessors: LinkTable;

  constructor(order: Int32Array, successors: LinkTable, predecessors: LinkTable) {
    order.forEach((node, place) => (this.#place[node] = place));
    this.#successors = successors;
    this.#predecessors = predecessors;
  }

  /** A new node without links. */
  append(node: number): void {
    this.#place[node] = this.#place.length;
  }

  /** Makes room for a link; answers the way from `after` to `before` that it would close to a cycle, and changes nothing then. */
  admit(before: number, after: number): number[] | undefined {
    if (before === after) return [before];
    const lower = this.#place[after]!;
    const upper = this.#place[before]!;
    if (lower > upper) return undefined;
    const later = this.reach(after, this.#successors, (place) => place <= upper);
    if (later.includes(before)) return shortestWay(after, before, this.#successors);
    const earlier = this.reach(before, this.#predecessors, (place) => place >= lower);
    this.reorder(earlier, later);
    return undefined;
  }

  private reach(start: number, links: LinkTable, isNear: (place: number) => boolean): number[] {
    const seen = new Set([start]);
    for (const node of seen) {
      for (let slot = links.first(node); slot >= 0; slot = links.next(slot)) {
        const target = links.target(slot);
        if (isNear(this.#place[target]!)) seen.add(target);
      }
    }
    return [...seen];
  }

  /** What leads to the link goes before what follows from it, on the places that both had. */
  private reorder(earlier: number[], later: number[]): void {
    const byPlace = (a: number, b: number): number => this.#place[a]! - this.#place[b]!;
    const nodes = [...earlier.sort(byPlace), ...later.sort(byPlace)];
    const places = nodes.map((node) => this.#place[node]!).sort((a, b) => a - b);
    nodes.forEach((node, index) => (this.#place[node] = places[index]!));
  }
}
