import { coreOf } from './blocks';
import { Branching } from './branching';
import { BundleMethod } from './bundleMethod';
import type { CompiledProblem } from './compile';
import { TooManyStates } from './linkedBlock';
import { depths, planByList, sharedEffort } from './listing';
import type { Pacer } from './pacer';
import { openPlaces } from './places';
import { probe } from './probing';
import { reduced } from './reduction';
import { Relaxation } from './relaxation';
import { Standing, type Found, type Report } from './standing';
import { Sweep } from './sweep';
import { narrow, openWindows, type Windows } from './windows';

const FIRST_WIDTH = 50;
const WIDER = 8;
const MOST_LOOKS = 500;

/**
 * The best plan, and a bound that none exceeds: equal where the search came to its end before the time did. Prices of room give the
 * bound; then all plans that lose little against it are gone through, and more is allowed to be lost until one is found.
 */
export class Search {
  readonly #problem: CompiledProblem;
  readonly #pacer: Pacer;
  readonly #standing: Standing;
  readonly #depth: Int32Array;
  readonly #effort: Float64Array;
  readonly #scale: Float64Array;
  #prices: Float64Array;
  /** The bound at these prices, from which losses are counted. */
  #root = Infinity;
  #width = FIRST_WIDTH;
  #isTangled = false;

  constructor(problem: CompiledProblem, pacer: Pacer, gap: number, report: Report) {
    this.#problem = problem;
    this.#pacer = pacer;
    this.#standing = new Standing(problem, gap, report);
    this.#depth = depths(problem);
    this.#effort = sharedEffort(problem, this.#depth);
    const sizes = [...problem.capacity, ...problem.rows.map(rowSize)];
    this.#scale = Float64Array.from(sizes, (size) => 1 / Math.max(size, 1e-6));
    this.#prices = new Float64Array(sizes.length);
  }

  async run(): Promise<Found> {
    const windows = openWindows(this.#problem);
    if (!narrow(this.#problem, windows)) return { ...this.#standing.found, bound: -Infinity };
    const relaxation = new Relaxation(this.#problem, windows);
    this.list((item) => bestProfit(this.#problem, item));
    this.#standing.tell('start');
    await this.priceRoom(relaxation);
    if (this.#root < this.#problem.constant - 1e-6) this.#standing.lower(-Infinity);
    else await this.goThrough(relaxation, windows);
    return this.#standing.found;
  }

  private list(worth: (item: number) => number): void {
    const at = planByList(this.#problem, (item) => worth(item) / Math.max(this.#effort[item]!, 1e-3));
    if (at) this.#standing.take(at);
  }

  /** The prices at which the bound is lowest. */
  private async priceRoom(relaxation: Relaxation): Promise<void> {
    const method = new BundleMethod(looker(relaxation), this.#prices, this.#scale);
    for (let looks = 0, settled = 0; looks < MOST_LOOKS && settled < 4; looks++) {
      if (method.bound < this.#problem.constant - 1e-6) break;
      if (this.#pacer.isDue) {
        this.#standing.lower(method.bound);
        this.#standing.tell('bound');
        await this.#pacer.breathe();
        if (this.#pacer.isOver) break;
      }
      if (method.improve() < 1e-6 * Math.abs(method.bound)) settled++;
    }
    this.#prices = method.prices;
    this.#root = relaxation.bound(this.#prices);
    this.#standing.lower(this.#root);
    const { sprints } = this.#problem;
    this.#standing.prices = [...this.#prices.subarray(0, sprints)];
    const at = relaxation.at.slice();
    this.list((item) => bestProfit(this.#problem, item) * (at[item]! < sprints ? 100 : 1));
    this.#standing.tell('bound');
  }

  /** All plans that lose up to a limit, and then up to a larger one, until the best is among them. */
  private async goThrough(relaxation: Relaxation, windows: Windows): Promise<void> {
    const losses = relaxation.losses(this.#prices);
    // No plan has less profit than the constant, for nothing that is planned has less than 0.
    const most = this.#root - this.#problem.constant + 1e-6;
    if (!this.isDone) await probe(this.#problem, relaxation, windows, this.#prices, losses, most, this.#pacer);
    const dearest = this.#prices.reduce((high, price) => Math.max(high, price), 0);
    let limit = Math.max(0.5 * dearest, this.#problem.step, 1e-6 * Math.abs(this.#root));
    while (!this.isDone) {
      limit = Math.min(limit, this.#root - this.#standing.profit, most);
      await this.#pacer.breathe();
      const isComplete = await this.goThroughUpTo(limit, relaxation, losses);
      this.#standing.tell('search');
      if (!isComplete) continue;
      // All plans within the limit are known: what is not found by now loses more.
      this.#standing.lower(this.#root - limit);
      if (limit >= most && !this.#standing.at) this.#standing.lower(-Infinity);
      limit *= this.#isTangled ? 3 : 2;
    }
  }

  private get isDone(): boolean {
    return this.#standing.isGoodEnough || this.#pacer.isOver;
  }

  /** Whether every plan that loses no more than `limit` was gone through. */
  private async goThroughUpTo(limit: number, relaxation: Relaxation, losses: Float64Array): Promise<boolean> {
    const open = openPlaces(this.#problem, losses, limit);
    if (!open) return true;
    if (!this.#isTangled) {
      try {
        return await this.sweep(limit, relaxation, open);
      } catch (error) {
        if (!(error instanceof TooManyStates)) throw error;
        this.#isTangled = true;
      }
    }
    return this.branch(limit, open);
  }

  private async sweep(limit: number, relaxation: Relaxation, open: Uint8Array): Promise<boolean> {
    const core = coreOf(this.#problem, relaxation, this.#prices, open, limit, this.#depth);
    const swept = await new Sweep(this.#problem, core, this.#prices, limit, this.#width).run(this.#pacer);
    this.#standing.states += swept.states;
    if (swept.at) this.#standing.take(swept.at);
    if (swept.passedOver === Infinity) return true;
    this.#standing.lower(this.#root - Math.min(swept.passedOver, limit));
    this.#width *= WIDER;
    return false;
  }

  private async branch(limit: number, open: Uint8Array): Promise<boolean> {
    const small = reduced(this.#problem, open);
    if (!small) return true;
    const windows = openWindows(small.problem);
    if (!narrow(small.problem, windows)) return true;
    const floor = this.#root - limit;
    const standing = this.#standing;
    const pacer = this.#pacer;
    const branching = new Branching(small.problem, new Relaxation(small.problem, windows), windows, this.#scale, {
      get target() {
        return Math.max(standing.target, floor);
      },
      get isDone() {
        return standing.isGoodEnough || pacer.isOver;
      },
      met: (at) => standing.take(small.restore(at)),
      told: (bound, nodes) => {
        standing.lower(Math.max(bound, floor));
        standing.states += nodes;
        standing.tell('search');
      }
    });
    return branching.run(this.#prices, this.#root, pacer);
  }
}

const looker =
  (relaxation: Relaxation) =>
  (prices: Float64Array, slope: Float64Array): number => {
    const bound = relaxation.bound(prices);
    slope.set(relaxation.left);
    return bound;
  };

function rowSize({ coefficients, limit }: CompiledProblem['rows'][number]): number {
  if (Math.abs(limit) > 1e-3) return Math.abs(limit);
  return coefficients.reduce((sum, c) => sum + Math.abs(c), 0) / 10;
}

function bestProfit({ sprints, profit }: CompiledProblem, item: number): number {
  let best = 0;
  for (let t = 0; t < sprints; t++) best = Math.max(best, profit[item * sprints + t]!);
  return best;
}
