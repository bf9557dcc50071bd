import type { Assignment, PlanProblem, PlanStory } from './model';

/** Points in thousandths, so that sums of fractions compare exactly: 0.1 + 0.2 fits into 0.3. */
export const inThousandths = (points: number): number => Math.round(points * 1000);

/** Value of a story done in a sprint: each sprint of delay takes its share of what is left. */
export function valueInSprint(problem: PlanProblem, story: PlanStory, sprint: number): number {
  return story.value * (1 - (story.decay ?? problem.decay)) ** sprint;
}

/** Value of a plan, bundles included; disruption is not taken off. Ids that are no story count nothing. */
export function planValue(problem: PlanProblem, assignment: Assignment): number {
  const isDone = new Set(problem.alreadyDone);
  let value = 0;
  for (const story of problem.stories) {
    const sprint = assignment[story.id];
    if (sprint !== undefined && !isDone.has(story.id)) value += valueInSprint(problem, story, sprint);
  }
  for (const bundle of problem.bundles ?? []) {
    const open = bundle.stories.filter((id) => !isDone.has(id));
    const last = open.reduce((latest, id) => Math.max(latest, assignment[id] ?? Infinity), 0);
    if (open.length > 0 && last < Infinity) value += bundle.value * (1 - problem.decay) ** last;
  }
  return value;
}

/** Value lost to what a plan moves away from the previous one. */
export function disruptionCost(problem: PlanProblem, assignment: Assignment): number {
  const { previousPlan, disruption = 0 } = problem;
  if (!previousPlan || disruption <= 0) return 0;
  const isDone = new Set(problem.alreadyDone);
  const moved = problem.stories.filter(
    ({ id }) => !isDone.has(id) && previousPlan[id] !== undefined && previousPlan[id] !== assignment[id]
  );
  return moved.length * disruption;
}
