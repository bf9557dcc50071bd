import fc from 'fast-check';
import type { Row } from '../compile';
import { coverCut } from '../coverCuts';
import { rowOf } from './numbered';

const used = ({ coefficients }: Row, planned: readonly number[]): number =>
  planned.reduce((sum, share, item) => sum + share * coefficients[item]!, 0);
/** Every way to plan each of so many items or not. */
const wholes = (items: number): number[][] =>
  Array.from({ length: 2 ** items }, (_, bits) => Array.from({ length: items }, (__, item) => (bits >> item) & 1));

describe('a limit that fractions exceed', () => {
  it('is that of items which do not fit together: all but one can be planned', () => {
    const cut = coverCut(rowOf([5, 5, 5], 12), [0.8, 0.8, 0.8]);
    expect([...cut!.coefficients, cut!.limit]).toEqual([1, 1, 1, 2]);
  });

  it('counts an item for as many of them as it is large', () => {
    const cut = coverCut(rowOf([5, 5, 5, 11, 5, 2], 12), [0.8, 0.8, 0.8, 0, 0, 0]);
    expect([...cut!.coefficients, cut!.limit]).toEqual([1, 1, 1, 2, 1, 0, 2]);
  });

  it('needs only as many as are too many', () => {
    const cut = coverCut(rowOf([1, 8, 8], 12), [1, 0.75, 0.6]);
    expect([...cut!.coefficients, cut!.limit]).toEqual([0, 1, 1, 1]);
  });

  it('asks for some of what makes room, where others need it', () => {
    const cut = coverCut(rowOf([-4, 6], 3), [0.75, 1]);
    expect([...cut!.coefficients, cut!.limit]).toEqual([-1, 1, 0]);
  });

  it('is not there where all fit, or where whole items could stand as the fractions do', () => {
    expect(coverCut(rowOf([5, 5], 12), [1, 1])).toBeUndefined();
    expect(coverCut(rowOf([5, 5, 5], 12), [1, 1, 0])).toBeUndefined();
    expect(coverCut(rowOf([5, 5, 5], 12), [1, 1, 0.015])).toBeUndefined();
    expect(coverCut(rowOf([4, 4, 4], 12), [1, 1, 1])).toBeUndefined();
  });

  it('is kept by every plan that keeps the limit it comes from, and not by the fractions', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: -6, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 8
    });
    let found = 0;
    fc.assert(
      fc.property(items, fc.integer({ min: -3, max: 20 }), (given, limit) => {
        const from = rowOf(
          given.map(([size]) => size),
          limit
        );
        const planned = given.map(([, share]) => share);
        const cut = coverCut(from, planned);
        if (!cut) return;
        found++;
        expect(used(cut, planned)).toBeGreaterThan(cut.limit + 0.02);
        const kept = wholes(given.length).filter((whole) => used(from, whole) <= limit);
        for (const whole of kept) expect(used(cut, whole)).toBeLessThanOrEqual(cut.limit);
      }),
      { numRuns: 400, seed: 7 }
    );
    expect(found).toBeGreaterThan(20);
  });
});
