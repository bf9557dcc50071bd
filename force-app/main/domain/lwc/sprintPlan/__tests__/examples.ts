import { optimise, type Plan, type PlanProblem, type PlanStory } from 'c/sprintPlan';

type Given = Partial<PlanStory> & { readonly id: string };

/** A story of 3 points and value 10, unless told otherwise. */
export const story = (given: Given): PlanStory => ({ name: given.id.toUpperCase(), points: 3, value: 10, ...given });

/** Sprints of the capacities given, without decay. */
export const problem = (
  capacities: readonly number[],
  stories: readonly Given[],
  more: Partial<PlanProblem> = {}
): PlanProblem => ({
  stories: stories.map(story),
  dependencies: [],
  sprints: capacities.map((capacity, index) => ({ id: `t${index}`, name: `Sprint ${index + 1}`, capacity })),
  decay: 0,
  ...more
});

/** The plan of a problem that has one. */
export async function planned(question: PlanProblem): Promise<Plan> {
  const outcome = await optimise(question);
  if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

/** Codes and stories of what is wrong with a problem that has no plan. */
export async function refused(question: PlanProblem): Promise<string[]> {
  const outcome = await optimise(question);
  if (outcome.kind !== 'infeasible' && outcome.kind !== 'invalid') throw new Error(JSON.stringify(outcome));
  return outcome.problems.map(({ code, storyIds }) => `${outcome.kind} ${code} ${storyIds.join(' ')}`.trim());
}
