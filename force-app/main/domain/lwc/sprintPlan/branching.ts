/* eslint-disable no-await-in-loop -- slices of one search follow one another */
import { BundleMethod, type Plane } from './bundleMethod';
import type { CompiledProblem } from './compile';
import type { Pacer } from './pacer';
import { PseudoCosts, type Split } from './pseudoCosts';
import type { Relaxation } from './relaxation';
import { narrow, type Windows } from './windows';

/** One decision on the way to a node: the item is done by the sprint (`isBy`), or only after it. */
interface Decision {
  readonly split: Split;
  readonly isBy: boolean;
  readonly before: Decision | undefined;
}

/** Where items stood at a look, and what its plane is. */
interface Look extends Plane {
  readonly at: Int8Array;
}

interface Node {
  readonly decision: Decision | undefined;
  readonly prices: Float64Array;
  readonly bound: number;
  /** Looks that its parent weighed against each other: those that its decision allows are looks of its own. */
  readonly looks: readonly Look[];
}

/** What the search knows and learns: plans that were met, and what is still worth looking for. */
export interface Hopes {
  /** Bounds below this are not worth looking at. */
  readonly target: number;
  met(at: Int32Array): void;
  /** Bound of all that is not decided yet, and nodes since the last time. */
  told(bound: number, nodes: number): void;
  readonly isDone: boolean;
  /** Nodes after which it is left unfinished. */
  readonly mostNodes?: number | undefined;
}

/** Looks at the prices of a node; more where limits have prices besides, for those are found later and decide more. */
const LOOKS = 12;
const LOOKS_WITH_LIMITS = 24;
const TRIED = 6;
/** How near the weights of looks come to what is best: nearer takes longer than it helps. */
const CARE = 0.3;

/**
 * Branch and bound for problems whose links tie too much together for a sweep: decides item by item, and drops what its bound shows to be
 * no better. Goes down towards plans first, and then on from the most promising node that is open.
 */
export class Branching {
  readonly #problem: CompiledProblem;
  readonly #relaxation: Relaxation;
  readonly #windows: Windows;
  readonly #root: Windows;
  readonly #scale: Float64Array;
  readonly #hopes: Hopes;
  #open: Node[] = [];
  #nodes = 0;
  readonly #costs: PseudoCosts;

  /** `windows` are those of the relaxation, and are changed. */
  constructor(problem: CompiledProblem, relaxation: Relaxation, windows: Windows, scale: Float64Array, hopes: Hopes) {
    this.#problem = problem;
    this.#relaxation = relaxation;
    this.#windows = windows;
    this.#root = { first: windows.first.slice(), last: windows.last.slice() };
    this.#scale = scale;
    this.#hopes = hopes;
    this.#costs = new PseudoCosts(problem.items, problem.sprints);
  }

  /** Whether it came to its end: no plan on target is unknown. */
  async run(prices: Float64Array, bound: number, pacer: Pacer): Promise<boolean> {
    let node: Node | undefined = { decision: undefined, prices, bound, looks: [] };
    const { mostNodes = Infinity } = this.#hopes;
    for (let count = 0; node && !this.#hopes.isDone && count < mostNodes; count++) {
      if (pacer.isDue) {
        this.tell(this.openBound(node));
        await pacer.breathe();
      }
      this.#nodes++;
      const [near, far]: readonly (Node | undefined)[] = this.branch(node);
      if (far) this.#open.push(far);
      node = near ?? this.mostPromising();
    }
    this.tell(node ? this.openBound(node) : -Infinity);
    return node === undefined;
  }

  private tell(bound: number): void {
    this.#hopes.told(bound, this.#nodes);
    this.#nodes = 0;
  }

  private openBound(node: Node): number {
    return this.#open.reduce((most, { bound }) => Math.max(most, bound), node.bound);
  }

  private mostPromising(): Node | undefined {
    this.#open = this.#open.filter(({ bound }) => bound >= this.#hopes.target);
    if (this.#open.length === 0) return undefined;
    const best = this.#open.reduce((most, node) => (node.bound > most.bound ? node : most));
    this.#open.splice(this.#open.indexOf(best), 1);
    return best;
  }

  /** Both ways on from a node, the likelier first; none where nothing better lies below it. */
  private branch(node: Node): Node[] {
    if (!this.enter(node.decision)) return [];
    const known = node.looks.filter(({ at }) => this.isAllowed(at));
    const looks = known.map(({ at }) => at);
    const method = this.price(node.prices, known, looks);
    const bound = Math.min(node.bound, method.bound);
    this.learn(node, bound);
    if (bound < this.#hopes.target) return [];
    const split = this.choose(method, looks);
    if (!split) return [];
    const planes = method.planes();
    const weighed = method.mix().map(({ look }, index): Look => ({ ...planes[index]!, at: looks[look]! }));
    return [split.by >= 0.5, split.by < 0.5].map((isBy) => ({
      decision: { split, isBy, before: node.decision },
      prices: method.prices,
      bound,
      looks: weighed
    }));
  }

  /** By how much the decision that leads here lowered the bound, as far as that matters. */
  private learn({ decision, bound: before }: Node, bound: number): void {
    if (!decision || bound === -Infinity) return;
    this.#costs.learn(decision.split, decision.isBy, Math.max(before - Math.max(bound, this.#hopes.target), 0));
  }

  /** Windows as the decisions on the way leave them; false where they leave none. */
  private enter(decision: Decision | undefined): boolean {
    this.#windows.first.set(this.#root.first);
    this.#windows.last.set(this.#root.last);
    for (let way = decision; way; way = way.before) this.decide(way.split, way.isBy);
    return narrow(this.#problem, this.#windows);
  }

  /** Whether the windows let items stand so. */
  private isAllowed(at: Int8Array): boolean {
    const { first, last } = this.#windows;
    return at.every((sprint, item) => sprint >= first[item]! && sprint <= last[item]!);
  }

  private decide({ item, sprint }: Split, isBy: boolean): void {
    const { first, last } = this.#windows;
    if (isBy) last[item] = Math.min(last[item]!, sprint);
    else first[item] = Math.max(first[item]!, sprint + 1);
  }

  /** Lowers the bound here until it is of no use or stays; collects where items stood at each look. */
  private price(prices: Float64Array, known: readonly Plane[], looks: Int8Array[]): BundleMethod {
    const look = (at: Float64Array, slope: Float64Array): number => {
      const bound = this.#relaxation.look(at, slope);
      looks.push(Int8Array.from(this.#relaxation.at));
      if (bound > -Infinity && slope.every((left) => left >= 0) && this.keepsLinks())
        this.#hopes.met(this.#relaxation.at);
      return bound;
    };
    const method = new BundleMethod(look, prices, this.#scale, { known, care: CARE });
    const most = this.#problem.rows.length > 0 ? LOOKS_WITH_LIMITS : LOOKS;
    for (let k = 0; k < most && method.bound >= this.#hopes.target; k++) {
      if (method.improve() < 1e-7 * Math.abs(method.bound)) break;
    }
    return method;
  }

  /** The relaxation leaves links out of small groups. */
  private keepsLinks(): boolean {
    const { sprints, needed, needing, distance } = this.#problem;
    const { at } = this.#relaxation;
    return needed.every((need, link) => {
      const after = at[needing[link]!]!;
      return after === sprints || at[need]! + distance[link]! <= after;
    });
  }

  /** The decision that hurts most whichever way it goes, among the items that the looks disagree on most. */
  private choose(method: BundleMethod, looks: readonly Int8Array[]): Split | undefined {
    const { sprints, items } = this.#problem;
    const mix = method.mix();
    const { first, last } = this.#windows;
    const candidates: (Split & { score: number })[] = [];
    for (let item = 0; item < items; item++) {
      if (first[item] === last[item]) continue;
      let mean = 0;
      let [least, most] = [sprints, 0];
      for (const { look, weight } of mix) {
        const at = looks[look]![item]!;
        mean += weight * at;
        least = Math.min(least, at);
        most = Math.max(most, at);
      }
      if (least === most) continue;
      // Whether it is planned at all comes before when: limits are about that, and it is worth most.
      const sprint = most === sprints ? sprints - 1 : Math.min(Math.max(Math.floor(mean), least), most - 1);
      let by = 0;
      for (const { look, weight } of mix) if (looks[look]![item]! <= sprint) by += weight;
      const split = { item, sprint, by };
      candidates.push({ ...split, score: scoreOf((isBy) => this.#costs.expected(split, isBy)) });
    }
    if (candidates.length === 0) return this.anyOpen();
    candidates.sort((a, b) => b.score - a.score);
    return this.strongest(candidates.slice(0, TRIED), method);
  }

  /** Tries decisions of which too little is known. */
  private strongest(candidates: readonly Split[], { bound, prices }: BundleMethod): Split {
    let [best, most] = [candidates[0]!, -Infinity];
    if (candidates.length === 1) return best;
    const { first, last } = this.#windows;
    const kept = { first: first.slice(), last: last.slice() };
    const fall = (split: Split, isBy: boolean): number => {
      const expected = this.#costs.expected(split, isBy);
      if (this.#costs.isReliable(split, isBy)) return expected;
      this.decide(split, isBy);
      const decided = narrow(this.#problem, this.#windows) ? this.#relaxation.bound(prices) : -Infinity;
      first.set(kept.first);
      last.set(kept.last);
      return Math.max(bound - decided, this.#costs.isKnown(split, isBy) ? expected : 0);
    };
    for (const candidate of candidates) {
      const score = scoreOf((isBy) => fall(candidate, isBy));
      if (score > most) [most, best] = [score, candidate];
    }
    return best;
  }

  /** Where all looks agree: any item that may still go elsewhere. */
  private anyOpen(): Split | undefined {
    const { first, last } = this.#windows;
    const { sprints } = this.#problem;
    for (let item = 0; item < first.length; item++) {
      if (first[item]! < last[item]!) {
        const at = this.#relaxation.at[item]!;
        const sprint = Math.min(Math.max(at, first[item]!), last[item]! - 1);
        return { item, sprint: Math.min(sprint, sprints - 1), by: at <= sprint ? 1 : 0 };
      }
    }
    return undefined;
  }
}

/** Good where the bound falls on both sides. */
function scoreOf(fall: (isBy: boolean) => number): number {
  return Math.max(fall(true), 1e-6) * Math.max(fall(false), 1e-6);
}
