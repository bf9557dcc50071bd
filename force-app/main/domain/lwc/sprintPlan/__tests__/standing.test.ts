import fc from 'fast-check';
import { profitOf, Standing, type Found } from '../standing';
import * as plain from './numbered';

const ignore = (): undefined => undefined;
const PROBLEM = plain.byHand({
  profit: [
    [7, 4],
    [-Infinity, 2]
  ],
  constant: -1
});
const at = (...sprints: readonly number[]): Int32Array => Int32Array.from(sprints);
const standing = (given: Partial<Parameters<typeof plain.byHand>[0]> = {}, gap = 0): Standing =>
  new Standing(
    {
      ...PROBLEM,
      ...plain.byHand({
        profit: [
          [7, 4],
          [-Infinity, 2]
        ],
        constant: -1,
        ...given
      })
    },
    gap,
    ignore
  );

describe('what a plan earns', () => {
  it('is the profit of all that is in, and the constant', () => {
    expect([profitOf(PROBLEM, at(2, 2)), profitOf(PROBLEM, at(0, 1)), profitOf(PROBLEM, at(1, 0))]).toEqual([
      -1,
      8,
      -Infinity
    ]);
    fc.assert(
      fc.property(plain.numberedProblems(3), (problem) => {
        for (const whole of plain.wholePlans(problem))
          expect(profitOf(problem, whole)).toBe(plain.profitOf(problem, whole));
      })
    );
  });
});

describe('how far a search has come', () => {
  it('is its best plan, as it was when it was found', () => {
    const best = standing();
    const plan = at(1, 2);
    best.take(plan);
    plan[0] = 0;
    expect(best.found).toEqual({ at: at(1, 2), profit: 3, bound: Infinity, states: 0, prices: [], isProven: false });
    best.take(at(1, 2));
    best.take(at(2, 2));
    expect(best.profit).toBe(3);
    best.take(at(0, 1));
    expect([best.at, best.profit]).toEqual([at(0, 1), 8]);
  });

  it('is the lowest bound, but none below the best plan', () => {
    const best = standing();
    best.take(at(0, 2));
    for (const [bound, expected] of [
      [9.5, 9.5],
      [9.6, 9.5],
      [8, 8],
      [5, 6],
      [-Infinity, 6]
    ] as const) {
      best.lower(bound);
      expect(best.bound).toBe(expected);
    }
  });

  it('is a bound that plans can have, where profits are multiples of something', () => {
    const best = standing({ profit: [[6, 4]], step: 2 });
    for (const [bound, expected] of [
      [9.9, 9],
      [8.9, 7],
      [6.9999995, 7],
      [6.99, 5],
      [-Infinity, -Infinity]
    ] as const) {
      best.lower(bound);
      expect(best.bound).toBe(expected);
    }
  });

  it('is proven where bound and profit differ by no more than sums of decimals are off', () => {
    const large = standing({ profit: [[1e6, 0]], constant: 0 });
    large.take(at(0));
    const proven = [1e6 + 0.0011, 1e6 + 0.0009].map((bound) => {
      large.lower(bound);
      return [large.found.isProven, large.isGoodEnough];
    });
    expect(proven).toEqual([
      [false, false],
      [true, true]
    ]);
    // The dearest that there is counts where the plan itself is small, and the plan where it is larger than that.
    const small = standing({ profit: [[1e6, 1]], constant: 0 });
    small.take(at(1));
    small.lower(1.0009);
    expect(small.found.isProven).toBe(true);
    const lossy = standing({ profit: [[1, 1]], constant: -1e6 });
    lossy.take(at(0));
    lossy.lower(-1e6 + 1.0009);
    expect(lossy.found.isProven).toBe(true);
  });

  it('is proven to be nowhere where no plan is possible', () => {
    const none = standing();
    expect([none.found.isProven, none.isGoodEnough]).toEqual([false, false]);
    none.lower(-Infinity);
    expect(none.isGoodEnough).toBe(true);
  });

  it('is good enough within a share of the bound', () => {
    const near = standing({ profit: [[90, 0]], constant: 0 }, 0.1);
    near.take(at(0));
    const enough = [100.1, 100].map((bound) => {
      near.lower(bound);
      return near.isGoodEnough;
    });
    expect([...enough, near.found.isProven]).toEqual([false, true, false]);
    const below = standing({ profit: [[1, 0]], constant: -111 }, 0.1);
    below.take(at(0));
    below.lower(-100);
    expect(below.isGoodEnough).toBe(true);
  });

  it('aims above its best plan: by what plans differ at least, or by what sums are off', () => {
    const stepped = standing({ profit: [[6, 4]], step: 2, constant: 0 });
    expect(stepped.target).toBe(-Infinity);
    stepped.take(at(1));
    expect(stepped.target).toBeCloseTo(6 - 1e-6, 9);
    const free = standing({ profit: [[1e6, 4]], constant: 0 });
    free.take(at(1));
    expect(free.target).toBeCloseTo(4.001, 9);
  });

  it('is told with all that is known', () => {
    const told: [Found, string][] = [];
    const best = new Standing(PROBLEM, 0, (found, phase) => told.push([found, phase]));
    best.take(at(0, 1));
    best.lower(8);
    best.states = 3;
    best.prices = [1, 2];
    best.tell('bound');
    const found = { at: at(0, 1), profit: 8, bound: 8, states: 3, prices: [1, 2], isProven: true };
    expect(told).toEqual([[found, 'bound']]);
  });
});
