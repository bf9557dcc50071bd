import { DependencyGraph } from 'c/dependencyGraph';
import { costOfChange } from './costOfChange';
import type { Explanation, InReason, OptimiseOptions, OutReason, Plan, PlanProblem, PlanStory } from './model';
import { plannableStories } from './plannable';
import { inThousandths, valueInSprint } from './value';

/**
 * Why a story is in the plan, or why it is not. Where it is left out for others, the plan is made again with it: the answer names what
 * it would displace and what that costs.
 */
export async function explain(
  problem: PlanProblem,
  plan: Plan,
  storyId: string,
  options: OptimiseOptions = {}
): Promise<Explanation> {
  const story = problem.stories.find(({ id }) => id === storyId);
  if (!story) return { kind: 'unknown' };
  const sprint = plan.assignment[storyId];
  if (sprint === undefined) return { kind: 'out', reasons: await outReasons(problem, plan, story, options) };
  return {
    kind: 'in',
    sprint,
    value: valueInSprint(problem, story, sprint),
    reasons: inReasons(problem, plan, story, sprint)
  };
}

function inReasons(problem: PlanProblem, plan: Plan, story: PlanStory, sprint: number): InReason[] {
  const { id, points } = story;
  const isPlanned = (other: string): boolean => plan.assignment[other] !== undefined;
  const by = problem.dependencies
    .filter(({ before, after }) => before === id && isPlanned(after))
    .map(({ after }) => after);
  const bundles = (problem.bundles ?? []).filter(({ stories }) => stories.includes(id) && stories.every(isPlanned));
  const shares = (problem.minimumShares ?? []).filter(({ group }) => story.groups?.includes(group));
  const price = plan.proof.prices[sprint] ?? 0;
  const valuePerPoint = points ? valueInSprint(problem, story, sprint) / points : Infinity;
  return [
    ...(story.pinnedSprint === sprint ? [{ code: 'pinned' } as const] : []),
    ...(story.isMustHave ? [{ code: 'mustHave' } as const] : []),
    ...(by.length > 0 ? [{ code: 'needed', by } as const] : []),
    ...bundles.map((bundle) => ({ code: 'bundle', bundleId: bundle.id }) as const),
    ...shares.map(({ group }) => ({ code: 'share', group }) as const),
    { code: 'value', valuePerPoint, price }
  ];
}

async function outReasons(
  problem: PlanProblem,
  plan: Plan,
  story: PlanStory,
  options: OptimiseOptions
): Promise<OutReason[]> {
  const outcome = DependencyGraph.of([], problem.dependencies);
  const order = outcome.kind === 'graph' ? [...outcome.graph.order(), ...problem.stories.map(({ id }) => id)] : [];
  const block = plannableStories(problem, [...new Set(order)]).blocks.get(story.id);
  if (block)
    return [block.needs.length > 0 ? { code: block.code, needs: block.needs } : { code: block.code }] as OutReason[];
  const capacity = Math.max(...problem.sprints.map((sprint) => sprint.capacity));
  if (inThousandths(story.points ?? 0) > inThousandths(capacity)) return [{ code: 'tooLarge', capacity }];
  return displacement(problem, plan, story, options);
}

async function displacement(
  problem: PlanProblem,
  plan: Plan,
  story: PlanStory,
  options: OptimiseOptions
): Promise<OutReason[]> {
  const { loss, displaced, assignment, uncertainty } = await costOfChange(
    problem,
    plan,
    { kind: 'include', storyId: story.id },
    options
  );
  if (loss === null || !assignment) return unplaceable(problem, story);
  if (story.value === 0 && displaced.length === 0) return [{ code: 'noValue' }];
  const needs = Object.keys(assignment).filter(
    (id) => plan.assignment[id] === undefined && isNeeded(problem, id, story.id)
  );
  return [
    ...overMoney(problem, plan, story),
    { code: 'displaces', stories: displaced, loss: Math.max(loss, 0), needs, uncertainty }
  ];
}

function isNeeded({ dependencies }: PlanProblem, id: string, by: string): boolean {
  const outcome = DependencyGraph.of([], dependencies);
  return outcome.kind === 'graph' && outcome.graph.allPredecessors(by).includes(id);
}

function unplaceable({ sprints }: PlanProblem, { dueSprint }: PlanStory): OutReason[] {
  const isDueEarly = typeof dueSprint === 'number' && dueSprint < sprints.length - 1;
  return [isDueEarly ? { code: 'tooLate', dueSprint } : { code: 'infeasible' }];
}

/** Money that is not left for it, while the plan stays as it is. */
function overMoney(problem: PlanProblem, plan: Plan, { cost = 0, epicId }: PlanStory): OutReason[] {
  const spent = (test: (story: PlanStory) => boolean): number =>
    problem.stories.reduce((sum, s) => sum + (plan.assignment[s.id] !== undefined && test(s) ? (s.cost ?? 0) : 0), 0);
  const left = (problem.budget ?? Infinity) - spent(() => true);
  const limit = epicId ? problem.epicBudgets?.[epicId] : undefined;
  const leftOfEpic = (limit ?? Infinity) - spent((s) => s.epicId === epicId);
  return [
    ...(cost > left ? [{ code: 'overBudget', cost, left } as const] : []),
    ...(cost > leftOfEpic ? [{ code: 'overEpicBudget', cost, left: leftOfEpic } as const] : [])
  ];
}
