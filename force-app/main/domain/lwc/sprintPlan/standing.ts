import type { CompiledProblem } from './compile';
import type { PlanPhase } from './model';

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

/** What sums of decimals are off, as a share. */
const EXACT = 1e-9;

/** How far a search has come: its best plan and its bound, between which the best plan of all lies. */
export class Standing {
  at: Int32Array | undefined;
  profit = -Infinity;
  bound = Infinity;
  states = 0;
  prices: readonly number[] = [];
  readonly #problem: CompiledProblem;
  readonly #gap: number;
  readonly #report: Report;
  readonly #dearest: number;

  /** `gap`: share of the bound within which a plan is good enough. */
  constructor(problem: CompiledProblem, gap: number, report: Report) {
    this.#problem = problem;
    this.#gap = gap;
    this.#report = report;
    this.#dearest = problem.profit.reduce((most, profit) => Math.max(most, profit), 0);
  }

  take(at: Int32Array): void {
    const profit = profitOf(this.#problem, at);
    if (profit <= this.profit) return;
    this.profit = profit;
    this.at = at.slice();
  }

  /** No plan has more than this; rounded down to what plans can have. */
  lower(bound: number): void {
    const { step, constant } = this.#problem;
    const possible =
      step > 0 && bound > -Infinity ? constant + Math.floor((bound - constant) / step + 1e-6) * step : bound;
    this.bound = Math.min(this.bound, Math.max(possible, this.profit));
  }

  /** The least bound below which a better plan may lie. */
  get target(): number {
    return this.profit + Math.max(this.#problem.step - 1e-6, this.tolerance);
  }

  get isGoodEnough(): boolean {
    return (
      this.bound === -Infinity || this.bound - this.profit <= Math.max(this.#gap * Math.abs(this.bound), this.tolerance)
    );
  }

  get found(): Found {
    const { at, profit, bound, states, prices } = this;
    return { at, profit, bound, states, prices, isProven: bound - profit <= this.tolerance };
  }

  tell(phase: PlanPhase): void {
    this.#report(this.found, phase);
  }

  private get tolerance(): number {
    const size = Math.max(this.#dearest, this.profit > -Infinity ? Math.abs(this.profit) : 0);
    return EXACT * size;
  }
}
