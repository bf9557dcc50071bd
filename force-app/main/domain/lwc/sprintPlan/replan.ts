import type { Assignment, OptimiseOptions, PlanOutcome, PlanProblem } from './model';
import { optimise } from './optimise';

/** More than any plan earns: then no move is made for value. */
function aboveAllValue({ stories, bundles = [] }: PlanProblem): number {
  return 1 + [...stories, ...bundles].reduce((sum, { value }) => sum + value, 0);
}

/**
 * Plans again with the least disruption: a story leaves its place in `previousPlan` only where a valid plan cannot do without, or where
 * that earns more than `disruption` (value) for each story moved. Without a number: as few moves as possible, and the most value among those.
 */
export function replan(
  problem: PlanProblem,
  previousPlan: Assignment,
  disruption: number | undefined = undefined,
  options: OptimiseOptions = {}
): Promise<PlanOutcome> {
  return optimise({ ...problem, previousPlan, disruption: disruption ?? aboveAllValue(problem) }, options);
}
