import { cycleIn, knots } from './cycles';
import { heaviestChain, layerNumbers, topologicalOrder } from './layers';
import { LinkTable } from './linkTable';
import { LiveOrder } from './liveOrder';

/** `after` needs `before`. */
export interface Link {
  readonly before: string;
  readonly after: string;
}

export type GraphOutcome =
  | { readonly kind: 'graph'; readonly graph: DependencyGraph }
  /** One cycle for each knot of links: ids in the order of the links, the last needed by the first. */
  | { readonly kind: 'cycles'; readonly cycles: readonly (readonly string[])[] };

/** What needs what, without cycles: none can be added. Ids in links that `ids` does not name become nodes too. */
export class DependencyGraph {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #successors: LinkTable;
  readonly #predecessors: LinkTable;
  #order: LiveOrder | undefined;

  private constructor(ids: Iterable<string>, links: readonly Link[]) {
    for (const id of ids) this.number(id);
    this.#successors = new LinkTable(this.#ids.length, links.length);
    this.#predecessors = new LinkTable(this.#ids.length, links.length);
    this.connectAll(links);
  }

  /** Builds a graph, or names the cycles that keep it from being one. O(nodes + links). */
  static of(ids: Iterable<string>, links: readonly Link[]): GraphOutcome {
    const graph = new DependencyGraph(ids, links);
    if (graph.topological().length === graph.#ids.length) return { kind: 'graph', graph };
    const cycles = knots(graph.#ids.length, graph.#successors).map((knot) =>
      graph.named(cycleIn(knot, graph.#successors))
    );
    return { kind: 'cycles', cycles };
  }

  get size(): number {
    return this.#ids.length;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  hasLink(before: string, after: string): boolean {
    const [from, to] = [this.#numbers.get(before), this.#numbers.get(after)];
    return from !== undefined && to !== undefined && this.#successors.has(from, to);
  }

  /**
   * Adds a link, and the nodes it names. Where it would close a cycle, nothing is added and the cycle is answered: ids in the order of
   * the links, beginning with `after`, ending with `before`. A link that is there stays one link.
   */
  addLink(before: string, after: string): readonly string[] | undefined {
    const [from, to] = [this.number(before), this.number(after)];
    if (this.#successors.has(from, to)) return undefined;
    const way = this.liveOrder().admit(from, to);
    if (way) return this.named(way);
    this.#successors.add(from, to);
    this.#predecessors.add(to, from);
    return undefined;
  }

  /** False where there is no such link. */
  removeLink(before: string, after: string): boolean {
    const [from, to] = [this.#numbers.get(before), this.#numbers.get(after)];
    if (from === undefined || to === undefined) return false;
    return this.#successors.remove(from, to) && this.#predecessors.remove(to, from);
  }

  /** What it needs itself; empty for an id that is not there. */
  predecessors(id: string): string[] {
    return this.named(neighbours(this.#predecessors, this.#numbers.get(id)));
  }

  successors(id: string): string[] {
    return this.named(neighbours(this.#successors, this.#numbers.get(id)));
  }

  /** All it needs, directly or not, nearest first. */
  allPredecessors(id: string): string[] {
    return this.named(reach(this.#predecessors, this.#numbers.get(id)));
  }

  allSuccessors(id: string): string[] {
    return this.named(reach(this.#successors, this.#numbers.get(id)));
  }

  /** All ids, each after everything it needs. */
  order(): string[] {
    return this.named(this.topological());
  }

  /** Ids by layer: the first needs nothing, each other needs at least one of the layer before. */
  layers(): string[][] {
    const layers: string[][] = [];
    layerNumbers(this.topological(), this.#successors).forEach((layer, node) =>
      (layers[layer] ??= []).push(this.#ids[node]!)
    );
    return layers;
  }

  /** The chain of needs with the most weight (points, days) in total, first to do first. Weights below 0 and NaN count as 0. */
  criticalChain(weightOf: (id: string) => number): { ids: string[]; weight: number } {
    const weights = Float64Array.from(this.#ids, (id) => Math.max(weightOf(id), 0) || 0);
    const { nodes, weight } = heaviestChain(this.topological(), this.#successors, weights);
    return { ids: this.named(nodes), weight };
  }

  private number(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    this.#order?.append(number);
    return number;
  }

  /** Links that are given twice stay one; told by a set, for a node may have thousands. */
  private connectAll(links: readonly Link[]): void {
    const pairs = new Set<number>();
    for (const { before, after } of links) {
      const [from, to] = [this.number(before), this.number(after)];
      const pair = from * 2 ** 26 + to;
      if (pairs.has(pair)) continue;
      pairs.add(pair);
      this.#successors.add(from, to);
      this.#predecessors.add(to, from);
    }
  }

  private topological(): Int32Array {
    return topologicalOrder(this.#ids.length, this.#successors);
  }

  private liveOrder(): LiveOrder {
    return (this.#order ??= new LiveOrder(this.topological(), this.#successors, this.#predecessors));
  }

  private named(nodes: ArrayLike<number>): string[] {
    return Array.from(nodes, (node) => this.#ids[node]!);
  }
}

function neighbours(links: LinkTable, node: number | undefined): number[] {
  const found: number[] = [];
  if (node === undefined) return found;
  for (let slot = links.first(node); slot >= 0; slot = links.next(slot)) found.push(links.target(slot));
  return found.reverse();
}

function reach(links: LinkTable, start: number | undefined): number[] {
  if (start === undefined) return [];
  const seen = new Set([start]);
  for (const node of seen) for (const other of neighbours(links, node)) seen.add(other);
  seen.delete(start);
  return [...seen];
}
