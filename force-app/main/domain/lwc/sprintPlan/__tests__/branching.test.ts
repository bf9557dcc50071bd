import fc from 'fast-check';
import { Branching, type Hopes } from '../branching';
import type { CompiledProblem } from '../compile';
import { Pacer } from '../pacer';
import { Relaxation } from '../relaxation';
import { scaleOf } from '../scarcity';
import { narrow, openWindows } from '../windows';
import { byHand, isPlan, mostProfit, numbered, numberedProblems, profitOf } from './numbered';
import { seededBacklog, tangledBacklog } from './seededBacklog';

interface Searched {
  readonly isComplete: boolean;
  /** The most that a plan which was met earns, and that plan. */
  readonly profit: number;
  readonly at: Int32Array | undefined;
  readonly met: number;
  /** Bounds and nodes as they were told. */
  readonly told: readonly (readonly [bound: number, nodes: number])[];
  readonly nodes: number;
  readonly breaths: number;
}
interface Given {
  /** What it is looked for above the best plan that is known. */
  readonly more?: number;
  readonly floor?: number;
  /** Stops once so many plans were met. */
  readonly enough?: number;
  readonly sliceMs?: number;
}

/** Goes through all that may be better than what it met so far. */
async function searched(problem: CompiledProblem, given: Given = {}): Promise<Searched> {
  const { more = 1e-6, floor = -Infinity, enough = Infinity, sliceMs = 1e9 } = given;
  const windows = openWindows(problem);
  if (!narrow(problem, windows))
    return { isComplete: true, profit: -Infinity, at: undefined, met: 0, told: [], nodes: 0, breaths: 0 };
  let [profit, met, clock, breaths] = [-Infinity, 0, 0, 0];
  let at: Int32Array | undefined;
  const told: [number, number][] = [];
  const hopes: Hopes = {
    get target() {
      return Math.max(profit + more, floor);
    },
    get isDone() {
      return met >= enough;
    },
    met(plan) {
      if (!isPlan(problem, plan)) throw new Error(`no plan: ${plan.join(' ')}`);
      met++;
      if (profitOf(problem, plan) <= profit) return;
      profit = profitOf(problem, plan);
      at = plan.slice();
    },
    told: (bound, nodes) => told.push([bound, nodes])
  };
  const pause = async (): Promise<void> => {
    breaths++;
  };
  const pacer = new Pacer({ now: () => ++clock, pause, sliceMs, timeLimit: 1e9 });
  const relaxation = new Relaxation(problem, windows);
  const scale = scaleOf(problem);
  const branching = new Branching(problem, relaxation, windows, scale, hopes);
  const isComplete = await branching.run(new Float64Array(scale.length), Infinity, pacer);
  return { isComplete, profit, at, met, told, nodes: told.reduce((sum, [, nodes]) => sum + nodes, 0), breaths };
}

/** Seven items that earn nearly the same for their weight, and room for some of them. */
const crowded = fc
  .record({
    weight: fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 7, maxLength: 7 }),
    extra: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
    capacity: fc.array(fc.integer({ min: 9, max: 16 }), { minLength: 2, maxLength: 2 }),
    links: fc.array(fc.constantFrom([0, 1, 0] as const, [2, 3, 1] as const, [0, 4, 0] as const), { maxLength: 2 }),
    decay: fc.constantFrom(0, 1)
  })
  .map(({ extra, decay, ...given }) => {
    const worth = given.weight.map((weight, item) => 10 * weight + extra[item]!);
    return byHand({ ...given, profit: worth.map((value) => [value, value - decay]) });
  });

/** Items of which most pairs fit, and no prices tell which. */
const tight = byHand({
  profit: [
    [9, 8],
    [8, 7],
    [7, 6],
    [6, 5]
  ],
  weight: [5, 4, 4, 3],
  capacity: [7, 8]
});

describe('deciding item by item', () => {
  it('finds the best plan, and knows that there is no better one', async () => {
    const { isComplete, profit, at, told } = await searched(tight);
    expect([isComplete, profit, profit === mostProfit(tight)]).toEqual([true, 22, true]);
    expect(isPlan(tight, at!)).toBe(true);
    expect(told.at(-1)![0]).toBe(-Infinity);
  });

  it('finds nothing below what is asked for, and knows that', async () => {
    const backlog = numbered({ ...seededBacklog(3, 16, [9, 13]), budget: 31 });
    const all = await searched(backlog);
    const better = await searched(backlog, { floor: all.profit + 1 });
    expect([better.isComplete, better.nodes < all.nodes]).toEqual([true, true]);
    expect(await searched(tight, { floor: 99 })).toMatchObject({ isComplete: true, nodes: 1 });
  });

  it('ends at once where no plan keeps to the links', async () => {
    const late = byHand({
      profit: [
        [1, 1],
        [1, 1]
      ],
      links: [[0, 1, 1]],
      required: [0, 1],
      capacity: [0, 9]
    });
    expect(await searched(late)).toMatchObject({ isComplete: true, profit: -Infinity, met: 0 });
  });

  it('stops when it is told to, with the bound of all that is still open', async () => {
    const backlog = numbered({ ...seededBacklog(3, 16, [9, 13]), budget: 31 });
    const whole = await searched(backlog);
    const part = await searched(backlog, { enough: 1 });
    expect([whole.isComplete, part.isComplete]).toEqual([true, false]);
    expect(part.told.at(-1)![0]).toBeGreaterThan(whole.profit - 1e-6);
    expect(part.nodes).toBeLessThan(whole.nodes);
    expect(await searched(backlog, { enough: 0 })).toMatchObject({ isComplete: false, told: [[Infinity, 0]] });
  });

  it('breathes when a slice is over, and tells a bound that no plan exceeds and that only falls', async () => {
    const backlog = numbered({ ...seededBacklog(3, 16, [9, 13]), budget: 31 });
    const { told, breaths, profit, nodes } = await searched(backlog, { sliceMs: 1 });
    expect(breaths).toBe(nodes);
    expect(told).toHaveLength(nodes + 1);
    const bounds = told.slice(1, -1).map(([bound]) => bound);
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
    expect(told.slice(1).map(([, count]) => count)).toEqual(new Array(nodes).fill(1));
    expect(Math.min(...bounds.slice(0, -1))).toBeGreaterThan(profit - 1e-6);
    const once = await searched(backlog);
    expect([once.breaths, once.told.length, once.nodes]).toEqual([0, 1, nodes]);
  });

  it('goes on where prices tell nothing, for nothing earns anything', async () => {
    const idle = (...weight: readonly number[]): CompiledProblem =>
      byHand({ profit: weight.map(() => [0, 0]), weight, capacity: [8, 8], required: [...weight.keys()] });
    expect(await searched(idle(5, 5, 5))).toMatchObject({ isComplete: true, profit: -Infinity });
    const found = await searched(idle(3, 3, 2, 4, 4));
    expect([found.isComplete, found.profit]).toEqual([true, 0]);
    expect(found.nodes).toBeLessThanOrEqual(41);
  });

  it('has met a plan as good as any when it is through', async () => {
    let none = 0;
    await fc.assert(
      fc.asyncProperty(numberedProblems(5), async (problem) => {
        const most = mostProfit(problem);
        const { isComplete, profit } = await searched(problem);
        if (most === -Infinity) none++;
        expect([isComplete, most === -Infinity ? profit === most : Math.abs(profit - most) < 1e-5]).toEqual([
          true,
          true
        ]);
      }),
      { numRuns: 80, seed: 1 }
    );
    expect(none).toBeGreaterThan(5);
  });

  it('misses no plan where much fits nearly as well', async () => {
    let long = 0;
    await fc.assert(
      fc.asyncProperty(crowded, async (problem) => {
        const most = mostProfit(problem);
        const { isComplete, profit, told, nodes } = await searched(problem, { sliceMs: 1 });
        if (nodes > 20) long++;
        expect([isComplete, Math.abs(profit - most) < 1e-5]).toEqual([true, true]);
        expect(told.slice(0, -1).every(([bound]) => bound > most - 1e-6)).toBe(true);
      }),
      { numRuns: 25, seed: 1 }
    );
    expect(long).toBeGreaterThan(0);
  });
});

/** Items that earn ten for each point of weight and a little more, which tells them apart. */
const alike = (weight: readonly number[], capacity: readonly number[]): CompiledProblem =>
  byHand({
    profit: weight.map((points, item) => [10 * points + (item % 3), 10 * points - (item % 2)]),
    weight,
    capacity
  });

/** What the best plan of each earns, and the nodes that each took when it was last made better, as in `effort.test.ts`. */
const NODES: Readonly<Record<string, readonly [problem: CompiledProblem, best: number, nodes: number]>> = {
  plain: [numbered(seededBacklog(1, 16, [8, 9])), 108.4, 69],
  'one sprint': [numbered(seededBacklog(2, 18, [17])), 159, 45],
  'a budget': [numbered({ ...seededBacklog(3, 16, [9, 13]), budget: 31 }), 151.16, 18],
  'a minimum share': [
    numbered({ ...seededBacklog(6, 14, [9, 8]), minimumShares: [{ group: 'g1', name: 'G', share: 0.45 }] }),
    74.68,
    88
  ],
  'three sprints': [numbered(seededBacklog(8, 14, [7, 6, 8])), 117.6816, 148],
  tangled: [numbered(tangledBacklog(1, 20, [11, 13])), 96.16, 25],
  'tangled with a budget': [numbered({ ...tangledBacklog(3, 16, [9, 13]), budget: 24 }), 50.4, 57],
  alike: [alike([7, 5, 6, 4, 8, 3, 5, 6], [13, 14]), 273, 220],
  'alike and large': [alike([17, 15, 11, 14, 18, 13, 12, 16], [29, 33]), 622, 211]
};

describe('deciding goes no further than it has to', () => {
  it.each(Object.entries(NODES))('%s', async (_, [problem, best, most]) => {
    const { isComplete, profit, nodes } = await searched(problem);
    expect(isComplete).toBe(true);
    expect(profit).toBeCloseTo(best, 3);
    expect(nodes).toBeLessThanOrEqual(most);
  });
});
