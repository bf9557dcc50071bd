import fc from 'fast-check';
import type { CompiledProblem } from '../compile';
import { openPlaces } from '../places';
import { asOneSprint, reduced } from '../reduction';
import { compiled, compiledProblems, placements, plansOf, type GivenItem } from './compiledProblems';
import { leftBy, profitOf, rowOf } from './numbered';

const NO = -Infinity;
const bestOf = (problem: CompiledProblem): number => Math.max(...plansOf(problem).map((at) => profitOf(problem, at)));

describe('what is left to decide in open places', () => {
  const problem = compiled(
    [5, 4],
    [
      { weight: 2, profit: [7, 6] },
      { weight: 1, profit: [5, 4] },
      { weight: 3, profit: [9, 8] },
      { weight: 1, profit: [2, 1] }
    ],
    [
      [0, 1],
      [1, 3, 1],
      [1, 2, 1]
    ],
    [rowOf([2, 3, 4, 5], 9)]
  );
  // Items 0 and 3 have one place: the first sprint, and out.
  const open = Uint8Array.of(1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1);

  it('has the items with several places, with the room, the limits and the profit that those with one leave', () => {
    const small = reduced({ ...problem, constant: 3 }, open)!;
    expect(small.problem).toMatchObject({
      ids: ['s1', 's2'],
      items: 2,
      sprints: 2,
      constant: 10,
      weight: Int32Array.of(1, 3),
      kind: Int32Array.of(0, 1),
      isRequired: Uint8Array.of(1, 0),
      capacity: Int32Array.of(3, 4),
      profit: Float64Array.of(5, 4, NO, 8),
      needed: Int32Array.of(0),
      needing: Int32Array.of(1),
      distance: Uint8Array.of(1)
    });
    const [row, ...others] = small.problem.rows;
    expect([others, [...row!.coefficients], row!.limit]).toEqual([[], [3, 4], 7]);
    const [one, other] = [small.restore([1, 2]), small.restore([0, 1])];
    expect([...one]).toEqual([0, 1, 2, 2]);
    expect([...other]).toEqual([0, 0, 1, 2]);
  });

  it('is nothing where items with one place do not fit together', () => {
    expect(reduced({ ...problem, capacity: Int32Array.of(2, 4) }, open)).toBeDefined();
    expect(reduced({ ...problem, capacity: Int32Array.of(1, 4) }, open)).toBeUndefined();
  });

  it('leaves the problem that was given as it is', () => {
    reduced(problem, open);
    expect([...problem.capacity]).toEqual([5, 4]);
    expect(problem.rows[0]!.limit).toBe(9);
  });

  it('is nothing of what needs items that are left no place but out', () => {
    const line = compiled([9, 9, 9], new Array<GivenItem>(4).fill({ weight: 1, profit: [3, 3, 3] }), [
      [2, 3],
      [1, 2],
      [0, 1, 1]
    ]);
    // Item 0 is in the second sprint, so item 1 is later, which it may not be.
    const losses = new Float64Array(16);
    losses.set([1, 0, 1, 1, 0, 0, 1, 0]);
    const places = openPlaces(line, losses, 0)!;
    expect([...places]).toEqual([0, 1, 0, 0, ...[1, 2, 3].flatMap(() => [0, 0, 0, 1])]);
    expect([...reduced(line, places)!.restore([])]).toEqual([1, 3, 3, 3]);
    losses[15] = 1;
    expect(openPlaces(line, losses, 0)).toBeUndefined();
  });

  it('has just the plans of the whole problem in these places, with their profit', () => {
    const closing = compiledProblems(5, { links: 40, rows: 1, closed: 10, required: 15 }).chain((given) => {
      const places = given.items * (given.sprints + 1);
      return fc.tuple(fc.constant(given), fc.array(fc.nat(3), { minLength: places, maxLength: places }));
    });
    fc.assert(
      fc.property(closing, ([given, rolls]) => {
        const { sprints, profit, isRequired } = given;
        const width = sprints + 1;
        const losses = Float64Array.from(rolls, (roll, place) => {
          const [item, t] = [Math.floor(place / width), place % width];
          const isAllowed = t === sprints ? !isRequired[item] : profit[item * sprints + t]! > NO;
          return isAllowed && roll > 0 ? 0 : Infinity;
        });
        const places = openPlaces(given, losses, 0);
        const whole = plansOf(given).filter((at) => at.every((t, item) => losses[item * width + t] === 0));
        const small = places && reduced(given, places);
        const plans = small ? plansOf(small.problem) : [];
        expect(plans.map((at) => [...small!.restore(at)]).sort()).toEqual(whole.sort());
        const gained = plans.map((at) => profitOf(small!.problem, at) - profitOf(given, [...small!.restore(at)]));
        expect(gained.every((difference) => difference === 0)).toBe(true);
      })
    );
  });
});

describe('the problem in one sprint', () => {
  const items = [
    { weight: 2, profit: [7, 7] },
    { weight: 1, profit: [NO, 5] }
  ];

  it('has all the room, and no sprint between items', () => {
    const single = asOneSprint(compiled([3, 4], items, [[0, 1, 1]]));
    expect(single).toMatchObject({
      sprints: 1,
      items: 2,
      capacity: Int32Array.of(7),
      profit: Float64Array.of(7, 5),
      distance: Uint8Array.of(0)
    });
  });

  it('is not there where an item earns less when it is later, or where there is one sprint', () => {
    expect(asOneSprint(compiled([3, 4], [...items, { weight: 1, profit: [2, 1] }]))).toBeUndefined();
    expect(asOneSprint(compiled([3, 4, 5], [...items, { weight: 1, profit: [2, NO, 1] }]))).toBeUndefined();
    expect(asOneSprint(compiled([3], [{ weight: 1, profit: [2] }]))).toBeUndefined();
  });

  it('keeps what may be nowhere out', () => {
    expect([...asOneSprint(compiled([3, 4], [{ weight: 1, profit: [NO, NO] }]))!.profit]).toEqual([NO]);
  });

  it('holds every plan, and so has a best one that is no worse', () => {
    const level = compiledProblems(4, { rows: 1, links: 40 }).map((given): CompiledProblem => {
      const own = (place: number): number => 3 * given.weight[Math.floor(place / given.sprints)]!;
      return { ...given, profit: given.profit.map((profit, place) => (profit > NO ? own(place) : NO)) };
    });
    fc.assert(
      fc.property(level, (given) => {
        const single = asOneSprint(given);
        expect(single === undefined).toBe(given.sprints === 1);
        if (!single) return;
        const flat = plansOf(given).map((at) => at.map((t) => (t < given.sprints ? 0 : 1)));
        expect(flat.every((at) => leftBy(single, at).every((left) => left >= 0))).toBe(true);
        expect(placements(single)).toEqual(expect.arrayContaining(flat));
        expect(bestOf(single)).toBeGreaterThanOrEqual(bestOf(given));
      })
    );
  });
});
