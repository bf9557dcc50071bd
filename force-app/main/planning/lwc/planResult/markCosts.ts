import { buildProblem, markStories, type Mark, type ProblemInput } from 'c/planModel';
import { optimise, type OptimiseOptions, type Plan } from 'c/sprintPlan';

/** A mark of the person, and the value that the best plan loses to it. */
export interface MarkCost {
  readonly storyId: string;
  readonly mark: Mark;
  /** Never below zero; null where that could not be told. */
  readonly loss: number | null;
}

const MARKS: readonly Mark[] = ['pins', 'mustHaves', 'excluded'];

/** How much more the best plan would be worth without each pin, must-have and exclusion, one at a time. */
export async function markCosts(input: ProblemInput, plan: Plan, options: OptimiseOptions): Promise<MarkCost[]> {
  const costs: MarkCost[] = [];
  for (const mark of MARKS) {
    for (const storyId of input.draft[mark]) {
      const draft = markStories(input.draft, [storyId], mark, false);
      // eslint-disable-next-line no-await-in-loop -- one plan after the other, so that the page stays alive
      const outcome = await optimise(buildProblem({ ...input, draft }).problem, options);
      costs.push({
        storyId,
        mark,
        loss: outcome.kind === 'plan' ? Math.max(0, outcome.plan.value - plan.value) : null
      });
    }
  }
  return costs;
}
