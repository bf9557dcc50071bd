import fc from 'fast-check';
import type { CompiledProblem, Row } from '../compile';
import { Draft } from '../draft';
import { depths, fill, planByList, sharedCost } from '../listing';
import { openWindows, narrow } from '../windows';
import { byHand, isPlan, numberedProblems } from './numbered';

const list = (problem: CompiledProblem, ratios: readonly number[]): number[] | undefined => {
  const windows = openWindows(problem);
  narrow(problem, windows);
  const at = planByList(problem, windows.last, (item) => ratios[item]!);
  return at && [...at];
};
const share = (...coefficients: readonly number[]): Row => ({
  kind: 'share',
  key: 'g',
  coefficients: Float64Array.from(coefficients),
  limit: 0
});

describe('a plan by a list', () => {
  const same = [
    [5, 4],
    [5, 4],
    [5, 4]
  ];

  it('takes the most for its effort first, each where it earns most of what has room', () => {
    expect(list(byHand({ profit: same, capacity: [1, 1] }), [1, 3, 2])).toEqual([2, 0, 1]);
    expect(list(byHand({ profit: same, capacity: [1, 1] }), [2, 2, 2])).toEqual([0, 1, 2]);
    expect(list(byHand({ profit: [[4, 6]] }), [1])).toEqual([1]);
  });

  it('takes nothing that is worth nothing, but for what is needed', () => {
    expect(list(byHand({ profit: same }), [1, 0, -1])).toEqual([0, 2, 2]);
    expect(list(byHand({ profit: same, links: [[2, 0, 1]] }), [1, 0, -1])).toEqual([1, 2, 0]);
  });

  it('takes what is required before all else: the most urgent, then the largest, then the first', () => {
    const given = {
      profit: [
        [5, 4],
        [5, 4],
        [5, -Infinity]
      ],
      capacity: [1, 1],
      required: [1, 2]
    };
    expect(list(byHand(given), [9, 0, 0])).toEqual([2, 1, 0]);
    const sized = { profit: same, weight: [1, 2, 2], capacity: [2, 3], required: [0, 1, 2] };
    expect(list(byHand(sized), [1, 1, 1])).toEqual([1, 0, 1]);
  });

  it('is not there where something required has no room left', () => {
    expect(list(byHand({ profit: same, capacity: [1, 0], required: [0, 1] }), [1, 1, 1])).toBeUndefined();
  });

  it('lets what is required miss a minimum share until others serve it', () => {
    expect(list(byHand({ profit: [[5], [5]], rows: [share(1, -1)], required: [0] }), [1, 1])).toEqual([0, 0]);
  });

  it('makes room for a minimum share by taking out what is least worth', () => {
    const given = { profit: [[5], [5], [5], [5]], rows: [share(1, 1, 1, -2)] };
    expect(list(byHand(given), [3, 1, 2, 1])).toEqual([0, 1, 0, 0]);
    expect(list(byHand({ ...given, rows: [share(1, 1, 1, -2)], required: [0, 1, 2] }), [0, 0, 0, 0])).toBeUndefined();
  });

  it('keeps every rule, where there is one', () => {
    let found = 0;
    const given = numberedProblems(6).chain((problem) =>
      fc.tuple(
        fc.constant(problem),
        fc.array(fc.integer({ min: -1, max: 4 }), { minLength: problem.items, maxLength: problem.items })
      )
    );
    fc.assert(
      fc.property(given, ([problem, ratios]) => {
        const windows = openWindows(problem);
        fc.pre(narrow(problem, windows));
        const at = planByList(problem, windows.last, (item) => ratios[item]!);
        expect(at ? isPlan(problem, at) : true).toBe(true);
        if (at?.some((t) => t < problem.sprints)) found++;
      }),
      { numRuns: 200, seed: 4 }
    );
    expect(found).toBeGreaterThan(60);
  });
});

describe('filling a draft', () => {
  it('takes in what had no room before, once others were taken out', () => {
    const draft = new Draft(byHand({ profit: [[5], [5], [5]], capacity: [2], rows: [share(1, 1, -1)] }));
    fill(draft, [0, 1, 2]);
    expect([...draft.at]).toEqual([1, 1, 0]);
  });

  it('leaves in what is in', () => {
    const draft = new Draft(
      byHand({
        profit: [
          [4, 5],
          [6, 5]
        ],
        capacity: [1, 1]
      })
    );
    draft.place(0);
    fill(draft, [0, 1]);
    expect([[...draft.at], draft.profit]).toEqual([[1, 0], 11]);
  });
});

describe('costs and chains', () => {
  it('divide what several need among them', () => {
    const problem = byHand({
      profit: [[1], [1], [1], [1]],
      links: [
        [0, 1, 0],
        [0, 2, 0],
        [2, 3, 0]
      ]
    });
    expect([...sharedCost(problem, Float64Array.of(4, 1, 1, 1), depths(problem))]).toEqual([4, 3, 3, 4]);
    expect([...sharedCost(problem, Float64Array.of(-4, 1, 1, 1), depths(problem))]).toEqual([-4, 1, 1, 2]);
  });

  it('are those of the plain definition, whatever the order of links', () => {
    const given = fc.tuple(
      fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }),
      fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 7, maxLength: 7 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
    );
    fc.assert(
      fc.property(given, ([pairs, own, place]) => {
        const links = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => [place[Math.min(a, b)]!, place[Math.max(a, b)]!, 0] as const);
        const problem = byHand({ profit: own.map((value) => [value]), links });
        const needsOf = (item: number): number[] => links.filter(([, user]) => user === item).map(([need]) => need);
        const depthOf = (item: number): number => Math.max(0, ...needsOf(item).map((need) => 1 + depthOf(need)));
        const costOf = (item: number): number =>
          needsOf(item).reduce((sum, need) => {
            const users = links.filter(([needed]) => needed === need).length;
            return sum + Math.max(costOf(need), 0) / users;
          }, own[item]!);
        const depth = depths(problem);
        expect([...depth]).toEqual(own.map((_, item) => depthOf(item)));
        sharedCost(problem, Float64Array.from(own), depth).forEach((cost, item) =>
          expect(cost).toBeCloseTo(costOf(item), 9)
        );
      }),
      { seed: 1 }
    );
  });
});
