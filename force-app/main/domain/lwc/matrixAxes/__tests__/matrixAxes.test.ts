import fc from 'fast-check';
import { effortAxis, EFFORT_STEPS, valueAxis, VALUE_STEPS } from 'c/matrixAxes';

describe('the axis of effort', () => {
  it('puts estimates about evenly apart where it counts in steps', () => {
    const axis = effortAxis('steps', 0, 21, [0, 700]);
    const gaps = axis.ticks.slice(1).map((tick, index) => tick.at - axis.ticks[index]!.at);
    expect(axis.ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 5, 8, 13, 21]);
    expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(2.5);
  });

  it('begins at one where no story takes less, and at nought where one does', () => {
    expect(effortAxis('steps', 1, 21, [0, 700]).ticks[0]).toEqual({ value: 1, at: 0 });
    expect(effortAxis('steps', 0.5, 21, [0, 700]).ticks[0]).toEqual({ value: 0, at: 0 });
  });

  it('goes on beyond the usual steps as far as there are stories', () => {
    const axis = effortAxis('steps', 0, 400, [0, 700]);
    expect(axis.most).toBe(712);
    expect(axis.at(712)).toBeCloseTo(700);
    expect(axis.step(89, 1)).toBe(178);
  });

  it('ends with the first usual step that the greatest estimate fits in', () => {
    expect([10, 13, 14, 20, 21, 60].map((most) => effortAxis('steps', 0, most, [0, 700]).most)).toEqual([
      13, 13, 21, 21, 21, 89
    ]);
  });

  it('gives a place before its first estimate to that one', () => {
    const axis = effortAxis('steps', 1, 21, [40, 740]);
    expect(axis.least).toBe(1);
    expect(axis.valueAt(5)).toBe(1);
  });

  it('puts twice the effort twice as far where it is linear', () => {
    const axis = effortAxis('linear', 0, 20, [0, 200]);
    expect(axis.at(20)).toBeCloseTo(2 * axis.at(10));
    expect(axis.valueAt(74)).toBe(7);
  });

  it('steps to the next estimate from anywhere, and stays at the ends', () => {
    const axis = effortAxis('steps', 0, 13, [0, 500]);
    expect([3, 4, 13].map((from) => axis.step(from, 1))).toEqual([5, 5, 13]);
    expect([5, 4, 0].map((from) => axis.step(from, -1))).toEqual([3, 3, 0]);
  });

  it('leaves out ticks that would stand on each other', () => {
    const { ticks } = effortAxis('steps', 0, 89, [0, 120]);
    for (const [index, tick] of ticks.slice(1).entries()) expect(tick.at - ticks[index]!.at).toBeGreaterThanOrEqual(28);
  });

  it('runs from right to left where its range does', () => {
    const axis = effortAxis('steps', 0, 21, [700, 0]);
    expect(axis.at(1)).toBeGreaterThan(axis.at(8));
    expect(axis.valueAt(700)).toBe(0);
  });

  it('finds of each estimate again where it stands, on both scales', () => {
    fc.assert(
      fc.property(fc.constantFrom('steps', 'linear'), fc.constantFrom(...EFFORT_STEPS), (kind, value) => {
        const axis = effortAxis(kind as 'steps' | 'linear', 0, 89, [40, 900]);
        expect(axis.valueAt(axis.at(value))).toBe(value);
      })
    );
  });
});

describe('the axis of value', () => {
  it('snaps to the values that the field asks for, and stands upside down as pixels do', () => {
    const axis = valueAxis(20, [400, 0], VALUE_STEPS);
    expect(axis.at(20)).toBe(0);
    expect(axis.valueAt(axis.at(17))).toBe(20);
    expect(axis.valueAt(axis.at(16))).toBe(13);
  });

  it('draws a line between a value and its neighbour, so that no story stands on it', () => {
    const axis = valueAxis(20, [200, 0]);
    expect(axis.edgeOf(8, 'below')).toBeCloseTo(axis.at(7.5));
    expect(axis.edgeOf(8, 'above')).toBeCloseTo(axis.at(8.5));
    expect(axis.edgeOf(0, 'below')).toBe(axis.at(0));
    expect(axis.edgeOf(20, 'above')).toBe(axis.at(20));
    const coarse = valueAxis(20, [200, 0], VALUE_STEPS);
    expect(coarse.edgeOf(8, 'below', [7, 12])).toBeCloseTo(coarse.at(7.5));
    expect(coarse.edgeOf(8, 'above', [7, 9, 12])).toBeCloseTo(coarse.at(8.5));
  });

  it('counts in whole numbers, and has ticks where people would set them', () => {
    const values = (most: number): number[] => valueAxis(most, [800, 0]).ticks.map(({ value }) => value);
    expect(values(3)).toEqual([0, 1, 2, 3]);
    expect(values(100)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(values(0)).toEqual([0, 1]);
  });

  it('counts in larger steps where there would be more values than anybody tells apart', () => {
    const axis = valueAxis(2500, [1000, 0]);
    expect(axis.step(0, 1)).toBe(3);
    expect(axis.valueAt(0)).toBe(2499);
    expect(valueAxis(1000, [1000, 0]).step(0, 1)).toBe(1);
  });
});
