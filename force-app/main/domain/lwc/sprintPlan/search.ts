/* eslint-disable no-await-in-loop -- slices of one search follow one another */
import { coreOf } from './blocks';
import { BundleMethod } from './bundleMethod';
import type { CompiledProblem } from './compile';
import { Deciding } from './deciding';
import { TooManyStates } from './linkedBlock';
import { depths, planByList, sharedCost } from './listing';
import type { Pacer } from './pacer';
import { mostLinked, openPlaces, openWhere } from './places';
import { probe } from './probing';
import { asOneSprint } from './reduction';
import { Relaxation } from './relaxation';
import { bestProfit, pricedCost, scaleOf, usedOf } from './scarcity';
import { Standing, type Found, type Report } from './standing';
import { Sweep } from './sweep';
import { narrow, openWindows, type Windows } from './windows';

const FIRST_WIDTH = 50;
const WIDER = 8;
const MOST_WIDE = 50_000;
const MOST_WIDE_WITH_LIMITS = 400;
const MOST_LOOKS = 500;
const MOST_PARTS = 200;
/** How much plans may lose on the way, in prices of the dearest room. */
const SCOUTED = 1.5;
const TIGHTER = [0.002, 0.005, 0.01, 0.02, 0.04, 0];

/**
 * The best plan, and a bound that none exceeds: equal where the search came to its end before the time did. Prices of room give the
 * bound; then all plans that lose little against it are gone through, and more is allowed to be lost until one is found.
 */
export class Search {
  readonly #problem: CompiledProblem;
  readonly #pacer: Pacer;
  readonly #standing: Standing;
  readonly #depth: Int32Array;
  readonly #scale: Float64Array;
  #prices: Float64Array;
  #cost: Float64Array = new Float64Array(0);
  /** The bound at these prices, from which losses are counted. */
  #root = Infinity;
  #width = FIRST_WIDTH;
  #isTangled = false;
  #deciding: Deciding | undefined;
  #parts = 0;

  constructor(problem: CompiledProblem, pacer: Pacer, gap: number, report: Report) {
    this.#problem = problem;
    this.#pacer = pacer;
    this.#standing = new Standing(problem, gap, report);
    this.#depth = depths(problem);
    this.#scale = scaleOf(problem);
    this.#prices = new Float64Array(this.#scale.length);
  }

  async run(): Promise<Found> {
    const windows = openWindows(this.#problem);
    if (!narrow(this.#problem, windows)) return { ...this.#standing.found, bound: -Infinity };
    const relaxation = new Relaxation(this.#problem, windows);
    this.list(windows, sharedCost(this.#problem, Float64Array.from(this.#problem.weight), this.#depth));
    this.#standing.tell('start');
    await this.priceRoom(relaxation);
    if (this.#root < this.#problem.constant - 1e-6) {
      this.#standing.lower(-Infinity);
      return this.#standing.found;
    }
    this.list(windows, this.#cost);
    await this.boundAsOneSprint();
    this.#standing.tell('bound');
    if (this.#problem.rows.length > 0) await this.scout(relaxation, windows);
    await this.goThrough(relaxation, windows);
    return this.#standing.found;
  }

  private list(windows: Windows, cost: Float64Array): void {
    const ratio = (item: number): number => bestProfit(this.#problem, item) / Math.max(cost[item]!, 1e-3);
    const at = planByList(this.#problem, windows.last, ratio);
    if (at) this.#standing.take(at);
  }

  /** Where delay costs nothing, no plan has more value than one of a single sprint with all the room. */
  private async boundAsOneSprint(): Promise<void> {
    const single = asOneSprint(this.#problem);
    if (!single || this.isDone) return;
    const search = new Search(single, this.#pacer, 0, () => undefined);
    const found = await search.run();
    this.#standing.lower(found.bound);
  }

  /** The prices at which the bound is lowest. */
  private async priceRoom(relaxation: Relaxation): Promise<void> {
    const { prices } = await this.priced(relaxation, this.#prices, (bound) => {
      this.#standing.lower(bound);
      this.#standing.tell('bound');
    });
    this.#prices = prices;
    this.#root = relaxation.bound(prices);
    this.#standing.lower(this.#root);
    this.#standing.prices = [...prices.subarray(0, this.#problem.sprints)];
    this.#cost = pricedCost(this.#problem, prices, this.#depth);
  }

  private async priced(
    relaxation: Relaxation,
    start: Float64Array,
    tell: (bound: number) => void = () => undefined
  ): Promise<BundleMethod> {
    const method = new BundleMethod((at, slope) => relaxation.look(at, slope), start, this.#scale);
    for (let looks = 0, settled = 0; looks < MOST_LOOKS && settled < 4; looks++) {
      if (method.bound < this.#problem.constant - 1e-6) break;
      if (this.#pacer.isDue) {
        tell(method.bound);
        await this.#pacer.breathe();
        if (this.#pacer.isOver) break;
      }
      if (method.improve() < 1e-6 * Math.abs(method.bound)) settled++;
    }
    return method;
  }

  /**
   * Sweeps for good plans at the prices of a problem with slightly tighter limits: whether a plan keeps its limits shows only at its end,
   * and at the best prices most plans just miss them.
   */
  private async scout(relaxation: Relaxation, windows: Windows): Promise<void> {
    const dearest = this.#prices.reduce((most, price) => Math.max(most, price), 0);
    const sizes = this.#problem.rows.map((row) => usedOf(row, relaxation.at, this.#problem.sprints));
    for (const share of TIGHTER) {
      if (this.isDone) break;
      const rows = this.#problem.rows.map((row, index) => ({ ...row, limit: row.limit - share * sizes[index]! }));
      const tighter = new Relaxation({ ...this.#problem, rows }, windows);
      const prices = (await this.priced(tighter, this.#prices)).prices;
      const higher = relaxation.bound(prices) - this.#root;
      const losses = relaxation.losses(prices);
      const limit = higher + SCOUTED * dearest;
      const open = openPlaces(this.#problem, losses, limit);
      if (open) await this.sweep(limit, relaxation, open, prices, FIRST_WIDTH);
    }
    relaxation.bound(this.#prices);
    this.#standing.tell('search');
  }

  /** All plans that lose up to a limit, and then up to a larger one, until the best is among them. */
  private async goThrough(relaxation: Relaxation, windows: Windows): Promise<void> {
    const losses = relaxation.losses(this.#prices);
    // No plan has less profit than the constant, for nothing that is planned has less than 0.
    const most = this.#root - this.#problem.constant + 1e-6;
    if (!this.isDone) await probe(this.#problem, relaxation, windows, this.#prices, losses, most, this.#pacer);
    const dearest = this.#prices.reduce((high, price) => Math.max(high, price), 0);
    let limit = Math.max(0.5 * dearest, this.#problem.step, 1e-6 * Math.abs(this.#root));
    while (!this.isDone && this.#width <= MOST_WIDE) {
      // With prices of limits, deciding item by item soon meets good plans: there is no use in going through few first.
      if (this.#isTangled && this.#problem.rows.length > 0) limit = Infinity;
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
      this.#parts = 0;
      const passedOver = await this.sweepParts(limit, relaxation, open);
      if (passedOver !== undefined) {
        if (passedOver === Infinity) return true;
        this.#standing.lower(this.#root - Math.min(passedOver, limit));
        this.#width *= WIDER;
        // Limits on what is planned at all show only at the end of a sweep: beyond this, deciding item by item is quicker.
        this.#isTangled = this.#problem.rows.length > 0 && this.#width > MOST_WIDE_WITH_LIMITS;
        return false;
      }
      this.#isTangled = true;
    }
    const level = { prices: this.#prices, bound: this.#root };
    this.#deciding ??= new Deciding(this.#problem, this.#standing, this.#pacer, level);
    return this.#deciding.run(limit, open);
  }

  /**
   * Sweeps; where links tie too much together for that, once for each place of the item with the most links that are open. Answers the
   * least that a plan loses which was passed over, undefined where there would be too many parts.
   */
  private async sweepParts(limit: number, relaxation: Relaxation, open: Uint8Array): Promise<number | undefined> {
    const swept = await this.sweep(limit, relaxation, open);
    // For one sprint, deciding item by item is quicker than this.
    if (swept !== undefined || this.#problem.sprints === 1) return swept;
    const { sprints } = this.#problem;
    const width = sprints + 1;
    const item = mostLinked(this.#problem, open);
    let passedOver = Infinity;
    for (let t = 0; t < width; t++) {
      if (!open[item * width + t] || this.#pacer.isOver) continue;
      if (++this.#parts > MOST_PARTS) return undefined;
      const part = openWhere(
        this.#problem,
        (other, place) => open[other * width + place] === 1 && (other !== item || place === t)
      );
      const least = part
        ? await this.sweepParts(Math.min(limit, this.#root - this.#standing.profit), relaxation, part)
        : Infinity;
      if (least === undefined) return undefined;
      passedOver = Math.min(passedOver, least);
    }
    return this.#pacer.isOver ? 0 : passedOver;
  }

  /** The least that a plan loses which was passed over; undefined where there are too many states. */
  private async sweep(
    limit: number,
    relaxation: Relaxation,
    open: Uint8Array,
    prices = this.#prices,
    width = this.#width
  ): Promise<number | undefined> {
    try {
      const core = coreOf(this.#problem, relaxation, prices, open, limit, this.#depth);
      const swept = await new Sweep(this.#problem, core, prices, limit, width).run(this.#pacer);
      this.#standing.states += swept.states;
      if (swept.at) this.#standing.take(swept.at);
      return swept.passedOver;
    } catch (error) {
      if (error instanceof TooManyStates) return undefined;
      throw error;
    }
  }
}
