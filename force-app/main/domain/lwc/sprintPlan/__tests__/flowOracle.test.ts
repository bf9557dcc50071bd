import fc from 'fast-check';
import type { CompiledProblem } from '../compile';
import { FlowOracle } from '../flowOracle';
import { narrow, openWindows } from '../windows';
import { compiled, compiledProblems, placements, type GivenItem } from './compiledProblems';

const NO = -Infinity;
type Gain = (item: number, t: number) => number;
/** What an item earns in each sprint; out earns nothing. */
function gainOf({ sprints, profit }: CompiledProblem): Gain {
  return (item, t) => {
    return t < sprints ? profit[item * sprints + t]! : 0;
  };
}

const oracleOf = (problem: CompiledProblem): FlowOracle =>
  new FlowOracle(problem, [...Array(problem.items).keys()], [...problem.needed.keys()]);

/** The total within the windows, and the sprints that give it. */
function solved(problem: CompiledProblem, gain: Gain, oracle = oracleOf(problem)): { total: number; at: number[] } {
  const { first, last } = openWindows(problem);
  narrow(problem, { first, last });
  const at = new Int32Array(problem.items);
  const within: Gain = (one, t) => {
    return t >= first[one]! && t <= last[one]! ? gain(one, t) : NO;
  };
  const total = oracle.solve(within, first, last, at);
  return { total, at: [...at] };
}

const item = (...profit: number[]): GivenItem => ({ weight: 1, profit });
/** Two items that both need two others. */
const web = (distance: number, profits: readonly number[][]): CompiledProblem =>
  compiled(
    profits[0]!.map(() => 9),
    profits.map((profit) => item(...profit)),
    [
      [0, 2, distance],
      [0, 3, distance],
      [1, 2, distance],
      [1, 3, distance]
    ]
  );

describe('the best sprints of items in a web of links', () => {
  it('are in the sprint of what they need, or after it where that must be earlier', () => {
    const profits = [
      [1, 2, 0],
      [1, 2, 0],
      [9, 6, 3],
      [8, 5, 4]
    ];
    const near = web(0, profits);
    expect(solved(near, gainOf(near))).toEqual({ total: 19, at: [0, 0, 0, 0] });
    const apart = web(1, profits);
    expect(solved(apart, gainOf(apart))).toEqual({ total: 13, at: [0, 0, 1, 1] });
  });

  it('are out where what they earn together does not pay for what they need', () => {
    const dear = web(0, [[-4], [-5], [5], [3]]);
    expect(solved(dear, gainOf(dear))).toEqual({ total: 0, at: [1, 1, 1, 1] });
    const cheap = web(0, [[-4], [-3], [5], [3]]);
    expect(solved(cheap, gainOf(cheap))).toEqual({ total: 1, at: [0, 0, 0, 0] });
  });

  it('are never too early for what they need, however much they earn', () => {
    const apart = web(1, [[0], [0], [1e9], [1e9]]);
    expect(solved(apart, gainOf(apart))).toEqual({ total: 0, at: [1, 1, 1, 1] });
  });

  it('are within the windows', () => {
    const problem = web(0, [
      [1, 1, 1],
      [1, 1, 1],
      [9, 4, 3],
      [8, 5, 4]
    ]);
    const at = new Int32Array(4);
    const total = oracleOf(problem).solve(gainOf(problem), Int32Array.of(0, 0, 1, 0), Int32Array.of(3, 3, 3, 3), at);
    expect(total).toBe(14);
    expect([at[2], at[3]]).toEqual([1, 0]);
  });

  it('have nothing to earn where the windows allow none', () => {
    const problem = web(0, [[1], [NO], [1], [1]]);
    const required = { ...problem, isRequired: Uint8Array.of(0, 0, 0, 1) };
    expect(solved(required, gainOf(problem)).total).toBe(NO);
  });

  it('have the most of all ways to place the items, also when gains have changed', () => {
    const given = compiledProblems(5, { links: 60, closed: 12, required: 25 });
    const priced = given.chain((problem) =>
      fc.tuple(
        fc.constant(problem),
        fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      )
    );
    fc.assert(
      fc.property(priced, ([problem, rounds]) => {
        const ways = placements(problem);
        if (ways.length === 0) return;
        const oracle = oracleOf(problem);
        for (const prices of rounds) {
          const gain: Gain = (one, t) => gainOf(problem)(one, t) - (t < problem.sprints ? prices[t]! : 0);
          const totalOf = (at: readonly number[]): number => at.reduce((sum, t, one) => sum + gain(one, t), 0);
          const { total, at } = solved(problem, gain, oracle);
          expect(total).toBe(Math.max(...ways.map(totalOf)));
          expect(ways).toContainEqual(at);
          expect(totalOf(at)).toBe(total);
        }
      })
    );
  });
});
