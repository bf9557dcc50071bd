import fc from 'fast-check';
import type { CompiledProblem } from '../compile';
import { components } from '../components';
import { TreeOracle } from '../treeOracle';
import { compiled, compiledProblems, placements, type GivenItem, type GivenLink } from './compiledProblems';

const NO = -Infinity;
/** What an item earns in each sprint; out earns nothing, and is not for those that must be in. */
function gainOf({ sprints, profit, isRequired }: CompiledProblem): (item: number, t: number) => number {
  return (item, t) => {
    if (t < sprints) return profit[item * sprints + t]!;
    return isRequired[item] ? NO : 0;
  };
}
const totalOf = (problem: CompiledProblem, at: ArrayLike<number>): number =>
  Array.from(at).reduce((sum, t, item) => sum + gainOf(problem)(item, t), 0);
const linksOf = ({ needed }: CompiledProblem, group: readonly number[]): number[] =>
  [...needed.keys()].filter((link) => group.includes(needed[link]!));

/** The total of all groups, and the sprints that give it. */
function solved(problem: CompiledProblem): { total: number; at: number[]; loss: Float64Array } {
  const at = new Int32Array(problem.items);
  const loss = new Float64Array(problem.items * (problem.sprints + 1)).fill(NaN);
  const trees = components(problem).map((group) => new TreeOracle(problem, group, linksOf(problem, group)));
  const total = trees.reduce((sum, tree) => sum + tree.solve(gainOf(problem), at), 0);
  trees.forEach((tree) => tree.losses(loss));
  return { total, at: [...at], loss };
}

const item = (...profit: number[]): GivenItem => ({ weight: 1, profit });
const problem = (items: readonly GivenItem[], links: readonly GivenLink[]): CompiledProblem =>
  compiled(new Array<number>(items[0]!.profit.length).fill(9), items, links);

describe('the best sprints of items in a tree', () => {
  it('are those in which each earns most, as late as what it needs', () => {
    const two = [item(1, 5, 2), item(4, 3, 2)];
    expect(solved(problem(two, [[0, 1]]))).toMatchObject({ total: 8, at: [1, 1] });
    expect(solved(problem(two, [[0, 1, 1]]))).toMatchObject({ total: 7, at: [1, 2] });
    expect(solved(problem(two, [[1, 0, 1]]))).toMatchObject({ total: 9, at: [1, 0] });
  });

  it('are the first of several that earn as much', () => {
    expect(solved(problem([item(3, 3)], []))).toMatchObject({ total: 3, at: [0] });
    expect(solved(problem([item(0, 0)], []))).toMatchObject({ total: 0, at: [0] });
  });

  it('are out where being in costs more than it earns', () => {
    expect(solved(problem([item(-4), item(3)], [[0, 1]]))).toMatchObject({ total: 0, at: [1, 1] });
    expect(solved(problem([item(-4), item(5)], [[0, 1]]))).toMatchObject({ total: 1, at: [0, 0] });
  });

  it('are nowhere where an item has no place', () => {
    const stuck = { ...item(NO, NO), isRequired: true };
    expect(solved(problem([stuck, item(3, 3)], [[0, 1]])).total).toBe(NO);
    expect(solved(problem([item(3, 3), stuck], [[0, 1]])).total).toBe(NO);
    expect(solved(problem([item(NO, NO), { ...item(3, 3), isRequired: true }], [[0, 1]])).total).toBe(NO);
  });

  it('have the most of all ways to place the items, and losses are what the best way with an item elsewhere has less', () => {
    fc.assert(
      fc.property(compiledProblems(5, { isForest: true, links: 60, closed: 15, required: 20 }), (given) => {
        const { items, sprints } = given;
        const ways = placements(given).map((at) => ({ at, total: totalOf(given, at) }));
        const most = (some: readonly { total: number }[]): number =>
          some.reduce((best, { total }) => Math.max(best, total), NO);
        const { total, at, loss } = solved(given);
        expect(total).toBe(most(ways));
        if (total === NO) return;
        expect(ways.map((way) => way.at)).toContainEqual(at);
        expect(totalOf(given, at)).toBe(total);
        const expected = Array.from({ length: items * (sprints + 1) }, (_, index) => {
          const [one, t] = [Math.floor(index / (sprints + 1)), index % (sprints + 1)];
          return total - most(ways.filter((way) => way.at[one] === t));
        });
        expect([...loss]).toEqual(expected);
      }),
      { numRuns: 60 }
    );
  });

  it('have no less than all ways where there are more links than a tree has, of which some are left out', () => {
    fc.assert(
      fc.property(compiledProblems(5, { links: 70 }), (given) => {
        const totals = placements(given).map((at) => totalOf(given, at));
        expect(solved(given).total).toBeGreaterThanOrEqual(Math.max(...totals));
      })
    );
  });

  it('can be asked for again with other gains', () => {
    const given = problem([item(4), item(3)], [[0, 1]]);
    const tree = new TreeOracle(given, [0, 1], [0]);
    const at = new Int32Array(2);
    expect([tree.solve(() => -1, at), tree.solve((_, t) => 2 - t, at), [...at]]).toEqual([-2, 4, [0, 0]]);
    expect([...tree.items]).toEqual([0, 1]);
  });
});
