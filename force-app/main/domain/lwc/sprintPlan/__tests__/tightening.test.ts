import fc from 'fast-check';
import type { CompiledProblem, Row } from '../compile';
import { Pacer } from '../pacer';
import { Relaxation } from '../relaxation';
import { tightened, type Tightened } from '../tightening';
import { narrow, openWindows } from '../windows';
import { byHand, isPlan, mostProfit, numberedProblems, rowOf, wholePlans } from './numbered';

const row = (limit: number, ...coefficients: readonly number[]): Row => rowOf(coefficients, limit);
interface Paced {
  readonly pacer: Pacer;
  readonly breaths: () => number;
  /** At the clock, one after each look at prices. */
  readonly looks: () => number;
}
/** A clock on which each look takes a millisecond, and how often the page could breathe. */
function paced(options: { readonly timeLimit?: number; readonly sliceMs?: number } = {}): Paced {
  let [clock, breaths] = [0, 0];
  const pause = async (): Promise<void> => {
    breaths++;
  };
  const pacer = new Pacer({ now: () => ++clock, pause, timeLimit: 1e9, sliceMs: 1e9, ...options });
  return { pacer, breaths: () => breaths, looks: () => clock };
}
const tighten = (problem: CompiledProblem, { pacer } = paced()): Promise<Tightened> => {
  const windows = openWindows(problem);
  narrow(problem, windows);
  return tightened(problem, windows, new Float64Array(problem.sprints + problem.rows.length), pacer);
};
/** The bound of more limits, at their prices. */
const boundOf = ({ problem, prices }: Tightened): number => new Relaxation(problem, openWindows(problem)).bound(prices);

/** Three of which two can be paid, and fractions of two and a bit. */
const three = byHand({ profit: [[10], [10], [10]], rows: [row(12, 5, 5, 5)] });

describe('more limits', () => {
  it('bring the bound down to the best plan, where fractions are what keeps it up', async () => {
    const { problem, prices, bound } = await tighten(three);
    expect(problem.rows.slice(0, 1)).toEqual(three.rows);
    expect(problem.rows.slice(1).map(({ coefficients, limit }) => [...coefficients, limit])).toEqual([[1, 1, 1, 2]]);
    expect(bound).toBeCloseTo(20, 3);
    expect(boundOf({ problem, prices, bound })).toBeCloseTo(bound, 9);
  });

  it('are none where there were none, or no time', async () => {
    const without = { ...three, rows: [] };
    expect(await tighten(without)).toEqual({ problem: without, prices: new Float64Array(1), bound: Infinity });
    const over = await tighten(three, paced({ timeLimit: 0 }));
    expect(over).toEqual({ problem: three, prices: new Float64Array(2), bound: Infinity });
  });

  it('are none where the bound tells already that there is no plan', async () => {
    const never = { ...three, constant: 100, rows: [row(12, 5, 5, 5), row(-30, -5, -9, -5)] };
    const { problem, bound } = await tighten(never);
    expect(bound).toBeLessThan(100);
    expect(problem.rows).toHaveLength(2);
  });

  it('are not looked for once fractions keep what they have', async () => {
    const pace = paced();
    const { problem, bound } = await tighten({ ...three, rows: [row(10, 5, 5, 5)] }, pace);
    expect(problem.rows).toHaveLength(1);
    expect(bound).toBeCloseTo(20, 3);
    expect(pace.looks()).toBeLessThanOrEqual(13);
  });

  it('are looked for as long as the bound still falls by what matters for its size', async () => {
    const pace = paced();
    const large = { ...three, profit: three.profit.map((value, item) => value * 1e6 + item) };
    const { bound } = await tighten(large, pace);
    expect(bound).toBeLessThan(20_000_025);
    expect(pace.looks()).toBeLessThanOrEqual(28);
  });

  it('let the page breathe when a slice is over', async () => {
    const [often, never] = [paced({ sliceMs: 1 }), paced()];
    await tighten(three, often);
    await tighten(three, never);
    expect([often.breaths() > 5, never.breaths()]).toEqual([true, 0]);
  });

  it('are kept by every plan, and the bound is above all of them and no worse than without', async () => {
    let [found, lower] = [0, 0];
    const size = fc.integer({ min: 1, max: 9 });
    const costs = numberedProblems(5).chain((problem) => {
      const sizes = fc.array(size, { minLength: problem.items, maxLength: problem.items });
      return fc.tuple(sizes, fc.integer({ min: 5, max: 20 })).map(([cost, limit]) => ({
        ...problem,
        rows: [...problem.rows, row(limit, ...cost)]
      }));
    });
    await fc.assert(
      fc.asyncProperty(costs, async (problem) => {
        const windows = openWindows(problem);
        fc.pre(problem.items > 0 && narrow(problem, windows));
        const tight = await tighten(problem);
        expect(tight.problem.rows.slice(0, problem.rows.length)).toEqual(problem.rows);
        expect(tight.prices).toHaveLength(problem.sprints + tight.problem.rows.length);
        if (tight.problem.rows.length > problem.rows.length) found++;
        for (const at of wholePlans(problem)) expect(isPlan(tight.problem, at)).toBe(isPlan(problem, at));
        expect(tight.bound).toBeGreaterThan(mostProfit(problem) - 1e-6);
        // All prices nought is where it began.
        const start = new Relaxation(problem, windows).bound(new Float64Array(problem.sprints + problem.rows.length));
        expect(tight.bound).toBeLessThan(start + 1e-6);
        if (tight.bound < start - 1e-6) lower++;
      }),
      { numRuns: 60, seed: 1 }
    );
    expect(Math.min(found, lower)).toBeGreaterThan(10);
  });
});
