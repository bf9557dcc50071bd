import fc from 'fast-check';
import { gapAt, rowsInView, scrollToShow, type Viewport } from 'c/rowWindow';

const viewport = (changes: Partial<Viewport>): Viewport => ({
  scrollTop: 0,
  height: 400,
  rowHeight: 40,
  count: 1000,
  overscan: 2,
  ...changes
});

describe('the rows in view', () => {
  it.each([
    ['at the top', {}, { start: 0, end: 12 }],
    ['in the middle', { scrollTop: 4000 }, { start: 98, end: 112 }],
    ['half a row down', { scrollTop: 4020 }, { start: 98, end: 113 }],
    ['at the bottom', { scrollTop: 39_600 }, { start: 988, end: 1000 }],
    ['past the bottom, as when a filter shortened the list', { scrollTop: 39_600, count: 3 }, { start: 3, end: 3 }],
    ['of an empty list', { count: 0 }, { start: 0, end: 0 }],
    ['while bouncing above the top', { scrollTop: -50 }, { start: 0, end: 12 }]
  ])('%s', (_, changes, expected) => {
    expect(rowsInView(viewport(changes))).toEqual(expected);
  });

  it('are never more than fit and the overscan, and never outside of the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.nat({ max: 60_000 }), (scrollTop, count) => {
        const { start, end } = rowsInView(viewport({ scrollTop, count }));
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - start).toBeLessThanOrEqual(400 / 40 + 1 + 4);
      })
    );
  });
});

describe('scrolling to a row', () => {
  it.each([
    ['above', 5, 4000, 200],
    ['below', 120, 4000, 4440],
    ['that is in view', 102, 4000, 4000]
  ])('%s', (_, index, scrollTop, expected) => {
    expect(scrollToShow(index, viewport({ scrollTop }))).toBe(expected);
  });
});

describe('the gap at a height', () => {
  it.each([
    [0, 0],
    [19, 0],
    [21, 1],
    [-100, 0],
    [1_000_000, 10]
  ])('%d px is gap %d', (y, gap) => {
    expect(gapAt(y, 40, 10)).toBe(gap);
  });
});
