import type { CompiledProblem } from './compile';

/** A plan that is being made or changed: items go in together with what they need, and out together with what needs them. */
export class Draft {
  readonly at: Int32Array;
  profit: number;
  readonly #problem: CompiledProblem;
  readonly #needs: readonly (readonly number[])[];
  readonly #users: readonly (readonly number[])[];
  readonly #room: Int32Array;
  readonly #left: Float64Array;
  #placed: number[] = [];

  constructor(problem: CompiledProblem) {
    this.#problem = problem;
    this.at = new Int32Array(problem.items).fill(problem.sprints);
    this.profit = problem.constant;
    this.#room = Int32Array.from(problem.capacity);
    this.#left = Float64Array.from(problem.rows, ({ limit }) => limit);
    const needs: number[][] = Array.from({ length: problem.items }, () => []);
    const users: number[][] = Array.from({ length: problem.items }, () => []);
    problem.needing.forEach((item, link) => {
      needs[item]!.push(link);
      users[problem.needed[link]!]!.push(item);
    });
    this.#needs = needs;
    this.#users = users;
  }

  isIn(item: number): boolean {
    return this.at[item]! < this.#problem.sprints;
  }

  /**
   * Puts an item in where it earns most, and first what it needs; false, and nothing changed, where there is no room for all of it. What is in
   * stays where it is.
   * `isLenient`: minimum shares may be missed for now.
   */
  place(item: number, isLenient = false): boolean {
    if (this.isIn(item)) return true;
    this.#placed = [];
    const before = this.#left.slice();
    const isFine = (rest: number, row: number): boolean =>
      // Where a limit is broken already, what does not make it worse is welcome.
      rest >= Math.min(before[row]!, 0) || (isLenient && this.#problem.rows[row]!.kind === 'share');
    if (this.put(item) && this.#left.every(isFine)) return true;
    for (const undone of this.#placed) this.move(undone, this.#problem.sprints);
    return false;
  }

  /** Takes out what counts against a missed limit, least worth first, until all limits are kept; `order`: what may go, first to go first. */
  repair(order: readonly number[]): void {
    this.#problem.rows.forEach(({ coefficients }, row) => {
      for (const item of order) {
        if (this.#left[row]! >= 0) return;
        if (coefficients[item]! > 0) this.remove(item);
      }
    });
  }

  /** Takes an item out, what needs it, and what nothing else needs any more. */
  remove(item: number): void {
    if (!this.isIn(item)) return;
    for (const user of this.#users[item]!) this.remove(user);
    this.move(item, this.#problem.sprints);
    for (const link of this.#needs[item]!) {
      const need = this.#problem.needed[link]!;
      if (this.isIdle(need)) this.remove(need);
    }
  }

  /** Taking something out may break a minimum share. */
  get keepsLimits(): boolean {
    return this.#left.every((rest) => rest >= 0);
  }

  private isIdle(item: number): boolean {
    const { sprints, profit, isRequired } = this.#problem;
    if (!this.isIn(item) || isRequired[item]) return false;
    return profit[item * sprints + this.at[item]!]! <= 0 && !this.#users[item]!.some((user) => this.isIn(user));
  }

  private put(item: number): boolean {
    const { sprints, needed, distance, profit, weight } = this.#problem;
    let first = 0;
    for (const link of this.#needs[item]!) {
      const need = needed[link]!;
      if (!this.isIn(need) && !this.put(need)) return false;
      first = Math.max(first, this.at[need]! + distance[link]!);
    }
    let best = sprints;
    for (let t = first; t < sprints; t++) {
      const earns = profit[item * sprints + t]!;
      if (weight[item]! > this.#room[t]! || earns === -Infinity) continue;
      if (best === sprints || earns > profit[item * sprints + best]!) best = t;
    }
    if (best === sprints) return false;
    this.#placed.push(item);
    this.move(item, best);
    return true;
  }

  private move(item: number, to: number): void {
    const { sprints, profit, weight, rows } = this.#problem;
    const from = this.at[item]!;
    this.at[item] = to;
    if (from < sprints) {
      this.profit -= profit[item * sprints + from]!;
      this.#room[from]! += weight[item]!;
    }
    if (to < sprints) {
      this.profit += profit[item * sprints + to]!;
      this.#room[to]! -= weight[item]!;
    }
    const change = +(to < sprints) - +(from < sprints);
    if (change !== 0) rows.forEach(({ coefficients }, row) => (this.#left[row]! -= change * coefficients[item]!));
  }
}
