import { ClosureFlow } from './closureFlow';
import type { CompiledProblem } from './compile';

/** Larger than what anything earns: keeps a node in, or out. */
const FORCE = 1e7;

/**
 * Best sprints for items that are linked in any way, when room costs a price: node (item, t) says "done by sprint t", earns what is gained
 * by t instead of t + 1, and needs (item, t + 1) and what the item needs.
 */
export class FlowOracle {
  readonly items: readonly number[];
  readonly #sprints: number;
  readonly #flow: ClosureFlow;
  readonly #force: number;

  constructor(problem: CompiledProblem, group: readonly number[], links: readonly number[]) {
    const { sprints, needed, needing, distance } = problem;
    this.items = group;
    this.#sprints = sprints;
    const place = new Map(group.map((item, index) => [item, index]));
    const [from, to]: [number[], number[]] = [[], []];
    const add = (u: number, v: number): void => {
      from.push(u);
      to.push(v);
    };
    group.forEach((_, index) => {
      for (let t = 0; t + 1 < sprints; t++) add(index * sprints + t, index * sprints + t + 1);
    });
    // Too early for what it needs: a node that never pays.
    const never = group.length * sprints;
    for (const link of links) {
      const [need, item] = [place.get(needed[link]!)! * sprints, place.get(needing[link]!)! * sprints];
      for (let t = 0; t < sprints; t++) add(item + t, t < distance[link]! ? never : need + t - distance[link]!);
    }
    this.#flow = new ClosureFlow(never + 1, from, to);
    const dearest = problem.profit.reduce((most, profit) => Math.max(most, profit), 1);
    this.#force = FORCE * dearest;
    this.#flow.setWeight(never, -this.#force * 10);
  }

  /** Writes the best sprint of each item into `at` and answers their total; -Infinity where the windows allow none. */
  solve(gain: (item: number, sprint: number) => number, first: Int32Array, last: Int32Array, at: Int32Array): number {
    const sprints = this.#sprints;
    const force = this.#force;
    this.items.forEach((item, index) => {
      const finite = (t: number): number => {
        const worth = gain(item, t);
        return worth === -Infinity ? -force / 100 : worth;
      };
      let later = 0;
      for (let t = sprints - 1; t >= 0; t--) {
        const now = finite(t);
        let weight = now - later;
        if (t < first[item]!) weight = -force;
        else if (t >= last[item]!) weight = force;
        later = now;
        this.#flow.setWeight(index * sprints + t, weight);
      }
    });
    this.#flow.solve();
    let total = 0;
    this.items.forEach((item, index) => {
      let sprint = 0;
      while (sprint < sprints && !this.#flow.isTaken(index * sprints + sprint)) sprint++;
      at[item] = sprint;
      total += gain(item, sprint);
    });
    return total;
  }
}
