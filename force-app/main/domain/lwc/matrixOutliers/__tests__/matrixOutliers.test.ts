import fc from 'fast-check';
import { FEWEST, outliersOf } from 'c/matrixOutliers';
import type { Weighed } from 'c/paretoFront';

const usual: Weighed[] = [1, 2, 3, 5, 8, 13].flatMap((effort) => [
  { effort, value: effort },
  { effort, value: effort + 1 }
]);
const items = fc.array(fc.record({ effort: fc.nat(100), value: fc.nat(20) }), { maxLength: 60 });

describe('outliers', () => {
  it('are what gives far more, or far less, for its effort than is usual', () => {
    const rich = { effort: 1, value: 20 };
    const poor = { effort: 13, value: 0 };
    const { outliers, usualRatio } = outliersOf([...usual, rich, poor]);
    expect(outliers.map(({ item, kind }) => [item, kind])).toEqual([
      [poor, 'poor'],
      [rich, 'rich']
    ]);
    expect(usualRatio).toBeCloseTo(1.0625, 1);
  });

  it('are none where every story gives about the same', () => {
    expect(outliersOf(usual).outliers).toEqual([]);
  });

  it('are found where most are exactly alike', () => {
    const odd = { effort: 1, value: 19 };
    const alike = Array.from({ length: 20 }, () => ({ effort: 3, value: 3 }));
    expect(outliersOf([...alike, odd]).outliers.map(({ item }) => item)).toEqual([odd]);
    expect(outliersOf(alike).outliers).toEqual([]);
  });

  it('are held against what is usual here, not against one for one', () => {
    const ample = usual.map(({ effort, value }) => ({ effort, value: 10 * value }));
    const even = { effort: 13, value: 13 };
    const { outliers } = outliersOf([...ample, even, { effort: 1, value: 9 }]);
    expect(outliers.map(({ item, kind }) => [item, kind])).toEqual([[even, 'poor']]);
  });

  it('leave stories without effort out of the usual ratio, which has no end there', () => {
    const free = Array.from({ length: 6 }, () => ({ effort: 0, value: 5 }));
    const twice = [1, 2, 3, 5].map((effort) => ({ effort, value: 2 * effort }));
    expect(outliersOf([...free, ...twice]).usualRatio).toBe(2);
    expect(outliersOf([...free, ...free]).usualRatio).toBeUndefined();
  });

  it('are not claimed of too few stories', () => {
    expect(outliersOf(usual.slice(0, FEWEST)).usualRatio).toBeDefined();
    const few = [...usual.slice(0, FEWEST - 2), { effort: 1, value: 20 }];
    expect(outliersOf(few)).toEqual({ outliers: [], usualRatio: undefined });
  });

  it('are never more than half, come with the farthest first, and lie on the side their kind says', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { outliers } = outliersOf(all);
        expect(outliers.length).toBeLessThanOrEqual(all.length / 2);
        const far = outliers.map(({ score }) => Math.abs(score));
        expect(far).toEqual([...far].sort((a, b) => b - a));
        for (const { kind, score } of outliers) expect(score > 0).toBe(kind === 'rich');
      })
    );
  });
});
