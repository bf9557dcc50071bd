import type { CompiledProblem } from './compile';
import { components } from './components';
import { FlowOracle } from './flowOracle';
import { TreeOracle } from './treeOracle';
import type { Windows } from './windows';

/** Groups this small are taken for trees, without the links beyond: their blocks see all links, and are quick. */
const FEW = 12;

/**
 * The problem with capacities and limits priced instead of kept: falls apart into groups of linked items, each solved exactly. For any
 * prices of 0 or more its value is at least that of every plan (Lagrangian relaxation).
 */
export class Relaxation {
  readonly at: Int32Array;
  /** Room left at the last prices, in each sprint and then in each row; the slope of the bound. */
  readonly left: Float64Array;
  /** The bound at the last prices. */
  value = Infinity;
  readonly #problem: CompiledProblem;
  readonly #windows: Windows;
  readonly #singles: Int32Array;
  readonly #trees: TreeOracle[];
  readonly #webs: FlowOracle[] = [];
  readonly #toll: Float64Array;

  constructor(problem: CompiledProblem, windows: Windows) {
    this.#problem = problem;
    this.#windows = windows;
    this.at = new Int32Array(problem.items);
    this.left = new Float64Array(problem.sprints + problem.rows.length);
    this.#toll = new Float64Array(problem.items);
    const groups = components(problem);
    this.#singles = Int32Array.from(groups.filter(({ length }) => length === 1).flat());
    const linksOf = new Map<number, number[]>();
    const groupOf = new Int32Array(problem.items);
    groups.forEach((group, index) => group.forEach((item) => (groupOf[item] = index)));
    problem.needed.forEach((item, link) => {
      const list = linksOf.get(groupOf[item]!) ?? [];
      list.push(link);
      linksOf.set(groupOf[item]!, list);
    });
    this.#trees = [];
    groups.forEach((group, index) => {
      const links = linksOf.get(index);
      if (!links) return;
      if (links.length < group.length || group.length <= FEW) this.#trees.push(new TreeOracle(problem, group, links));
      else this.#webs.push(new FlowOracle(problem, group, links));
    });
  }

  /** The bound at these prices, with its slope: what `BundleMethod` lowers. */
  look(prices: Float64Array, slope: Float64Array): number {
    const bound = this.bound(prices);
    slope.set(this.left);
    return bound;
  }

  /** What the room is worth at these prices, without any item. */
  base(prices: Float64Array): number {
    const { sprints, capacity, rows, constant } = this.#problem;
    let base = constant;
    for (let t = 0; t < sprints; t++) base += prices[t]! * capacity[t]!;
    rows.forEach(({ limit }, row) => (base += prices[sprints + row]! * limit));
    return base;
  }

  /** The bound at these prices: of a unit of room in each sprint, then of a unit of each row. */
  bound(prices: Float64Array): number {
    const { sprints, capacity, rows, weight, profit } = this.#problem;
    const { at, left } = this;
    let bound = this.base(prices);
    for (let t = 0; t < sprints; t++) left[t] = capacity[t]!;
    this.#toll.fill(0);
    rows.forEach(({ coefficients, limit }, row) => {
      const price = prices[sprints + row]!;
      left[sprints + row] = limit;
      if (price > 0)
        for (let item = 0; item < coefficients.length; item++) this.#toll[item]! += price * coefficients[item]!;
    });
    const { first, last } = this.#windows;
    for (const item of this.#singles) {
      let best = last[item]! === sprints ? 0 : -Infinity;
      let choice = sprints;
      for (let t = first[item]!; t < sprints && t <= last[item]!; t++) {
        const gain = profit[item * sprints + t]! - prices[t]! * weight[item]! - this.#toll[item]!;
        if (gain > best) [best, choice] = [gain, t];
      }
      bound += best;
      at[item] = choice;
    }
    const gain = (item: number, t: number): number => this.gain(item, t, prices);
    for (const tree of this.#trees) bound += tree.solve(gain, at);
    for (const web of this.#webs) bound += web.solve(gain, first, last, at);
    for (let item = 0; item < at.length; item++) {
      const t = at[item]!;
      if (t === sprints) continue;
      left[t]! -= weight[item]!;
      rows.forEach(({ coefficients }, row) => (left[sprints + row]! -= coefficients[item]!));
    }
    this.value = bound;
    return bound;
  }

  /** Items in webs of links, whose losses are not known but by trying. */
  get webItems(): number[] {
    return this.#webs.flatMap(({ items }) => [...items]);
  }

  /** What the bound loses at least when an item is put into a sprint (or left out), at the last prices: item * (sprints + 1) + sprint. */
  losses(prices: Float64Array): Float64Array {
    const { sprints, items } = this.#problem;
    const loss = new Float64Array(items * (sprints + 1)).fill(Infinity);
    for (const item of this.#singles) {
      const best = this.gain(item, this.at[item]!, prices);
      for (let t = 0; t <= sprints; t++) loss[item * (sprints + 1) + t] = best - this.gain(item, t, prices);
    }
    for (const tree of this.#trees) tree.losses(loss);
    for (const { items: group } of this.#webs) {
      for (const item of group)
        for (let t = 0; t <= sprints; t++)
          loss[item * (sprints + 1) + t] = this.gain(item, t, prices) > -Infinity ? 0 : Infinity;
    }
    return loss;
  }

  /** Profit less the price of room; -Infinity where the item may not be. */
  gain(item: number, t: number, prices: Float64Array): number {
    const { sprints, profit, weight } = this.#problem;
    if (t < this.#windows.first[item]! || t > this.#windows.last[item]!) return -Infinity;
    return t === sprints ? 0 : profit[item * sprints + t]! - prices[t]! * weight[item]! - this.#toll[item]!;
  }
}
