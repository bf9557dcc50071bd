import fc from 'fast-check';
import { Cancelled } from '../pacer';
import { byHand, isPlan, mostProfit, numbered, numberedProblems, profitOf, rowOf } from './numbered';
import { searched } from './searched';
import { seededBacklog } from './seededBacklog';

describe('the search for the best plan', () => {
  it('finds it and proves it, or that there is none', async () => {
    let none = 0;
    await fc.assert(
      fc.asyncProperty(numberedProblems(5), async (problem) => {
        const most = mostProfit(problem);
        const { found } = await searched(problem);
        if (most === -Infinity) none++;
        expect(found.at === undefined).toBe(most === -Infinity);
        expect(found.at ? isPlan(problem, found.at) : found.bound === -Infinity).toBe(true);
        expect(found.at ? Math.abs(found.profit - most) < 1e-6 : true).toBe(true);
        expect(found.at ? found.isProven && Math.abs(found.bound - most) < 1e-6 : true).toBe(true);
      }),
      { numRuns: 60, seed: 2 }
    );
    expect(none).toBeGreaterThan(5);
  });

  it('has at any time a plan that keeps every rule, and a bound that none exceeds', async () => {
    let early = 0;
    await fc.assert(
      fc.asyncProperty(numberedProblems(4), fc.nat(40), async (problem, timeLimit) => {
        const most = mostProfit(problem);
        const { found, told } = await searched(problem, { timeLimit });
        if (!found.isProven) early++;
        for (const { at, profit, bound } of [...told, found]) {
          expect(at ? isPlan(problem, at) && profit === profitOf(problem, at) : profit === -Infinity).toBe(true);
          expect(bound).toBeGreaterThanOrEqual(most - 1e-6);
        }
      }),
      { numRuns: 100, seed: 2 }
    );
    expect(early).toBeGreaterThan(10);
  });

  it('tells of a first plan, then of bounds, then of what it finds: plans that only rise and bounds that only fall', async () => {
    const { found, told, phases } = await searched(numbered({ ...seededBacklog(4, 24, [12, 15]), budget: 37 }));
    expect([...new Set(phases)]).toEqual(['start', 'bound', 'search']);
    expect(told[0]!.at).toBeDefined();
    const steps = [...told, found];
    steps.slice(1).forEach(({ profit, bound }, index) => {
      expect(profit).toBeGreaterThanOrEqual(steps[index]!.profit);
      expect(bound).toBeLessThanOrEqual(steps[index]!.bound);
    });
    expect(found.states).toBeGreaterThan(0);
  });

  it('has a price of room for each sprint: nought where there is more than enough', async () => {
    const scarce = await searched(
      byHand({
        profit: [
          [9, 8],
          [6, 5]
        ],
        weight: [3, 3],
        capacity: [3, 9]
      })
    );
    expect(scarce.found.prices).toHaveLength(2);
    expect(scarce.found.prices[0]).toBeGreaterThan(0);
    expect(scarce.found.prices[1]).toBe(0);
    const rows = [rowOf([2, 3], 4)];
    expect(
      (
        await searched(
          byHand({
            profit: [
              [9, 8],
              [6, 5]
            ],
            rows
          })
        )
      ).found.prices
    ).toEqual([0, 0]);
  });

  it('ends at once where links leave an item no place', async () => {
    const late = byHand({
      profit: [
        [1, 1],
        [1, 1],
        [1, 1]
      ],
      links: [
        [0, 1, 1],
        [1, 2, 1]
      ],
      required: [2]
    });
    const { found, told } = await searched(late);
    expect([found.at, found.bound, told]).toEqual([undefined, -Infinity, []]);
  });

  it('stops at a plan that is good enough', async () => {
    const backlog = numbered(seededBacklog(5, 24, [12, 15]));
    const [whole, part] = [await searched(backlog), await searched(backlog, { gap: 0.1 })];
    expect(part.looks).toBeLessThan(whole.looks);
    expect(part.found.isProven).toBe(false);
    expect(part.found.bound - part.found.profit).toBeLessThanOrEqual(0.1 * part.found.bound);
    expect(part.found.profit).toBeLessThanOrEqual(whole.found.profit);
  });

  it('ends when it is cancelled', async () => {
    await expect(searched(numbered(seededBacklog(5, 24, [12, 15])), { signal: AbortSignal.abort() })).rejects.toThrow(
      Cancelled
    );
  });
});
