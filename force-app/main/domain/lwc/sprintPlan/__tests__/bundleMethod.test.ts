import fc from 'fast-check';
import { BundleMethod, type PricedBound } from '../bundleMethod';

/** A plane: its value at prices 0, and its slope. */
interface Plane {
  readonly base: number;
  readonly slope: readonly number[];
}

const valueOf = ({ base, slope }: Plane, prices: ArrayLike<number>): number =>
  slope.reduce((sum, s, k) => sum + s * prices[k]!, base);
const highest = (planes: readonly Plane[], prices: ArrayLike<number>): Plane =>
  planes.reduce((top, plane) => (valueOf(plane, prices) > valueOf(top, prices) ? plane : top));

/** The highest of the planes, as a bound; `looks` fills with the planes that were met. */
const highestOf =
  (planes: readonly Plane[], looks: Plane[] = []): PricedBound =>
  (prices, slope) => {
    const top = highest(planes, prices);
    looks.push(top);
    slope.set(top.slope);
    return valueOf(top, prices);
  };

/** Where a line a * x + b * y = c meets another. */
function meeting([a, b, c]: readonly number[], [d, e, f]: readonly number[]): number[] {
  const det = a! * e! - b! * d!;
  return [(c! * e! - b! * f!) / det, (a! * f! - c! * d!) / det];
}

/** The lowest value of the highest plane over two prices: at a corner, where axes or planes meet. */
function lowestOf(planes: readonly Plane[]): number {
  const lines = [
    [1, 0, 0],
    [0, 1, 0],
    ...planes.flatMap((a, index) =>
      planes.slice(0, index).map((b) => [a.slope[0]! - b.slope[0]!, a.slope[1]! - b.slope[1]!, b.base - a.base])
    )
  ];
  const corners = lines.flatMap((one, index) => lines.slice(0, index).map((other) => meeting(one, other)));
  const allowed = corners.filter((corner) => corner.every((price) => price >= -1e-12 && price < Infinity));
  return Math.min(...allowed.map((corner) => valueOf(highest(planes, corner), corner)));
}

/** Improves until no more than this share of the bound is promised, four times; 200 times at most. */
function lowered(method: BundleMethod, share = 1e-9): BundleMethod {
  for (let count = 0, settled = 0; count < 200 && settled < 4; count++) {
    if (method.improve() < share * Math.abs(method.bound)) settled++;
  }
  return method;
}

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);
const VALLEY: readonly Plane[] = [
  { base: 20, slope: [-2] },
  { base: 5, slope: [3] },
  { base: 13, slope: [0.5] }
];

describe('lowering a bound', () => {
  it('looks at the prices that it starts with', () => {
    const start = Float64Array.of(1);
    const method = new BundleMethod(highestOf(VALLEY), start, ones(1));
    expect([method.bound, [...method.prices], method.mix()]).toEqual([18, [1], [{ look: 0, weight: 1 }]]);
    lowered(method);
    expect([...start]).toEqual([1]);
  });

  it('first goes as far as would take a hundredth of the bound away if its slope went on', () => {
    const asked: number[][] = [];
    const method = new BundleMethod(
      (prices, slope) => {
        asked.push([...prices]);
        slope.set([-2, -1]);
        return 1000 - 2 * prices[0]! - prices[1]!;
      },
      new Float64Array(2),
      Float64Array.of(1, 3)
    );
    expect(method.improve()).toBeCloseTo(10, 9);
    expect(asked[1]!.map((price) => price * 13)).toEqual([expect.closeTo(20, 9), expect.closeTo(90, 9)]);
  });

  it('ends where planes that fall meet planes that rise', () => {
    const method = lowered(new BundleMethod(highestOf(VALLEY), Float64Array.of(0), ones(1)));
    expect(method.prices[0]).toBeCloseTo(2.8, 6);
    expect(method.bound).toBeCloseTo(14.4, 6);
  });

  it('never asks for prices below 0, and ends there where the bound only rises', () => {
    const rising: Plane[] = [
      { base: 4, slope: [2, 1] },
      { base: 3, slope: [3, 3] }
    ];
    const asked: number[] = [];
    const bound = highestOf(rising);
    const method = new BundleMethod(
      (prices, slope) => {
        asked.push(...prices);
        return bound(prices, slope);
      },
      Float64Array.of(5, 7),
      ones(2)
    );
    expect([lowered(method).bound, ...method.prices]).toEqual([4, 0, 0]);
    expect(Math.min(...asked)).toBe(0);
  });

  it('stays where it is where the bound is level', () => {
    const method = new BundleMethod(highestOf([{ base: 6, slope: [0] }]), Float64Array.of(2), ones(1));
    expect([method.improve(), method.bound, ...method.prices]).toEqual([0, 6, 2]);
  });

  it('goes down to the lowest corner of all planes, nearly always, and soon', () => {
    const plane = fc.record({
      base: fc.nat(40),
      slope: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 2 })
    });
    // A plan that keeps all limits: below its value the bound never goes.
    const floor = fc.record({ base: fc.nat(20), slope: fc.array(fc.nat(5), { minLength: 2, maxLength: 2 }) });
    let [reached, met, calls] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(plane, { maxLength: 7 }), floor, fc.constantFrom(0.1, 1, 5), (given, kept, size) => {
        const planes = [...given, kept];
        const looks: Plane[] = [];
        const values: number[] = [];
        const top = highestOf(planes, looks);
        const bound: PricedBound = (prices, slope) => {
          values.push(top(prices, slope));
          return values.at(-1)!;
        };
        const method = lowered(new BundleMethod(bound, new Float64Array(2), Float64Array.of(size, 1)));
        expect(method.bound).toBe(Math.min(...values));
        expect(method.bound).toBe(valueOf(highest(planes, method.prices), method.prices));
        const lowest = lowestOf(planes);
        expect(method.bound).toBeGreaterThan(lowest - 1e-9);
        const mix = method.mix();
        const mean = (part: (plane: Plane) => number): number =>
          mix.reduce((sum, { look, weight }) => sum + weight * part(looks[look]!), 0);
        expect(mean(() => 1)).toBeCloseTo(1, 9);
        if (method.bound < lowest + 1e-6) reached++;
        // Planes of the mean together are never below what they are at prices 0, which is the bound.
        const isLevel = [0, 1].every((k) => mean(({ slope }) => slope[k]!) > -1e-3);
        if (isLevel && Math.abs(mean(({ base }) => base) - lowest) < 1e-3) met++;
        calls += looks.length;
      }),
      { numRuns: 100, seed: 3 }
    );
    expect(reached).toBeGreaterThanOrEqual(97);
    expect(met).toBeGreaterThanOrEqual(98);
    // One that takes fewer looks may lower this.
    expect(calls).toBeLessThanOrEqual(824);
  });

  it('goes down where each price follows the one before it, which takes more planes than are remembered', () => {
    const values: number[] = [];
    const method = lowered(
      new BundleMethod(
        (prices, slope) => {
          const steps = Array.from(prices, (price, k) => price - (k === 0 ? 9 : prices[k - 1]!));
          steps.forEach((step, k) => (slope[k] = 2 * step - 2 * (steps[k + 1] ?? 0)));
          values.push(steps.reduce((sum, step) => sum + step ** 2, 50));
          return values.at(-1)!;
        },
        new Float64Array(12),
        ones(12)
      ),
      1e-6
    );
    expect(method.bound).toBe(Math.min(...values));
    expect(method.bound).toBeLessThan(50 + 1e-4);
    expect(method.mix().every(({ look, weight }) => weight > 0 && look > values.length - 20)).toBe(true);
    // One that takes fewer looks may lower this.
    expect(values.length).toBeLessThanOrEqual(124);
  });

  it('goes on from planes that are known, which are looks number 0 and on', () => {
    const looks: Plane[] = [];
    const known = VALLEY.slice(1).map(({ base, slope }) => ({ base, slope: Float64Array.from(slope) }));
    const method = new BundleMethod(highestOf(VALLEY, looks), Float64Array.of(0), ones(1), { known });
    lowered(method);
    expect(method.bound).toBeCloseTo(14.4, 6);
    // The first look is number 2, and shows the one plane that was missing.
    expect(method.mix().map(({ look }) => look)).toEqual([1, 2]);
    expect(method.planes().map(({ base, slope }) => [base, ...slope])).toEqual([
      [13, 0.5],
      [20, -2]
    ]);
    expect(looks.length).toBeLessThan(12);
  });
});
