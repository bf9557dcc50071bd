import fc from 'fast-check';
import { checkPlan, optimise } from 'c/sprintPlan';
import { bruteForce, objectiveOf } from './bruteForce';
import { problems } from './problems';

describe('the best plan', () => {
  it('is as good as the best of all plans there are, keeps every rule and says that it is proven', async () => {
    await fc.assert(
      fc.asyncProperty(problems(6), async (problem) => {
        const best = bruteForce(problem);
        const outcome = await optimise(problem);
        if (best === undefined) {
          expect(outcome.kind).toBe('infeasible');
          return;
        }
        if (outcome.kind !== 'plan') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
        const { plan } = outcome;
        expect(checkPlan(problem, plan.assignment)).toEqual([]);
        expect(objectiveOf(problem, plan.assignment)).toBeCloseTo(best, 6);
        expect(plan.bound).toBeGreaterThanOrEqual(best - 1e-6);
        expect(plan.isOptimal).toBe(true);
      }),
      { numRuns: 200 }
    );
  });
});
