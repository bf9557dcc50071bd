import fc from 'fast-check';
import { coreOf, type Core } from '../blocks';
import type { CompiledProblem } from '../compile';
import { TooManyStates } from '../linkedBlock';
import { depths } from '../listing';
import { openPlaces } from '../places';
import { Relaxation } from '../relaxation';
import { narrow, openWindows } from '../windows';
import { compiled, compiledProblems, plansOf, pricedProfit, pricesOf, type GivenLink } from './compiledProblems';
import { leftBy, profitOf, rowOf, sumOf } from './numbered';

const NO = -Infinity;

interface Cored {
  readonly core: Core;
  readonly bound: number;
}

/** What is left to decide where plans lose no more than the limit; undefined where nothing is. */
function cored(problem: CompiledProblem, prices: Float64Array, limit: number): Cored | undefined {
  const windows = openWindows(problem);
  if (!narrow(problem, windows)) return undefined;
  const relaxation = new Relaxation(problem, windows);
  const bound = relaxation.bound(prices);
  const open = openPlaces(problem, relaxation.losses(prices), limit);
  return open && { bound, core: coreOf(problem, relaxation, prices, open, limit, depths(problem)) };
}

interface Way {
  readonly at: readonly number[];
  readonly states: readonly number[];
  readonly loss: number;
}

/** Every way of all blocks through all sprints, each of its own. */
function waysOf({ blocks, fixed, loss }: Core, sprints: number): Way[] {
  const start: Way = { at: [...fixed], states: blocks.map(() => 0), loss };
  const through = ({ at, states, loss: lost }: Way, index: number, sprint: number): Way[] =>
    blocks[index]!.options(sprint, states[index]!).map((option) => {
      const done = blocks[index]!.items(states[index]!, option.state);
      return {
        at: at.map((t, item) => (done.includes(item) ? sprint : t)),
        states: states.with(index, option.state),
        loss: lost + option.loss
      };
    });
  const steps = Array.from({ length: sprints }, (_, sprint) => blocks.map((__, index) => [index, sprint] as const));
  const ways = steps
    .flat()
    .reduce<Way[]>((some, [index, sprint]) => some.flatMap((way) => through(way, index, sprint)), [start]);
  return ways.map((way) => ({ ...way, at: way.at.map((t) => Math.min(t, sprints)) }));
}

const free = Float64Array.of(0, 0);
const same = { weight: 2, profit: [6, 4] };

describe('what is left to decide', () => {
  it('is a block for each kind of items without links, in the order of their value, and one for items that are linked', () => {
    const problem = compiled(
      [4, 4],
      [
        { ...same, kind: 7 },
        { weight: 1, profit: [3, 3], kind: 3 },
        { weight: 2, profit: [9, 7], kind: 7 },
        { weight: 1, profit: [-1, -1] },
        { weight: 1, profit: [5, 2] },
        { ...same, kind: 7 }
      ],
      [[3, 4]]
    );
    const { core } = cored(problem, free, 50)!;
    expect(core.blocks.map((block) => block.items(0, 1))).toEqual([[2], [1], [3]]);
    expect([core.blocks[0]!.items(0, 3), core.blocks.map(({ best }) => best)]).toEqual([
      [2, 0, 5],
      [21, 3, 4]
    ]);
    expect([...core.fixed]).toEqual([3, 3, 3, 3, 3, 3]);
    expect([core.loss, ...core.room]).toEqual([0, 4, 4]);
  });

  it('is nothing of items that are out, nor of linked ones with one place, which take their room', () => {
    const problem = compiled(
      [4, 4],
      [
        { weight: 3, profit: [NO, 2], isRequired: true },
        { weight: 1, profit: [NO, 9], isRequired: true },
        { weight: 2, profit: [NO, NO] },
        { weight: 1, profit: [NO, 5], isRequired: true }
      ],
      [[0, 1]],
      [rowOf([1, 2, 4, 8], 20)]
    );
    const { core } = cored(problem, new Float64Array(3), 50)!;
    // Without links, one that must be in is a block all the same.
    expect([...core.fixed]).toEqual([1, 1, 2, 3]);
    expect([...core.room]).toEqual([4, 0]);
    expect([...core.base]).toEqual([3]);
    expect(core.blocks.map((block) => block.items(0, 1))).toEqual([[3]]);
    expect([0, 1].map((state) => [...core.rowUse(0, state)])).toEqual([[0], [8]]);
    expect(core.rowUse(0, 1)).toBe(core.rowUse(0, 1));
  });

  it('has linked items in an order in which needs come first, with the room that they take', () => {
    const chain = [1, 2, 4].map((weight) => ({ weight, profit: [3, 3] }));
    const first = { weight: 1, profit: [2, NO], isRequired: true };
    const links: GivenLink[] = [
      [2, 1],
      [1, 0],
      [3, 0]
    ];
    const { core } = cored(compiled([9, 9], [...chain, first], links), free, 50)!;
    const [block] = core.blocks;
    const sets = block!.options(0, 0).map(({ state, points, loss }) => [block!.items(0, state), points, loss]);
    expect(sets).toEqual(
      expect.arrayContaining([
        [[2], 4, 0],
        [[2, 1], 6, 0],
        [[2, 1, 0], 7, 0]
      ])
    );
    expect([sets.length, [...core.fixed], [...core.room]]).toEqual([4, [3, 3, 3, 0], [8, 9]]);
  });

  it('is without what links lose that the bound did not see', () => {
    // Each of the last two needs the first two, which is no tree: the bound leaves a link out.
    const links: GivenLink[] = [
      [0, 2],
      [1, 2],
      [0, 3],
      [1, 3]
    ];
    const costs = [-1, -9, 1, 5].map((profit) => ({ weight: 1, profit: [profit] }));
    const { core, bound } = cored(compiled([9], costs, links), Float64Array.of(0), 50)!;
    expect([bound, core.loss]).toEqual([4, 4]);
  });

  it('is too much where links tie too many items together', () => {
    const items = Array.from({ length: 32 }, () => ({ weight: 1, profit: [1] }));
    const star = items.slice(1).map((_, index): GivenLink => [0, index + 1]);
    expect(() => cored(compiled([9], items, star), Float64Array.of(0), 50)).toThrow(TooManyStates);
  });

  it('has every plan within the limit, but for places that alike items change, and tells what each loses', () => {
    const given = compiledProblems(5, { sprints: 2, links: 30, rows: 1, closed: 8, required: 12 }).chain((drawn) => {
      // Some items are alike but for their value, which falls as much from one sprint to the next.
      const alike = fc.subarray([...Array(drawn.items).keys()]);
      return fc.tuple(alike, pricesOf(drawn), fc.nat(40)).map(([members, prices, limit]) => {
        const isAlike = (item: number): boolean => members.includes(item);
        const inRows = (coefficients: Float64Array): Float64Array =>
          coefficients.map((c, item) => (isAlike(item) ? 1 : c));
        const problem: CompiledProblem = {
          ...drawn,
          kind: drawn.kind.map((kind, item) => (isAlike(item) ? -1 : kind)),
          weight: drawn.weight.map((weight, item) => (isAlike(item) ? 2 : weight)),
          isRequired: drawn.isRequired.map((must, item) => (isAlike(item) ? 0 : must)),
          profit: drawn.profit.map((profit, place) => {
            const [item, t] = [Math.floor(place / drawn.sprints), place % drawn.sprints];
            return isAlike(item) ? (10 + 2 * item) * (4 - 2 * t) : profit;
          }),
          rows: drawn.rows.map((row) => ({ ...row, coefficients: inRows(row.coefficients) }))
        };
        return { problem, prices, limit };
      });
    });
    let found = 0;
    fc.assert(
      fc.property(given, ({ problem, prices, limit }) => {
        const answer = cored(problem, prices, limit);
        if (!answer) return;
        const { core, bound } = answer;
        const { sprints, rows, capacity, weight } = problem;
        const plans = plansOf(problem).map((at) => ({ at, profit: profitOf(problem, at) }));
        const best = plans.reduce((high, { profit }) => Math.max(high, profit), NO);
        const within = plans.filter(({ at }) => bound - pricedProfit(problem, at, prices) <= limit);
        const ways = waysOf(core, sprints);
        for (const { at, loss, states } of ways) {
          expect(loss).toBeCloseTo(bound - pricedProfit(problem, at, prices), 9);
          const used = rows.map((_, row) =>
            states.reduce((sum, state, index) => sum + core.rowUse(index, state)[row]!, core.base[row]!)
          );
          expect(used).toEqual(rows.map(({ coefficients }) => sumOf(problem, at, (item) => coefficients[item]!)));
        }
        const taken = core.room.map((room, t) => capacity[t]! - room);
        expect([...taken]).toEqual(
          [...capacity].map((_, t) =>
            [...core.fixed].reduce((sum, at, item) => (at === t ? sum + weight[item]! : sum), 0)
          )
        );
        const planned = ways.filter(({ at }) => leftBy(problem, at).every((left) => left >= 0));
        const bestFound = planned.reduce((high, { at }) => Math.max(high, profitOf(problem, at)), NO);
        const bestWithin = within.reduce((high, { profit }) => Math.max(high, profit), NO);
        expect(bestFound).toBeGreaterThanOrEqual(bestWithin);
        expect(bestFound).toBeLessThanOrEqual(best);
        if (within.length > 0) found++;
      }),
      { numRuns: 150, seed: 11 }
    );
    expect(found).toBeGreaterThan(60);
  });
});
