import fc from 'fast-check';
import type { CompiledProblem } from '../compile';
import { Pacer } from '../pacer';
import { probe } from '../probing';
import { Relaxation } from '../relaxation';
import { narrow, openWindows } from '../windows';
import { compiled, placements, pricedProfit, type GivenLink } from './compiledProblems';
import { rowOf, untimed } from './numbered';

const NO = -Infinity;
const COUNT = 13;
const links: GivenLink[] = Array.from({ length: COUNT }, (_, item) => item).flatMap((item) =>
  [item - 1, item - 2].filter((need) => need >= 0).map((need): GivenLink => [need, item, item === 6 ? 1 : 0])
);
/** Thirteen items in two sprints, of which each needs the two before it: a web. */
const webOf = (profits: readonly (readonly number[])[], rows: CompiledProblem['rows'] = []): CompiledProblem =>
  compiled(
    [9, 9],
    profits.map((profit, item) => ({ weight: 1 + (item % 3), profit })),
    links,
    rows
  );

interface Probed {
  readonly best: number;
  readonly at: number[];
  readonly losses: number[][];
  readonly before: number[][];
  readonly windows: number[][];
}

/** Losses of each item in each place, before and after they were tried. */
async function probed(
  problem: CompiledProblem,
  prices: Float64Array,
  most = Infinity,
  pacer = untimed()
): Promise<Probed> {
  const windows = openWindows(problem);
  if (!narrow(problem, windows)) throw new Error('no place');
  const relaxation = new Relaxation(problem, windows);
  const best = relaxation.bound(prices);
  const at = [...relaxation.at];
  const losses = relaxation.losses(prices);
  const byItem = (): number[][] => at.map((_, item) => [...losses.slice(item * 3, item * 3 + 3)]);
  const before = byItem();
  await probe(problem, relaxation, windows, prices, losses, most, pacer);
  expect([relaxation.value, ...relaxation.at]).toEqual([best, ...at]);
  return { best, at, losses: byItem(), before, windows: [[...windows.first], [...windows.last]] };
}

/** What the most of all ways to place the items has more than the most of those with an item as far as a place, or farther. */
function tried(problem: CompiledProblem, prices: Float64Array, at: readonly number[]): number[][] {
  const ways = placements(problem).map((way) => ({ way, value: pricedProfit(problem, way, prices) }));
  const most = (isMeant: (way: readonly number[]) => boolean): number =>
    ways.reduce((high, { way, value }) => (isMeant(way) ? Math.max(high, value) : high), NO);
  return at.map((home, item) =>
    [0, 1, 2].map((t) => {
      if (t === home) return 0;
      return most(() => true) - most((way) => (t < home ? way[item]! <= t : way[item]! >= t));
    })
  );
}

const profits = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }), {
  minLength: COUNT,
  maxLength: COUNT
});
const prices = fc.array(fc.nat(4), { minLength: 2, maxLength: 2 }).map((given) => Float64Array.from(given));

/** What is needed is out only with what needs it; a servant is in only for that. */
function inherited(losses: readonly (readonly number[])[], isServant: (item: number) => boolean): number[][] {
  const result = losses.map((places) => [...places]);
  for (let item = COUNT - 1; item >= 0; item--) {
    const users = links.filter(([need]) => need === item).map(([, user]) => result[user]!);
    const places = result[item]!;
    places[2] = Math.max(places[2]!, ...users.map(([, , out]) => out!));
    const least = Math.min(...users.flatMap(([one, two]) => [one!, two!]));
    if (isServant(item)) result[item] = [Math.max(places[0]!, least), Math.max(places[1]!, least), places[2]];
  }
  return result;
}

describe('trying what the bound loses when an item of a web is elsewhere', () => {
  it('finds what it loses with the item as far from its place, or farther', async () => {
    await fc.assert(
      fc.asyncProperty(profits, prices, async (given, priced) => {
        const problem = webOf(given);
        const { losses, at, windows } = await probed(problem, priced);
        expect(losses).toEqual(tried(problem, priced, at));
        const own = openWindows(problem);
        narrow(problem, own);
        expect(windows).toEqual([[...own.first], [...own.last]]);
      }),
      { numRuns: 15 }
    );
  });

  it('goes no farther than the most that is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(profits, prices, fc.nat(30), async (given, priced, most) => {
        const problem = webOf(given);
        const { losses, at } = await probed(problem, priced, most);
        const all = tried(problem, priced, at).flat();
        expect(losses.flat().map((loss) => Math.min(loss, most))).toEqual(all.map((loss) => Math.min(loss, most)));
        expect(losses.flat().every((loss, place) => loss <= all[place]!)).toBe(true);
      }),
      { numRuns: 15 }
    );
  });

  it('tries no item without profit of its own, which goes with what needs it', async () => {
    // The first must be in, and planning the fifth makes room in a limit: both are more than servants.
    const limits = [rowOf([0, 1, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1], 20)];
    const without = fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(profits, prices, without, async (given, priced, none) => {
        const isNone = (item: number): boolean => none.includes(item) || item === 0 || item === 4;
        const drawn = webOf(
          given.map((profit, item) => (isNone(item) ? [0, 0] : profit)),
          limits
        );
        const problem = { ...drawn, isRequired: drawn.isRequired.map((_, item) => +(item === 0)) };
        const all = Float64Array.of(...priced, 0);
        const { losses, at, before } = await probed(problem, all);
        const own = tried(problem, all, at);
        before.forEach((places, item) => {
          if (isNone(item) && item !== 0) own[item] = places;
        });
        expect(losses).toEqual(inherited(own, (item) => isNone(item) && item !== 0 && item !== 4));
      }),
      { numRuns: 15 }
    );
  });

  it('keeps what may be nowhere out, and a servant that nothing needs', async () => {
    const { losses } = await probed(
      webOf(Array.from({ length: COUNT }, (_, item) => (item < 12 ? [5, item === 3 ? NO : 4] : [0, 0]))),
      Float64Array.of(0, 0)
    );
    expect(losses[3]![1]).toBe(Infinity);
    expect(losses[12]).toEqual([Infinity, Infinity, 0]);
  });

  it('breathes when a slice is over, and stops when time is', async () => {
    const problem = webOf(Array.from({ length: COUNT }, () => [5, 4]));
    let [now, pauses] = [0, 0];
    const pause = async (): Promise<void> => {
      pauses++;
    };
    await probed(problem, Float64Array.of(0, 0), Infinity, new Pacer({ now: () => now++, pause, sliceMs: 1 }));
    expect(pauses).toBe(COUNT);
    const over = await probed(
      problem,
      Float64Array.of(0, 0),
      Infinity,
      new Pacer({ now: () => 0, pause, timeLimit: 0 })
    );
    expect(over.losses).toEqual(over.before);
    expect(pauses).toBe(COUNT);
  });
});
