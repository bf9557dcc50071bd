import { BundleMethod } from '../bundleMethod';
import type { CompiledProblem } from '../compile';
import { Deciding } from '../deciding';
import { Pacer } from '../pacer';
import { Relaxation } from '../relaxation';
import { scaleOf } from '../scarcity';
import { Standing } from '../standing';
import { narrow, openWindows } from '../windows';
import { byHand, isPlan, mostProfit, numbered } from './numbered';
import { seededBacklog } from './seededBacklog';

interface Given {
  /** In looks at the clock. */
  readonly timeLimit?: number;
  readonly at?: Int32Array;
  readonly open?: Uint8Array;
  readonly limit?: number;
  readonly bound?: number;
}

/** Decides all that is open, at the prices of the lowest bound, once. */
async function decided(
  problem: CompiledProblem,
  { timeLimit = 1e9, at, open, limit = Infinity, bound = Infinity }: Given = {}
): Promise<{ isComplete: boolean; standing: Standing; looks: number; level: number; told: number[] }> {
  const windows = openWindows(problem);
  narrow(problem, windows);
  const relaxation = new Relaxation(problem, windows);
  const start = new Float64Array(problem.sprints + problem.rows.length);
  const method = new BundleMethod((p, slope) => relaxation.look(p, slope), start, scaleOf(problem));
  for (let look = 0; look < 100; look++) method.improve();
  let looks = 0;
  const told: number[] = [];
  const pacer = new Pacer({ now: () => ++looks, pause: async () => undefined, sliceMs: 5, timeLimit });
  const standing = new Standing(problem, 0, (found) => told.push(found.bound));
  if (at) standing.take(at);
  standing.lower(Math.min(method.bound, bound));
  const deciding = new Deciding(problem, standing, pacer, { prices: method.prices, bound: method.bound });
  const all = new Uint8Array(problem.items * (problem.sprints + 1)).fill(1);
  const isComplete = await deciding.run(limit, open ?? all);
  return { isComplete, standing, looks, level: method.bound, told };
}

const SMALL = byHand({
  profit: [
    [9, 8],
    [7, 7],
    [8, 5],
    [4, 3],
    [6, 6]
  ],
  weight: [5, 4, 5, 3, 4],
  capacity: [8, 7]
});
const LARGE = numbered({ ...seededBacklog(3, 60, [22, 25, 23, 26]), epicBudgets: { e0: 12, e1: 15, e3: 14 } });
const NOTHING = Int32Array.from({ length: LARGE.items }, () => LARGE.sprints);

describe('deciding what is open', () => {
  it('comes to the best plan, and to the bound that proves it', async () => {
    const { isComplete, standing, told } = await decided(SMALL);
    expect(isComplete).toBe(true);
    expect(standing.profit).toBe(mostProfit(SMALL));
    expect(isPlan(SMALL, standing.at!)).toBe(true);
    expect(standing.states).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(0);
  });

  it('knows that there is nothing where what stands fast does not fit together', async () => {
    const first = Uint8Array.from({ length: 15 }, (_, place) => +(place % 3 === 0));
    const { isComplete, standing } = await decided(SMALL, { open: first });
    expect([isComplete, standing.at, standing.states]).toEqual([true, undefined, 0]);
  });

  it('looks no further than plans that lose up to the limit', async () => {
    const { isComplete, standing, level } = await decided(SMALL, { limit: 0.01 });
    expect(isComplete).toBe(true);
    expect(standing.bound).toBeGreaterThanOrEqual(Math.max(standing.profit, level - 0.01) - 1e-9);
  });

  it('does nothing where the time is up, or the plan is known to be the best', async () => {
    const late = await decided(LARGE, { timeLimit: 0, at: NOTHING });
    expect([late.isComplete, late.standing.profit + 0, late.standing.states]).toEqual([false, 0, 0]);
    const known = await decided(SMALL, { at: (await decided(SMALL)).standing.at!, bound: mostProfit(SMALL) });
    expect([known.isComplete, known.standing.states]).toEqual([false, 0]);
  });

  it('finds good plans near a poor one before it lowers the bound, and then lowers it', async () => {
    const early = await decided(LARGE, { at: NOTHING, timeLimit: 4000 });
    const later = await decided(LARGE, { at: NOTHING, timeLimit: 8000 });
    // The best plan has 449.337536. How far it comes is the same on every machine; a search that comes less far has become worse.
    for (const { isComplete, standing, told } of [early, later]) {
      expect(isComplete).toBe(false);
      expect(isPlan(LARGE, standing.at!)).toBe(true);
      expect(standing.profit).toBeGreaterThan(449.2269);
      expect(standing.bound).toBeGreaterThan(449.3375);
      expect(told).toEqual([...told].sort((a, b) => b - a));
    }
    expect(later.standing.bound).toBeLessThan(452.14);
  });
});
