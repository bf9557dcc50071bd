import fc from 'fast-check';
import type { CompiledProblem } from '../compile';
import { Relaxation } from '../relaxation';
import { narrow, openWindows } from '../windows';
import {
  compiled,
  compiledProblems,
  placements,
  plansOf,
  pricedProfit,
  pricesOf,
  type Shape
} from './compiledProblems';
import { leftBy, profitOf, rowOf } from './numbered';

const NO = -Infinity;
const priced = (most: number, shape: Shape): fc.Arbitrary<[CompiledProblem, Float64Array]> =>
  compiledProblems(most, shape).chain((problem) =>
    fc.tuple(fc.constant({ ...problem, constant: 2 }), pricesOf(problem))
  );

/** The relaxation within the windows that links leave; undefined where they leave none. */
function relaxed(problem: CompiledProblem): Relaxation | undefined {
  const windows = openWindows(problem);
  return narrow(problem, windows) ? new Relaxation(problem, windows) : undefined;
}
/** Thirteen items of which each needs the two before it: a web. */
const web = compiled(
  [9, 9],
  Array.from({ length: 13 }, (_, item) => ({
    weight: 1 + (item % 3),
    profit: [item % 4, item === 5 ? NO : (item * 5) % 7]
  })),
  Array.from({ length: 13 }, (_, item) =>
    [item - 1, item - 2].filter((need) => need >= 0).map((need) => [need, item, item % 5 === 0 ? 1 : 0] as const)
  ).flat()
);
const item = { weight: 2, profit: [9, 7] };

describe('a bound with room priced instead of kept', () => {
  it('is what the room costs, and what each item earns above the price of its own', () => {
    const problem = {
      ...compiled([3, 4], [item, { weight: 5, profit: [4, 1] }], [], [rowOf([1, 2], 6)]),
      constant: -1
    };
    const relaxation = relaxed(problem)!;
    const prices = Float64Array.of(2, 0.5, 1);
    expect(relaxation.base(prices)).toBe(13);
    expect(relaxation.bound(prices)).toBe(18);
    expect(relaxation.bound(prices)).toBe(18);
    expect([relaxation.value, ...relaxation.at, ...relaxation.left]).toEqual([18, 1, 2, 3, 2, 5]);
    expect([relaxation.gain(0, 0, prices), relaxation.gain(0, 1, prices), relaxation.gain(0, 2, prices)]).toEqual([
      4, 5, 0
    ]);
    expect([...relaxation.losses(prices)]).toEqual([1, 0, 5, 8, 3.5, 0]);
  });

  it('follows windows as they change', () => {
    const problem = compiled([3, 4], [item]);
    const windows = openWindows(problem);
    const relaxation = new Relaxation(problem, windows);
    windows.first[0] = 1;
    expect(relaxation.bound(new Float64Array(2))).toBe(7);
    windows.last[0] = 1;
    expect([relaxation.bound(Float64Array.of(0, 9)), ...relaxation.at]).toEqual([25, 1]);
    [windows.first[0], windows.last[0]] = [0, 0];
    expect([relaxation.bound(Float64Array.of(9, 0)), ...relaxation.at]).toEqual([18, 0]);
    windows.first[0] = 2;
    expect(relaxation.bound(new Float64Array(2))).toBe(NO);
  });

  it('tells its slope where it is looked at', () => {
    const relaxation = relaxed(compiled([3, 4], [item]))!;
    const slope = new Float64Array(2);
    expect([relaxation.look(Float64Array.of(1, 1), slope), ...slope]).toEqual([14, 1, 4]);
  });

  it('has items to try only in webs of links', () => {
    expect(
      relaxed(
        compiled(
          [9],
          [item, item, item].map(({ weight }) => ({ weight, profit: [3] })),
          [
            [0, 1],
            [0, 2],
            [1, 2]
          ]
        )
      )!.webItems
    ).toEqual([]);
    expect(relaxed(web)!.webItems).toEqual([...Array(13).keys()]);
  });

  it('is never below any plan', () => {
    fc.assert(
      fc.property(priced(5, { links: 50, rows: 2, closed: 12, required: 15 }), ([problem, prices]) => {
        const best = Math.max(...plansOf(problem).map((at) => profitOf(problem, at)));
        expect(relaxed(problem)?.bound(prices) ?? NO).toBeGreaterThanOrEqual(best);
      })
    );
  });

  it('is the most of all ways to place the items, for trees; losses are what the most with an item elsewhere has less', () => {
    fc.assert(
      fc.property(priced(5, { isForest: true, links: 50, rows: 2, closed: 12, required: 15 }), ([problem, prices]) => {
        const { items, sprints } = problem;
        const ways = placements(problem).map((at) => ({ at, value: pricedProfit(problem, at, prices) }));
        const relaxation = relaxed(problem);
        expect(relaxation === undefined).toBe(ways.length === 0);
        if (!relaxation) return;
        const most = (some: readonly { value: number }[]): number => Math.max(...some.map(({ value }) => value));
        const slope = new Float64Array(prices.length);
        expect(relaxation.look(prices, slope)).toBe(most(ways));
        expect(relaxation.value).toBe(most(ways));
        expect(ways.map(({ at }) => at)).toContainEqual([...relaxation.at]);
        expect([...slope]).toEqual(leftBy(problem, [...relaxation.at]));
        expect(pricedProfit(problem, [...relaxation.at], prices)).toBe(most(ways));
        const losses = Array.from({ length: items * (sprints + 1) }, (_, place) => {
          const [one, t] = [Math.floor(place / (sprints + 1)), place % (sprints + 1)];
          return most(ways) - most(ways.filter(({ at }) => at[one] === t));
        });
        expect([...relaxation.losses(prices)]).toEqual(losses);
      })
    );
  });

  it('is the most of all ways to place the items of a web, of which nothing else is known than where they may be', () => {
    const ways = placements(web);
    fc.assert(
      fc.property(pricesOf(web), (prices) => {
        const relaxation = relaxed(web)!;
        expect(relaxation.bound(prices)).toBe(Math.max(...ways.map((at) => pricedProfit(web, at, prices))));
        expect(ways).toContainEqual([...relaxation.at]);
        expect([...relaxation.left]).toEqual(leftBy(web, [...relaxation.at]));
        const mayBe = (one: number, t: number): boolean => ways.some((at) => at[one] === t);
        const isKnown = [...relaxation.losses(prices)].map((loss) => loss === 0);
        expect(isKnown).toEqual(web.ids.flatMap((_, one) => [0, 1, 2].map((t) => mayBe(one, t))));
      }),
      { numRuns: 20 }
    );
  });
});
