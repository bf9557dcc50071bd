import fc from 'fast-check';
import type { CompiledProblem } from '../compile';
import { LinkedBlock, TooManyStates } from '../linkedBlock';
import { compiled, compiledProblems, placements, type GivenLink } from './compiledProblems';
import { sumOf } from './numbered';

const NO = -Infinity;

/** All items of a problem as one block; limits are no part of it. */
function blockOf(problem: CompiledProblem, limit: number): LinkedBlock {
  const { sprints, weight, needed, needing, distance, capacity, profit, isRequired } = problem;
  const links = [...needed.keys()].map((link) => ({
    before: needed[link]!,
    after: needing[link]!,
    apart: distance[link]!
  }));
  const gain = (item: number, t: number): number => {
    if (t < sprints) return profit[item * sprints + t]!;
    return isRequired[item] ? NO : 0;
  };
  return new LinkedBlock([...weight.keys()], [...weight], links, capacity, gain, limit);
}
const blockOfMany = (count: number, links: readonly GivenLink[] = []): LinkedBlock =>
  blockOf(
    compiled(
      [99],
      Array.from({ length: count }, () => ({ weight: 1, profit: [1] })),
      links
    ),
    0
  );

interface Way {
  readonly at: readonly number[];
  readonly loss: number;
}

/** Every way through all sprints by the options of each. */
function waysOf(block: LinkedBlock, { items, sprints }: CompiledProblem): Way[] {
  const ways: Way[] = [];
  const walk = (sprint: number, state: number, at: readonly number[], loss: number): void => {
    if (sprint === sprints) ways.push({ at, loss });
    else
      for (const option of block.options(sprint, state)) {
        const done = block.items(state, option.state);
        const next = at.map((t, item) => (done.includes(item) ? sprint : t));
        walk(sprint + 1, option.state, next, loss + option.loss);
      }
  };
  walk(0, 0, new Array<number>(items).fill(sprints), 0);
  return ways;
}

const two = (distance: number): CompiledProblem =>
  compiled(
    [5, 5],
    [
      { weight: 2, profit: [-3, -3] },
      { weight: 3, profit: [8, 6] }
    ],
    [[0, 1, distance]]
  );

describe('items that hang together by links', () => {
  it('are done with all they need, the least losing set first', () => {
    const block = blockOf(two(0), 100);
    expect(block.best).toBe(5);
    const options = block.options(0, 0);
    expect(options.map(({ state }) => block.items(0, state))).toEqual([[0, 1], [], [0]]);
    expect(options.map(({ points, loss }) => [points, loss])).toEqual([
      [5, 0],
      [0, 2],
      [2, 2]
    ]);
    expect(block.items(options[2]!.state, options[0]!.state)).toEqual([1]);
  });

  it('wait where what they need must be earlier', () => {
    const block = blockOf(two(1), 100);
    expect(block.best).toBe(3);
    const options = block.options(0, 0);
    expect(options.map(({ state }) => block.items(0, state))).toEqual([[0], []]);
    expect(options.map(({ loss }) => loss)).toEqual([0, 3]);
    const [later] = block.options(1, options[0]!.state);
    expect([block.items(options[0]!.state, later!.state), later!.points, later!.loss]).toEqual([[1], 3, 0]);
  });

  it('lose no more than the limit, and take no more than the room', () => {
    const count = (problem: CompiledProblem, limit: number): number => blockOf(problem, limit).options(0, 0).length;
    expect([count(two(0), 2), count(two(0), 1.5)]).toEqual([3, 1]);
    const small = { ...two(0), capacity: Int32Array.of(4, 5) };
    expect([count(small, 2), blockOf(small, 2).best]).toEqual([2, 5]);
  });

  it('are never where a plan within the limit cannot have them, and have no way where that leaves none', () => {
    const problem = two(0);
    problem.profit.set([NO, -3, 8, 6]);
    const block = blockOf(problem, 100);
    expect(block.best).toBe(3);
    expect(block.options(0, 0).map(({ state }) => block.items(0, state))).toEqual([[]]);
    const never = new LinkedBlock([0], [1], [], Int32Array.of(5), () => NO, 100);
    expect([never.best, never.options(0, 0)]).toEqual([NO, []]);
  });

  it('are at most thirty, and not too many sets', () => {
    const chain = (count: number): GivenLink[] => Array.from({ length: count - 1 }, (_, item) => [item, item + 1]);
    expect(blockOfMany(30, chain(30)).best).toBe(30);
    expect(() => blockOfMany(31, chain(31))).toThrow(TooManyStates);
    expect(blockOfMany(14).best).toBe(14);
    expect(() => blockOfMany(15).best).toThrow(TooManyStates);
  });

  it('have one number for each set, whatever the order in which it was done', () => {
    const block = blockOf({ ...two(0), needed: new Int32Array(0), needing: new Int32Array(0) }, 100);
    const found = waysOf(block, two(0)).map(({ at }) => String(at));
    expect(found).toHaveLength(9);
    const last = block.options(0, 0).flatMap(({ state }) => block.options(1, state).map((option) => option.state));
    expect(new Set(last).size).toBe(4);
  });

  it('are worked out once for each sprint and set', () => {
    const block = blockOf(two(0), 100);
    expect(block.options(0, 0)).toBe(block.options(0, 0));
    expect(block.options(1, 0)).not.toBe(block.options(0, 0));
  });

  it('lose, all sprints together, what any way to place them gains less than the best', () => {
    fc.assert(
      fc.property(compiledProblems(5, { links: 40, closed: 10, required: 10 }), fc.nat(25), (problem, limit) => {
        const { sprints, profit, capacity, weight } = problem;
        const gained = (at: readonly number[]): number => sumOf(problem, at, (item, t) => profit[item * sprints + t]!);
        const fits = (at: readonly number[]): boolean =>
          capacity.every((room, t) => sumOf(problem, at, (item, s) => (s === t ? weight[item]! : 0)) <= room);
        const block = blockOf(problem, limit);
        const all = placements(problem);
        expect(block.best).toBe(Math.max(...all.map(gained)));
        const ways = waysOf(block, problem);
        expect(ways.map(({ loss }) => loss)).toEqual(ways.map(({ at }) => block.best - gained(at)));
        const good = all.filter((at) => fits(at) && block.best - gained(at) <= limit);
        const found = ways.filter(({ loss }) => loss <= limit).map(({ at }) => at);
        expect(found.map(String).sort()).toEqual(good.map(String).sort());
      })
    );
  });
});
