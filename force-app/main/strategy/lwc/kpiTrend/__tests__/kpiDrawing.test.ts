import fc from 'fast-check';
import { kpiDrawing } from '../kpiDrawing';

const LEVELS = { baseline: 10, target: 50 };

describe('the drawing of a KPI', () => {
  it('goes from left to right, or from right to left, and up with the value', () => {
    const readings = [
      { day: 1, value: 10 },
      { day: 11, value: 30 }
    ];
    const [first, second] = kpiDrawing(readings, LEVELS, 600, false).points;
    expect(first!.x).toBeLessThan(second!.x);
    expect(first!.y).toBeGreaterThan(second!.y);
    const [mirroredFirst, mirroredSecond] = kpiDrawing(readings, LEVELS, 600, true).points;
    expect(mirroredFirst!.x).toBeGreaterThan(mirroredSecond!.x);
  });

  it('has lines for what is known', () => {
    const keys = (baseline: number | null, target: number | null): string[] =>
      kpiDrawing([{ day: 1, value: 3 }], { baseline, target }, 600, false).levels.map(({ key }) => key);
    expect(keys(1, 5)).toEqual(['baseline', 'target']);
    expect(keys(null, 5)).toEqual(['target']);
    expect(keys(null, null)).toEqual([]);
  });

  it('keeps every point within the drawing, whatever is measured', () => {
    const readings = fc.array(fc.record({ day: fc.integer({ min: 0, max: 30_000 }), value: fc.integer() }), {
      minLength: 1
    });
    fc.assert(
      fc.property(readings, fc.boolean(), (some, isMirrored) => {
        const { points, width, height } = kpiDrawing(some, LEVELS, 400, isMirrored);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
      })
    );
  });
});
