import fc from 'fast-check';
import { coreOf } from '../blocks';
import type { CompiledProblem } from '../compile';
import { depths } from '../listing';
import { Pacer } from '../pacer';
import { openPlaces } from '../places';
import { Relaxation } from '../relaxation';
import { Sweep, type Swept } from '../sweep';
import { narrow, openWindows } from '../windows';
import { compiled, compiledProblems, plansOf, pricesOf } from './compiledProblems';
import { profitOf, rowOf, untimed } from './numbered';

const NO = -Infinity;

interface Given {
  readonly problem: CompiledProblem;
  readonly prices: Float64Array;
  readonly limit: number;
  readonly width: number;
}

/** The bound, and what a sweep below it finds; undefined where no item has a place. */
async function swept(
  { problem, prices, limit, width }: Given,
  pacer = untimed()
): Promise<(Swept & { bound: number }) | undefined> {
  const windows = openWindows(problem);
  if (!narrow(problem, windows)) return undefined;
  const relaxation = new Relaxation(problem, windows);
  const bound = relaxation.bound(prices);
  const open = openPlaces(problem, relaxation.losses(prices), limit);
  if (!open) return undefined;
  const core = coreOf(problem, relaxation, prices, open, limit, depths(problem));
  return { ...(await new Sweep(problem, core, prices, limit, width).run(pacer)), bound };
}

const bestOf = (problem: CompiledProblem): number =>
  plansOf(problem).reduce((best, at) => Math.max(best, profitOf(problem, at)), NO);
const items = [
  { weight: 3, profit: [9, 7] },
  { weight: 2, profit: [8, 5] },
  { weight: 2, profit: [4, 3] }
];

/** Twelve items that are worth nearly the same. */
const long = {
  problem: compiled(
    [9, 8, 7],
    Array.from({ length: 12 }, (_, item) => {
      const value = 20 + ((item * 7) % 12);
      return { weight: 1 + (item % 5), profit: [value, value - 2, value - 4] };
    })
  ),
  prices: Float64Array.of(6, 5, 4),
  limit: 12
};

const drawn = fc
  .tuple(
    compiledProblems(6, { sprints: 3, links: 20, rows: 1, closed: 6, required: 8 }),
    fc.constantFrom(1, 2, 50),
    fc.nat(80)
  )
  .chain(([problem, width, limit]) => pricesOf(problem).map((prices): Given => ({ problem, prices, limit, width })));

describe('going through all plans that lose little', () => {
  it('finds the best one, and what it loses against the bound', async () => {
    const problem = compiled([4, 3], items);
    const { at, loss, passedOver, bound } = (await swept({
      problem,
      prices: Float64Array.of(2, 1),
      limit: 50,
      width: 50
    }))!;
    // Items 1 and 2 use the first sprint up, and item 0 the other.
    expect([...at!]).toEqual([1, 0, 0]);
    expect([bound - loss, passedOver]).toEqual([19, Infinity]);
  });

  it('finds none where all lose more, and passes none over', async () => {
    const given = { problem: compiled([4, 3], items), prices: Float64Array.of(0, 0), width: 50 };
    const { bound } = (await swept({ ...given, limit: 50 }))!;
    const best = bound - 19;
    expect((await swept({ ...given, limit: best }))!.loss).toBe(best);
    expect(await swept({ ...given, limit: best - 0.5 })).toMatchObject({
      at: undefined,
      loss: Infinity,
      passedOver: Infinity
    });
  });

  it('counts limits that are not used up, and keeps to them', async () => {
    const problem = compiled([4, 3], items, [], [rowOf([1, 1, 1], 2), rowOf([3, 2, 2], 4)]);
    const prices = Float64Array.of(0, 0, 1, 2);
    const { at, loss, bound } = (await swept({ problem, prices, limit: 50, width: 50 }))!;
    expect([[...at!], bound - loss]).toEqual([[2, 0, 0], 12]);
  });

  it('breathes when a slice is over, and knows nothing when time is', async () => {
    const given = { problem: compiled([4, 3], items), prices: Float64Array.of(0, 0), limit: 50, width: 50 };
    let [now, pauses] = [0, 0];
    const pause = async (): Promise<void> => {
      pauses++;
    };
    const inTime = await swept(given, new Pacer({ now: () => now++, pause, sliceMs: 1 }));
    expect([...inTime!.at!]).toEqual([1, 0, 0]);
    expect(pauses).toBeGreaterThan(1);
    const nothing = { at: undefined, loss: Infinity, passedOver: 0 };
    expect(await swept(given, new Pacer({ now: () => 0, pause, timeLimit: 0 }))).toMatchObject(nothing);
    const short = await Promise.all(
      Array.from({ length: now - 2 }, (_, timeLimit) => {
        let clock = 0;
        return swept(given, new Pacer({ now: () => clock++, pause, sliceMs: 1, timeLimit }));
      })
    );
    const isSure = short.filter((answer) => answer!.at?.join() === '1,0,0' && answer!.passedOver === Infinity);
    const isNothing = short.filter((answer) => answer!.at === undefined && answer!.passedOver === 0);
    expect(isSure.length + isNothing.length).toBe(short.length);
    expect(isNothing.length).toBeGreaterThan(1);
  });

  it('goes no further than it has to, and in few steps where few plans may live', async () => {
    const wide = (await swept({ ...long, width: 500 }))!;
    expect(wide).toMatchObject({ loss: 8, passedOver: Infinity });
    // One that takes fewer steps may lower these.
    expect(wide.states).toBeLessThanOrEqual(24_117);
    const few = (await swept({ ...long, width: 1 }))!;
    expect(few.states).toBeLessThanOrEqual(365);
    expect(few.loss).toBeGreaterThan(8);
    expect(few.passedOver).toBeLessThanOrEqual(8);
  });

  it('breathes only when a slice is over, also between the plans that come from one', async () => {
    let [now, pauses] = [0, 0];
    const pause = async (): Promise<void> => {
      pauses++;
    };
    const wide = { ...long, width: 500 };
    await swept(wide, new Pacer({ now: () => 0, pause }));
    expect(pauses).toBe(0);
    const sliced = await swept(wide, new Pacer({ now: () => now++, pause, sliceMs: 1, timeLimit: 1e9 }));
    expect(sliced).toMatchObject({ loss: 8, passedOver: Infinity });
    [now, pauses] = [0, 0];
    const { states } = (await swept(wide, new Pacer({ now: () => now++, pause, sliceMs: 1, timeLimit: 4 })))!;
    expect(pauses).toBeGreaterThan(1);
    expect(states).toBeGreaterThan(0);
    expect(states).toBeLessThanOrEqual(2048);
  });

  it('passes over what is too much at the end of a sprint', async () => {
    const both = [
      { weight: 1, profit: [NO, 8, 12], isRequired: true },
      { weight: 0, profit: [NO, 17, 14], isRequired: true }
    ];
    const given = { problem: compiled([0, 2, 1], both, [[0, 1]]), prices: Float64Array.of(0, 0, 4), limit: 5 };
    // After the second sprint both, one or none are done; both in the third lose least.
    expect(await swept({ ...given, width: 3 })).toMatchObject({ loss: 3, passedOver: Infinity });
    const few = (await swept({ ...given, width: 2 }))!;
    expect(few.loss).toBe(4);
    expect(few.passedOver).toBeLessThanOrEqual(3);
  });

  it('passes over what few steps do not come to, where a limit stops all that they do', async () => {
    // Only without the first can the limit be kept, and that comes last.
    const many = Array.from({ length: 12 }, (_, item) => ({ weight: 1, profit: [item === 0 ? 12 : 10] }));
    const first = rowOf(
      many.map((_, item) => (item === 0 ? 9 : 0)),
      5
    );
    const given = { problem: compiled([6], many, [], [first]), prices: Float64Array.of(10, 0), limit: 50 };
    expect(await swept({ ...given, width: 50 })).toMatchObject({ loss: 2 });
    const few = (await swept({ ...given, width: 1 }))!;
    expect(few.at).toBeUndefined();
    expect(few.passedOver).toBeLessThanOrEqual(2);
  });

  it('finds the best plan where it is within the limit; what it passed over loses at least what it tells', async () => {
    let [found, over] = [0, 0];
    await fc.assert(
      fc.asyncProperty(drawn, async (given) => {
        const { problem, limit } = given;
        const answer = await swept(given);
        if (!answer) return;
        const { at, loss, passedOver, bound } = answer;
        const plan = at && [...at];
        expect(plan === undefined).toBe(loss === Infinity);
        expect(plan === undefined || plansOf(problem).some((one) => String(one) === String(plan))).toBe(true);
        expect(plan ? profitOf(problem, plan) : NO).toBeCloseTo(bound - loss, 9);
        expect(loss === Infinity || loss <= limit + 1e-9).toBe(true);
        // One that loses less than this loses more than the limit, or was passed over.
        const least = bound - bestOf(problem);
        expect(loss <= least + 1e-9 || least > Math.min(limit, passedOver - 1e-9)).toBe(true);
        found += +(loss < Infinity);
        over += +(passedOver < Infinity);
      }),
      { numRuns: 200, seed: 5 }
    );
    expect(found).toBeGreaterThan(60);
    expect(over).toBeGreaterThan(30);
  });
});
