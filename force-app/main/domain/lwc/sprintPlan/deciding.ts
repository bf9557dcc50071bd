/* eslint-disable no-await-in-loop -- neighbourhoods of one plan follow one another */
import { Branching } from './branching';
import type { CompiledProblem } from './compile';
import { betweenSprints, openNear, scattered, type IsFree } from './neighbourhoods';
import type { Pacer } from './pacer';
import { reduced } from './reduction';
import { Relaxation } from './relaxation';
import { scaleOf } from './scarcity';
import type { Standing } from './standing';
import { tightened } from './tightening';
import { narrow, openWindows } from './windows';

/** Prices of room and limits, and the bound at them. */
export interface Level {
  readonly prices: Float64Array;
  readonly bound: number;
}

/** How much is to be decided: all, until it is, or what is near the best plan. */
interface Extent {
  readonly mostNodes: number | undefined;
  readonly isNear?: boolean;
}

const MOST_NODES_AT_ONCE = 100;
const MOST_SCATTERED = 15;
/** What is not found soon near a plan is left to the search of all. */
const MOST_NODES_NEAR = 100;

/** Decides item by item what is left open: near the best plan first, and then all of it. */
export class Deciding {
  readonly #problem: CompiledProblem;
  readonly #standing: Standing;
  readonly #pacer: Pacer;
  readonly #level: Level;
  #isImproved = false;

  constructor(problem: CompiledProblem, standing: Standing, pacer: Pacer, level: Level) {
    this.#problem = problem;
    this.#standing = standing;
    this.#pacer = pacer;
    this.#level = level;
  }

  /** Whether it came to its end: no plan in open places that loses up to `limit` is unknown and may be better. */
  async run(limit: number, open: Uint8Array): Promise<boolean> {
    const decideAll = (mostNodes?: number): Promise<boolean> => {
      const least = Math.min(limit, this.#level.bound - this.#standing.profit);
      return this.decide(least, open, { mostNodes });
    };
    if (!this.#isImproved) {
      // Where little is left to decide it is decided before anything near is looked at.
      if (await decideAll(MOST_NODES_AT_ONCE)) return true;
      await this.improve(open);
      this.#isImproved = true;
    }
    return decideAll();
  }

  /**
   * Looks for better plans near the best one, until none is found: between two sprints at a time, and then with some items from everywhere (large
   * neighbourhood search; Shaw, 1998). The rest stays.
   */
  private async improve(open: Uint8Array): Promise<void> {
    let seed = 0;
    let before = -Infinity;
    while (this.#standing.profit > before && !this.isDone) {
      before = this.#standing.profit;
      for (const isFree of betweenSprints(this.#problem.sprints)) await this.decideNear(open, isFree);
      for (let turn = 0; turn < MOST_SCATTERED && this.#standing.profit === before; turn++) {
        await this.decideNear(open, scattered(seed++));
      }
    }
  }

  private async decideNear(open: Uint8Array, isFree: IsFree): Promise<void> {
    if (this.isDone) return;
    const near = openNear(this.#problem, open, this.#standing.at!, isFree);
    if (near) await this.decide(Infinity, near, { mostNodes: MOST_NODES_NEAR, isNear: true });
  }

  private async decide(limit: number, open: Uint8Array, { mostNodes, isNear }: Extent): Promise<boolean> {
    const small = reduced(this.#problem, open);
    if (!small) return true;
    const windows = openWindows(small.problem);
    if (!narrow(small.problem, windows)) return true;
    const { problem, prices, bound } = isNear
      ? { ...this.#level, problem: small.problem }
      : await tightened(small.problem, windows, this.#level.prices, this.#pacer);
    const floor = this.#level.bound - limit;
    const standing = this.#standing;
    const isDone = (): boolean => this.isDone;
    const branching = new Branching(problem, new Relaxation(problem, windows), windows, scaleOf(problem), {
      get target() {
        return Math.max(standing.target, floor);
      },
      get isDone() {
        return isDone();
      },
      mostNodes,
      met: (at) => standing.take(small.restore(at)),
      told: (most, nodes) => {
        if (!isNear) standing.lower(Math.max(most, floor));
        standing.states += nodes;
        standing.tell('search');
      }
    });
    return branching.run(prices, Math.min(bound, this.#level.bound), this.#pacer);
  }

  private get isDone(): boolean {
    return this.#standing.isGoodEnough || this.#pacer.isOver;
  }
}
