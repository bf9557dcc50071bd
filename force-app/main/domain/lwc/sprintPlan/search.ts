import type { CompiledProblem } from './compile';
import { planByList } from './listing';
import type { PlanPhase } from './model';
import type { Pacer } from './pacer';

export interface Found {
  /** Sprint of each item; undefined: none is known. */
  readonly at: Int32Array | undefined;
  readonly profit: number;
  /** No plan has more profit; -Infinity: there is none. */
  readonly bound: number;
  readonly states: number;
  readonly prices: readonly number[];
}

export const profitOf = ({ items, sprints, profit, constant }: CompiledProblem, at: ArrayLike<number>): number => {
  let sum = constant;
  for (let item = 0; item < items; item++) if (at[item]! < sprints) sum += profit[item * sprints + at[item]!]!;
  return sum;
};

/** The best plan, and a bound that none exceeds. */
export async function search(
  problem: CompiledProblem,
  pacer: Pacer,
  _gap: number,
  report: (found: Found, phase: PlanPhase) => void
): Promise<Found> {
  const { items, sprints } = problem;
  const best = (item: number): number => Math.max(0, ...problem.profit.subarray(item * sprints, (item + 1) * sprints));
  const at = planByList(problem, (item) => best(item) / Math.max(problem.weight[item]!, 0.01));
  let bound = problem.constant;
  for (let item = 0; item < items; item++) bound += best(item);
  const found: Found = {
    at,
    profit: at ? profitOf(problem, at) : -Infinity,
    bound,
    states: 1,
    prices: Array(sprints).fill(0)
  };
  report(found, 'start');
  await pacer.breathe();
  return found;
}
