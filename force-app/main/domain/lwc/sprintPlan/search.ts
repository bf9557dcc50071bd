import { coreOf, type Core } from './blocks';
import { Branching } from './branching';
import { BundleMethod } from './bundleMethod';
import type { CompiledProblem } from './compile';
import { TooManyStates } from './linkedBlock';
import { planByList, sharedEffort } from './listing';
import type { PlanPhase } from './model';
import type { Pacer } from './pacer';
import { Relaxation } from './relaxation';
import { Sweep } from './sweep';
import { narrow, openWindows, type Windows } from './windows';

export interface Found {
  /** Sprint of each item; undefined: none is known. */
  readonly at: Int32Array | undefined;
  readonly profit: number;
  /** No plan has more profit; -Infinity: there is none. */
  readonly bound: number;
  readonly states: number;
  /** Profit and bound are equal but for what sums of decimals are off. */
  readonly isProven: boolean;
  readonly prices: readonly number[];
}

export type Report = (found: Found, phase: PlanPhase) => void;

export const profitOf = ({ items, sprints, profit, constant }: CompiledProblem, at: ArrayLike<number>): number => {
  let sum = constant;
  for (let item = 0; item < items; item++) if (at[item]! < sprints) sum += profit[item * sprints + at[item]!]!;
  return sum;
};

const EXACT = 1e-9;
const FIRST_WIDTH = 50;
const WIDER = 8;

/** The best plan, and a bound that none exceeds: equal where the search came to its end before the time did. */
export class Search {
  readonly #problem: CompiledProblem;
  readonly #pacer: Pacer;
  readonly #gap: number;
  readonly #report: Report;
  #at: Int32Array | undefined;
  #profit = -Infinity;
  #bound = Infinity;
  #states = 0;
  readonly #dearest: number;
  readonly #depth: Int32Array;
  readonly #effort: Float64Array;
  readonly #scale: Float64Array;
  #prices: Float64Array;

  constructor(problem: CompiledProblem, pacer: Pacer, gap: number, report: Report) {
    this.#problem = problem;
    this.#pacer = pacer;
    this.#gap = gap;
    this.#report = report;
    this.#prices = new Float64Array(problem.sprints + problem.rows.length);
    this.#depth = depths(problem);
    this.#effort = sharedEffort(problem, this.#depth);
    const sizes = [...problem.capacity, ...problem.rows.map(rowSize)];
    this.#scale = Float64Array.from(sizes, (size) => 1 / Math.max(size, 1e-6));
    this.#dearest = problem.profit.reduce((most, profit) => Math.max(most, profit), 0);
  }

  async run(): Promise<Found> {
    const windows = openWindows(this.#problem);
    if (!narrow(this.#problem, windows)) return { ...this.found, bound: -Infinity };
    const relaxation = new Relaxation(this.#problem, windows);
    this.list((item) => bestProfit(this.#problem, item));
    this.tell('start');
    await this.lowerBound(relaxation);
    if (this.#bound < this.#problem.constant - 1e-6) this.#bound = -Infinity;
    else if (!(await this.sweepWider(relaxation))) await this.branch(relaxation, windows);
    return this.found;
  }

  private get found(): Found {
    const { sprints } = this.#problem;
    return {
      at: this.#at,
      profit: this.#profit,
      bound: Math.max(this.#bound, this.#profit),
      states: this.#states,
      isProven: this.isWithin(0),
      prices: [...this.#prices.subarray(0, sprints)]
    };
  }

  private get isDone(): boolean {
    return this.#bound === -Infinity || this.isWithin(this.#gap) || this.#pacer.isOver;
  }

  /** Whether bound and plan are no further apart than a share of the bound, and than what sums of decimals are off. */
  private isWithin(gap: number): boolean {
    return (
      this.#bound - this.#profit <=
      Math.max(gap * Math.abs(this.#bound), EXACT * Math.max(Math.abs(this.#bound), this.#dearest))
    );
  }

  private tell(phase: PlanPhase): void {
    this.#report(this.found, phase);
  }

  private take(at: Int32Array): void {
    const profit = profitOf(this.#problem, at);
    if (profit <= this.#profit) return;
    this.#profit = profit;
    this.#at = at.slice();
  }

  private list(worth: (item: number) => number): void {
    const at = planByList(this.#problem, (item) => worth(item) / Math.max(this.#effort[item]!, 1e-3));
    if (at) this.take(at);
  }

  private async lowerBound(relaxation: Relaxation): Promise<void> {
    const look = (prices: Float64Array, slope: Float64Array): number => {
      const bound = relaxation.bound(prices);
      slope.set(relaxation.left);
      return bound;
    };
    const method = new BundleMethod(look, this.#prices, this.#scale);
    for (
      let looks = 0, settled = 0;
      looks < 500 && settled < 4 && method.bound > this.#problem.constant - 1e-6;
      looks++
    ) {
      if (this.#pacer.isDue) {
        this.#bound = method.bound;
        this.tell('bound');
        await this.#pacer.breathe();
        if (this.#pacer.isOver) break;
      }
      if (method.improve() < 1e-6 * Math.abs(method.bound)) settled++;
    }
    this.#prices = method.prices;
    this.#bound = relaxation.bound(this.#prices);
    const at = relaxation.at.slice();
    const { sprints } = this.#problem;
    this.list((item) => bestProfit(this.#problem, item) * (at[item]! < sprints ? 100 : 1));
    this.tell('bound');
  }

  /** False where links tie too much together for a sweep. */
  private async sweepWider(relaxation: Relaxation): Promise<boolean> {
    const root = this.#bound;
    const losses = relaxation.losses(this.#prices);
    const dearest = this.#prices.reduce((most, price) => Math.max(most, price), 0);
    let limit = Math.max(0.5 * dearest, 1e-6 * Math.abs(root));
    // No plan has less profit than the constant, for nothing that is planned has less than 0.
    const most = root - this.#problem.constant + 1e-6;
    let width = FIRST_WIDTH;
    while (!this.isDone) {
      limit = Math.min(limit, root - this.#profit, most);
      await this.#pacer.breathe();
      const core = this.core(relaxation, losses, limit);
      if (!core) return false;
      const swept = await new Sweep(this.#problem, core, this.#prices, limit, width).run(this.#pacer);
      this.#states += swept.states;
      if (swept.at) this.take(swept.at);
      this.#bound = Math.min(this.#bound, root - Math.min(swept.passedOver, swept.at ? swept.loss : limit));
      this.tell('search');
      if (!swept.at && swept.passedOver === Infinity) {
        if (limit === most) this.#bound = -Infinity;
        limit *= 2;
      } else width *= WIDER;
    }
    return true;
  }

  private core(relaxation: Relaxation, losses: Float64Array, limit: number): Core | undefined {
    try {
      return coreOf(this.#problem, relaxation, this.#prices, losses, limit, this.#depth);
    } catch (error) {
      if (error instanceof TooManyStates) return undefined;
      throw error;
    }
  }

  private async branch(relaxation: Relaxation, windows: Windows): Promise<void> {
    const search = this;
    const branching = new Branching(this.#problem, relaxation, windows, this.#scale, {
      get target() {
        const enough = Math.max(
          search.#problem.step - 1e-6,
          EXACT * Math.max(Math.abs(search.#profit), search.#dearest)
        );
        return search.#profit + enough;
      },
      get isDone() {
        return search.isDone;
      },
      met: (at) => this.take(at),
      told: (bound, nodes) => {
        this.#bound = Math.min(this.#bound, Math.max(bound, this.#profit));
        this.#states = nodes;
        this.tell('search');
      }
    });
    await branching.run(this.#prices, this.#bound, this.#pacer);
  }
}

const rowSize = ({ coefficients, limit }: CompiledProblem['rows'][number]): number =>
  Math.abs(limit) > 1e-3 ? Math.abs(limit) : coefficients.reduce((sum, c) => sum + Math.abs(c), 0) / 10;

function bestProfit({ sprints, profit }: CompiledProblem, item: number): number {
  let best = 0;
  for (let t = 0; t < sprints; t++) best = Math.max(best, profit[item * sprints + t]!);
  return best;
}

/** Of each item, how long the longest chain of needs before it is. */
function depths({ items, needed, needing }: CompiledProblem): Int32Array {
  const depth = new Int32Array(items);
  for (let changed = true; changed;) {
    changed = false;
    for (let link = 0; link < needed.length; link++) {
      if (depth[needing[link]!]! > depth[needed[link]!]!) continue;
      depth[needing[link]!] = depth[needed[link]!]! + 1;
      changed = true;
    }
  }
  return depth;
}
