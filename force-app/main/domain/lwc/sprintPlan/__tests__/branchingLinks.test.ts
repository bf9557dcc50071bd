import fc from 'fast-check';
import { Branching } from '../branching';
import type { CompiledProblem } from '../compile';
import { Relaxation } from '../relaxation';
import { scaleOf } from '../scarcity';
import { narrow, openWindows } from '../windows';
import { compiled, compiledProblems, plansOf } from './compiledProblems';
import { profitOf, untimed } from './numbered';

/** Every plan that is met on the way to the best one. */
async function met(problem: CompiledProblem): Promise<number[][]> {
  const windows = openWindows(problem);
  if (!narrow(problem, windows)) return [];
  const plans: number[][] = [];
  const hopes = {
    get target() {
      return Math.max(-1, ...plans.map((at) => profitOf(problem, at) + 0.5));
    },
    isDone: false,
    met: (at: Int32Array) => plans.push([...at]),
    told: () => undefined
  };
  const branching = new Branching(problem, new Relaxation(problem, windows), windows, scaleOf(problem), hopes);
  await branching.run(new Float64Array(problem.sprints + problem.rows.length), Infinity, untimed());
  return plans;
}

describe('deciding item by item', () => {
  it('meets no plan without what is needed, though the bound leaves links out of small groups', async () => {
    const items = [-1, -9, 1, 5].map((profit) => ({ weight: 1, profit: [profit] }));
    const plans = await met(
      compiled([9], items, [
        [0, 2],
        [1, 2],
        [0, 3],
        [1, 3]
      ])
    );
    expect(plans.map(String)).toContain('1,1,1,1');
    expect(plans.filter(([first, second, , last]) => last === 0 && (first === 1 || second === 1))).toEqual([]);
  });

  it('meets plans alone, and the best of them', async () => {
    await fc.assert(
      fc.asyncProperty(compiledProblems(5, { links: 45, rows: 1, required: 10 }), async (problem) => {
        const plans = plansOf(problem);
        const found = await met(problem);
        expect(plans.map(String)).toEqual(expect.arrayContaining(found.map(String)));
        const best = (some: readonly number[][]): number => Math.max(...some.map((at) => profitOf(problem, at)));
        expect(best(found)).toBe(best(plans));
      })
    );
  });
});
