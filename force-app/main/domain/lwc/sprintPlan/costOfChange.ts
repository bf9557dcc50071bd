import { comparePlans } from './comparePlans';
import type {
  Assignment,
  ChangeCost,
  OptimiseOptions,
  Plan,
  PlanChange,
  PlanOutcome,
  PlanProblem,
  PlanStory
} from './model';
import { optimise } from './optimise';

/** The problem as it would be with the change: whoever decides stands above what was pinned or excluded before. */
export function withChange(problem: PlanProblem, change: PlanChange): PlanProblem {
  const changed = (story: PlanStory): PlanStory => {
    if (change.kind === 'exclude') return { ...story, isExcluded: true, isMustHave: false, pinnedSprint: null };
    if (change.kind === 'include') return { ...story, isExcluded: false, isMustHave: true };
    return { ...story, isExcluded: false, pinnedSprint: change.sprint };
  };
  return {
    ...problem,
    stories: problem.stories.map((story) => (story.id === change.storyId ? changed(story) : story))
  };
}

/** What it costs the plan to pin, exclude or include a story: planned again with the change, and the rest as good as it can be. */
export async function costOfChange(
  problem: PlanProblem,
  plan: Plan,
  change: PlanChange,
  options: OptimiseOptions = {}
): Promise<ChangeCost> {
  return changeCost(problem, plan, await optimise(withChange(problem, change), options));
}

const nowhere = { loss: null, uncertainty: 0, assignment: undefined, displaced: [] };

function changeCost(problem: PlanProblem, plan: Plan, outcome: PlanOutcome): ChangeCost {
  if (outcome.kind === 'cancelled')
    return outcome.best ? costOf(problem, plan, outcome.best) : { ...nowhere, problems: [] };
  if (outcome.kind !== 'plan') return { ...nowhere, problems: outcome.problems };
  return costOf(problem, plan, outcome.plan);
}

/** Sums of decimals differ in their last places: that is no loss. */
const withoutNoise = (loss: number, size: number): number => (Math.abs(loss) <= 1e-9 * Math.abs(size) ? 0 : loss);

function costOf(problem: PlanProblem, plan: Plan, other: Plan): ChangeCost {
  const objective = (p: Plan): number => p.value - p.disruptionCost;
  const assignment: Assignment = other.assignment;
  return {
    loss: withoutNoise(objective(plan) - objective(other), plan.bound),
    uncertainty: plan.bound - objective(plan) + (other.bound - objective(other)),
    assignment,
    displaced: comparePlans(problem, plan.assignment, assignment).slips.map(({ storyId }) => storyId),
    problems: []
  };
}
