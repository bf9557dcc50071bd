import { comparePlans } from './comparePlans';
import type { CapacityValue, OptimiseOptions, Plan, PlanProblem } from './model';
import { optimise } from './optimise';

/**
 * What `extra` more points (default 1) are worth in each sprint: the gain of the best plan with them, planned anew for each sprint, so
 * it is exact where each plan is optimal. The prices in a plan's proof say the same at once, for a part of a point.
 */
export async function capacityValue(
  problem: PlanProblem,
  plan: Plan,
  options: OptimiseOptions = {},
  extra = 1
): Promise<readonly CapacityValue[]> {
  const values: CapacityValue[] = [];
  for (const sprint of problem.sprints.keys()) {
    const sprints = problem.sprints.map((other, index) => ({
      ...other,
      capacity: other.capacity + (index === sprint ? extra : 0)
    }));
    // eslint-disable-next-line no-await-in-loop -- one search at a time
    const outcome = await optimise({ ...problem, sprints }, options);
    if (outcome.kind !== 'plan') break;
    values.push(worth(problem, plan, outcome.plan, sprint));
  }
  return values;
}

function worth(problem: PlanProblem, plan: Plan, more: Plan, sprint: number): CapacityValue {
  const gain = more.value - more.disruptionCost - (plan.value - plan.disruptionCost);
  const { advances } = comparePlans(problem, plan.assignment, more.assignment);
  return {
    sprint,
    // A plan that was not proven may be beaten by luck, never by less room.
    gain: Math.max(gain, 0),
    uncertainty: plan.bound - (plan.value - plan.disruptionCost) + (more.bound - (more.value - more.disruptionCost)),
    added: advances.filter(({ from }) => from === null).map(({ storyId }) => storyId)
  };
}
