import fc from 'fast-check';
import { likeness, PlaceSample, weightRange, type Suggestion } from 'c/orderStability';
import { CRITERIA, linksOf, sharesOf, weightedScores, type Scorable, type Weights } from 'c/scoring';

const story = (index: number, fields: Partial<Scorable>): Scorable => ({
  id: `id${index}`,
  points: 1,
  wsjf: null,
  rice: null,
  businessValue: null,
  timeCriticality: null,
  riskReduction: null,
  reach: null,
  stakeholderValue: null,
  ...fields
});
const weights = (fields: Partial<Weights>): Weights => ({
  value: 0,
  urgency: 0,
  risk: 0,
  reach: 0,
  votes: 0,
  smallness: 0,
  ...fields
});

describe('how alike two orders are', () => {
  it('knows the same, the reverse, and one swap', () => {
    expect(likeness([0, 1, 2, 3])).toEqual({ tau: 1, alike: 1 });
    expect(likeness([3, 2, 1, 0])).toEqual({ tau: -1, alike: 0 });
    expect(likeness([1, 0, 2, 3]).alike).toBeCloseTo(5 / 6);
    expect(likeness([0])).toEqual({ tau: 1, alike: 1 });
  });

  it('is the share of pairs in the same order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 2, maxLength: 40 }), (order) => {
        const pairs = order.flatMap((a, at) => order.slice(at + 1).map((b) => a < b));
        expect(likeness(order).alike).toBeCloseTo(pairs.filter(Boolean).length / pairs.length);
      })
    );
  });
});

describe('how far a weight may go', () => {
  const topOf = (stories: Scorable[], given: Weights, top: number): string => {
    const { worth } = weightedScores(sharesOf(stories), given);
    return [...worth.keys()]
      .sort((a, b) => worth[b]! - worth[a]!)
      .slice(0, top)
      .sort()
      .join();
  };

  it('is worked out exactly', () => {
    const stories = [
      story(0, { businessValue: 3, timeCriticality: 1 }),
      story(1, { businessValue: 2, timeCriticality: 2 }),
      story(2, { businessValue: 1, timeCriticality: 3 })
    ];
    expect(weightRange(sharesOf(stories), weights({ value: 60, urgency: 30 }), 'value', 1)).toEqual({
      from: expect.closeTo(30, 9),
      to: 100
    });
    expect(weightRange(sharesOf(stories), weights({ value: 60, urgency: 30 }), 'urgency', 1)).toEqual({
      from: 0,
      to: expect.closeTo(60, 9)
    });
  });

  it('says nothing for a weight of 0, or where all are among the first', () => {
    const stories = [story(0, { businessValue: 3 }), story(1, { businessValue: 2 })];
    expect(weightRange(sharesOf(stories), weights({ value: 60 }), 'urgency', 1)).toBeUndefined();
    expect(weightRange(sharesOf(stories), weights({ value: 60 }), 'value', 2)).toBeUndefined();
  });

  it('keeps the first up to its ends, and not past them', () => {
    const arbitrary = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 5, maxLength: 30 });
    const given = weights({ value: 40, urgency: 30, risk: 20 });
    fc.assert(
      fc.property(arbitrary, fc.constantFrom('value', 'urgency', 'risk'), (rows, criterion) => {
        const stories = rows.map(([businessValue, timeCriticality, riskReduction], index) =>
          story(index, { businessValue, timeCriticality, riskReduction })
        );
        const { worth } = weightedScores(sharesOf(stories), given);
        const sorted = [...worth].sort((a, b) => b - a);
        // A tie at the border is a meeting already.
        fc.pre(sorted[2]! - sorted[3]! > 1e-6);
        const range = weightRange(sharesOf(stories), given, criterion, 3)!;
        const at = (weight: number): string => topOf(stories, { ...given, [criterion]: weight }, 3);
        const now = at(given[criterion]);
        expect(at(range.from + 1e-4)).toBe(now);
        expect(at(range.to - 1e-4)).toBe(now);
        // At the ends of the slider there is nothing further to try.
        expect(range.from <= 1e-3 || at(range.from - 1e-4) !== now).toBe(true);
        expect(range.to === 100 || at(range.to + 1e-4) !== now).toBe(true);
      })
    );
  });
});

describe('places in orders that might as well have been suggested', () => {
  const suggestion = (stories: Scorable[], fields: Partial<Suggestion> = {}): Suggestion => ({
    method: 'wsjf',
    stories,
    shares: sharesOf(stories),
    weights: weights({ value: 50, smallness: 50 }),
    links: linksOf(
      stories.map(({ id }) => id),
      []
    ),
    ...fields
  });
  const drawn = (given: Suggestion, swing = 0.2): PlaceSample => {
    const sample = new PlaceSample(given, 40, swing);
    expect(sample.range(0)).toBeUndefined();
    while (!sample.isComplete) sample.draw();
    sample.draw();
    return sample;
  };

  it('are one place where scores lie far apart, and several where they are close', () => {
    const sample = drawn(suggestion([10, 9.9, 1].map((wsjf, index) => story(index, { wsjf }))));
    expect([sample.range(0), sample.range(1)]).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 }
    ]);
    expect(sample.range(2)).toEqual({ from: 3, to: 3 });
  });

  it('are the same each time', () => {
    const given = suggestion(Array.from({ length: 20 }, (_, index) => story(index, { wsjf: index + 1 })));
    const ranges = (sample: PlaceSample): unknown[] => given.stories.map((_, index) => sample.range(index));
    expect(ranges(drawn(given))).toEqual(ranges(drawn(given)));
  });

  it('depend on weights where there are some', () => {
    const stories = [
      story(0, { businessValue: 9, points: 9 }),
      story(1, { businessValue: 5, points: 5 }),
      story(2, { businessValue: 1, points: 1 })
    ];
    const even = drawn(suggestion(stories, { method: 'weighted' }));
    expect(even.range(0)).toEqual({ from: 1, to: 3 });
    const clear = drawn(suggestion(stories, { method: 'weighted', weights: weights({ value: 90, smallness: 10 }) }));
    expect(clear.range(0)).toEqual({ from: 1, to: 1 });
  });

  it('do not swing without a swing', () => {
    const sample = drawn(suggestion([3, 2.9].map((wsjf, index) => story(index, { wsjf }))), 0);
    expect(sample.range(1)).toEqual({ from: 2, to: 2 });
  });

  it('know every criterion', () => {
    expect(Object.keys(weights({})).sort()).toEqual([...CRITERIA].sort());
  });
});
