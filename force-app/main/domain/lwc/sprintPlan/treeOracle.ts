import type { CompiledProblem } from './compile';

/**
 * Best sprints for items whose links form a tree, when room costs a price: one pass from the leaves to the root and one back.
 * All work arrays are made once, for the prices change a thousand times.
 */
export class TreeOracle {
  /** Items, each after its parent; the root first. */
  readonly items: Int32Array;
  readonly #parent: Int32Array;
  /** How far the child must be from its parent; `needs`: the child is the one that needs. */
  readonly #apart: Int32Array;
  readonly #childNeeds: Uint8Array;
  readonly #sprints: number;
  readonly #width: number;
  /** Best total of the subtree with the item in a sprint (index sprints: out). */
  readonly #total: Float64Array;
  /** Best total of the subtree for each sprint of the parent, and the sprint of the item that gives it. */
  readonly #best: Float64Array;
  readonly #choice: Int32Array;

  constructor(
    { sprints, needed, needing, distance }: CompiledProblem,
    group: readonly number[],
    links: readonly number[]
  ) {
    const place = new Map(group.map((item, index) => [item, index]));
    const near: { to: number; apart: number; needs: boolean }[][] = group.map(() => []);
    for (const link of links) {
      const [before, after] = [place.get(needed[link]!)!, place.get(needing[link]!)!];
      near[before]!.push({ to: after, apart: distance[link]!, needs: true });
      near[after]!.push({ to: before, apart: distance[link]!, needs: false });
    }
    const order = [0];
    const at = new Map([[0, 0]]);
    this.#parent = new Int32Array(group.length);
    this.#apart = new Int32Array(group.length);
    this.#childNeeds = new Uint8Array(group.length);
    for (let index = 0; index < order.length; index++) {
      for (const { to, apart, needs } of near[order[index]!]!) {
        if (at.has(to)) continue;
        const child = order.push(to) - 1;
        at.set(to, child);
        this.#parent[child] = index;
        this.#apart[child] = apart;
        this.#childNeeds[child] = +needs;
      }
    }
    this.items = Int32Array.from(order, (index) => group[index]!);
    this.#sprints = sprints;
    this.#width = sprints + 1;
    this.#total = new Float64Array(group.length * this.#width);
    this.#best = new Float64Array(group.length * this.#width);
    this.#choice = new Int32Array(group.length * this.#width);
  }

  /** Writes the best sprint of each item into `at` and answers their total. `gain(item, sprint)`: what it earns less the price of its room. */
  solve(gain: (item: number, sprint: number) => number, at: Int32Array): number {
    const { items } = this;
    const width = this.#width;
    for (let node = 0; node < items.length; node++) {
      for (let t = 0; t < width; t++) this.#total[node * width + t] = gain(items[node]!, t);
    }
    for (let node = items.length - 1; node > 0; node--) this.passUp(node);
    let root = 0;
    for (let t = 1; t < width; t++) if (this.#total[t]! > this.#total[root]!) root = t;
    at[items[0]!] = root;
    for (let node = 1; node < items.length; node++) {
      at[items[node]!] = this.#choice[node * width + at[items[this.#parent[node]!]!]!]!;
    }
    return this.#total[root]!;
  }

  private passUp(node: number): void {
    const width = this.#width;
    const own = node * width;
    const parent = this.#parent[node]! * width;
    if (this.#childNeeds[node]) this.childAfter(own, this.#apart[node]!);
    else this.childBefore(own, this.#apart[node]!);
    for (let t = 0; t < width; t++) this.#total[parent + t]! += this.#best[own + t]!;
  }

  /** The child needs its parent: it is in the same sprint or a later one, or out. */
  private childAfter(own: number, apart: number): void {
    let choice = this.#sprints;
    for (let t = this.#sprints; t >= 0; t--) {
      const child = Math.min(t + apart, this.#sprints);
      if (this.#total[own + child]! > this.#total[own + choice]!) choice = child;
      this.#choice[own + t] = choice;
      this.#best[own + t] = this.#total[own + choice]!;
    }
  }

  /** The parent needs its child: that is in the same sprint or an earlier one; anywhere where the parent is out. */
  private childBefore(own: number, apart: number): void {
    let choice = -1;
    for (let t = 0; t <= this.#sprints; t++) {
      const last = t === this.#sprints ? t : t - apart;
      for (let child = t - apart; child <= last; child++) {
        if (child >= 0 && (choice < 0 || this.#total[own + child]! > this.#total[own + choice]!)) choice = child;
      }
      this.#choice[own + t] = Math.max(choice, 0);
      this.#best[own + t] = choice < 0 ? -Infinity : this.#total[own + choice]!;
    }
  }

  /**
   * What the group loses at least when one item is put into one sprint, at the prices of the last `solve`: written to
   * `loss[item * (sprints + 1) + sprint]`.
   */
  losses(loss: Float64Array): void {
    const width = this.#width;
    const outside = new Float64Array(this.items.length * width);
    let best = -Infinity;
    for (let t = 0; t < width; t++) best = Math.max(best, this.#total[t]!);
    this.items.forEach((item, node) => {
      if (node > 0) this.passDown(node, outside);
      for (let t = 0; t < width; t++) {
        const with_ = this.#total[node * width + t]! + outside[node * width + t]!;
        loss[item * width + t] = with_ === -Infinity ? Infinity : best - with_;
      }
    });
  }

  /** Best total of all but the subtree of `node`, for each sprint of `node`. */
  private passDown(node: number, outside: Float64Array): void {
    const width = this.#width;
    const parent = this.#parent[node]!;
    for (let t = 0; t < width; t++) {
      let best = -Infinity;
      for (let above = 0; above < width; above++) {
        if (!this.agrees(node, t, above)) continue;
        const own = this.#best[node * width + above]!;
        if (own === -Infinity) continue;
        best = Math.max(best, this.#total[parent * width + above]! + outside[parent * width + above]! - own);
      }
      outside[node * width + t] = best;
    }
  }

  /** Whether a node may be in sprint `t` when its parent is in sprint `above`. */
  private agrees(node: number, t: number, above: number): boolean {
    const [before, after] = this.#childNeeds[node] ? [above, t] : [t, above];
    return after === this.#sprints || before + this.#apart[node]! <= after;
  }
}
