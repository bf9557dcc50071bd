import fc from 'fast-check';
import { checkPlan, optimise, type Plan, type PlanProblem } from 'c/sprintPlan';
import { bruteForce, objectiveOf } from './bruteForce';
import { planned, problem as problemOf } from './examples';
import { problems } from './problems';

/** The plan, or undefined where there is none; anything else is a fault. */
async function planOf(problem: PlanProblem): Promise<Plan | undefined> {
  const outcome = await optimise(problem);
  if (outcome.kind === 'infeasible') return undefined;
  if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

describe('the best plan', () => {
  it('is as good as the best of all plans there are, keeps every rule and is proven; where there is none, that is said', async () => {
    await fc.assert(
      fc.asyncProperty(problems(6), async (problem) => {
        const best = bruteForce(problem);
        const plan = await planOf(problem);
        const objective = plan && objectiveOf(problem, plan.assignment);
        expect(objective === undefined).toBe(best === undefined);
        expect(Math.abs((objective ?? 0) - (best ?? 0))).toBeLessThan(1e-6);
        expect(plan ? checkPlan(problem, plan.assignment) : []).toEqual([]);
        expect(plan?.isOptimal ?? true).toBe(true);
        expect(plan?.bound ?? Infinity).toBeGreaterThan((best ?? -Infinity) - 1e-6);
      }),
      { numRuns: 300 }
    );
  });

  it('has what must be in no later than what needs it, which must be in as well', async () => {
    const both = [
      { id: 'a', points: 2, isMustHave: true },
      { id: 'b', points: 3, isMustHave: true }
    ];
    const question = problemOf([5, 5], both, { dependencies: [{ before: 'a', after: 'b' }] });
    expect((await planned(question)).assignment).toEqual({ a: 0, b: 0 });
  });

  it('is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(problems(6), async (problem) => {
        const [first, second] = [await planOf(problem), await planOf(problem)];
        expect(second?.assignment).toEqual(first?.assignment);
      }),
      { numRuns: 40 }
    );
  });
});
