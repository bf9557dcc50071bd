import type { CompiledProblem } from './compile';
import { sharedCost } from './listing';

/** What each item takes of all that is scarce, at prices of room in each sprint and of each row, with its part of what it needs. */
export function pricedCost(problem: CompiledProblem, prices: Float64Array, depth: Int32Array): Float64Array {
  const { sprints, weight, rows } = problem;
  const room = prices.subarray(0, sprints).reduce((sum, price) => sum + price, 0) / sprints;
  const own = Float64Array.from(weight, (points) => points * room);
  rows.forEach(({ coefficients }, row) => {
    for (let item = 0; item < own.length; item++) own[item]! += prices[sprints + row]! * coefficients[item]!;
  });
  return sharedCost(problem, own, depth);
}

/** How large a step of each price is natural: of room in each sprint, then of each row. */
export function scaleOf({ capacity, rows }: CompiledProblem): Float64Array {
  return Float64Array.from([...capacity, ...rows.map(rowSize)], (size) => 1 / Math.max(size, 1e-6));
}

/** How much of a row there is, for a first idea of its price. */
function rowSize({ coefficients, limit }: CompiledProblem['rows'][number]): number {
  if (Math.abs(limit) > 1e-3) return Math.abs(limit);
  return coefficients.reduce((sum, c) => sum + Math.abs(c), 0) / 10;
}

/** What an item earns in its best sprint; 0 where it earns nothing. */
export function bestProfit({ sprints, profit }: CompiledProblem, item: number): number {
  let best = 0;
  for (let t = 0; t < sprints; t++) best = Math.max(best, profit[item * sprints + t]!);
  return best;
}

/** What a plan uses of a row, shares counted without regard to their sign. */
export function usedOf({ coefficients }: CompiledProblem['rows'][number], at: Int32Array, sprints: number): number {
  return coefficients.reduce((sum, c, item) => (at[item]! < sprints ? sum + Math.abs(c) : sum), 0);
}
