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
    expect(axis.most).toBeGreaterThanOrEqual(400);
    expect(axis.at(400)).toBeLessThanOrEqual(700);
  });

  it('puts twice the effort twice as far where it is linear', () => {
    const axis = effortAxis('linear', 0, 20, [0, 200]);
    expect(axis.at(20)).toBeCloseTo(2 * axis.at(10));
    expect(axis.valueAt(74)).toBe(7);
  });

  it('steps to the next estimate from anywhere, and stays at the ends', () => {
    const axis = effortAxis('steps', 0, 13, [0, 500]);
    expect([axis.step(3, 1), axis.step(4, 1), axis.step(4, -1), axis.step(13, 1), axis.step(0, -1)]).toEqual([
      5, 5, 3, 13, 0
    ]);
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
    expect(axis.edgeOf(0, 'below')).toBe(axis.at(0));
    const coarse = valueAxis(20, [200, 0], VALUE_STEPS);
    expect(coarse.edgeOf(8, 'below', [7, 12])).toBeCloseTo(coarse.at(7.5));
  });
});
