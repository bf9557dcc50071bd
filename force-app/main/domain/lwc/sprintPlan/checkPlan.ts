import type { Assignment, PlanProblem, PlanStory, PlanWarning } from './model';
import { inThousandths } from './value';

/** What a plan breaks, worst first: told live while stories are dragged. O(stories + dependencies). */
export function checkPlan(problem: PlanProblem, assignment: Assignment): readonly PlanWarning[] {
  const isDone = new Set(problem.alreadyDone);
  const open = problem.stories.filter(({ id }) => !isDone.has(id));
  const planned = open.filter(({ id }) => assignment[id] !== undefined);
  return [
    ...overCapacity(problem, assignment, planned),
    ...order(problem, assignment, isDone),
    ...open.flatMap((story) => wishes(problem, story, assignment[story.id])),
    ...money(problem, planned),
    ...shares(problem, planned)
  ];
}

const pointsOf = (stories: readonly PlanStory[]): number =>
  stories.reduce((sum, { points }) => sum + inThousandths(points ?? 0), 0);

function overCapacity({ sprints }: PlanProblem, assignment: Assignment, planned: readonly PlanStory[]): PlanWarning[] {
  const inSprint = sprints.map((): PlanStory[] => []);
  for (const story of planned) inSprint[assignment[story.id]!]?.push(story);
  return sprints.flatMap(({ capacity }, sprint) => {
    const stories = inSprint[sprint]!;
    const points = pointsOf(stories);
    if (points <= inThousandths(capacity)) return [];
    const storyIds = stories.map(({ id }) => id);
    return [{ code: 'overCapacity' as const, storyIds, sprint, amount: points / 1000, limit: capacity }];
  });
}

function order(problem: PlanProblem, assignment: Assignment, isDone: ReadonlySet<string>): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const { before, after } of problem.dependencies) {
    const sprint = assignment[after];
    if (sprint === undefined || isDone.has(after) || isDone.has(before)) continue;
    const needed = assignment[before];
    if (needed === undefined) warnings.push({ code: 'neededNotPlanned', storyIds: [after, before], sprint });
    else if (needed > sprint || (problem.isStrict && needed === sprint)) {
      warnings.push({ code: 'neededLater', storyIds: [after, before], sprint });
    }
  }
  return warnings;
}

function wishes(problem: PlanProblem, story: PlanStory, sprint: number | undefined): PlanWarning[] {
  const warn = (code: PlanWarning['code'], limit?: number): PlanWarning => ({
    code,
    storyIds: [story.id],
    ...(sprint === undefined ? {} : { sprint }),
    ...(limit === undefined ? {} : { limit })
  });
  const { pinnedSprint, dueSprint, earliestSprint = 0 } = story;
  const isPinned = pinnedSprint !== null && pinnedSprint !== undefined;
  const pin = isPinned && sprint !== pinnedSprint ? [warn('pinMoved', pinnedSprint)] : [];
  if (sprint === undefined) return [...pin, ...(story.isMustHave ? [warn('mustHaveMissing')] : [])];
  return [
    ...pin,
    ...(problem.sprints[sprint] ? [] : [warn('unknownSprint')]),
    ...(story.isExcluded ? [warn('excludedPlanned')] : []),
    ...(story.points === null ? [warn('notEstimated')] : []),
    ...(typeof dueSprint === 'number' && sprint > dueSprint ? [warn('dueMissed', dueSprint)] : []),
    ...(sprint < earliestSprint ? [warn('tooEarly', earliestSprint)] : [])
  ];
}

const costOf = (stories: readonly PlanStory[]): number => stories.reduce((sum, { cost }) => sum + (cost ?? 0), 0);

/** Money is compared to a millionth of the limit: sums of fractions are not exact. */
export const isOver = (amount: number, limit: number): boolean => amount > limit + 1e-6 * Math.max(1, Math.abs(limit));

function money({ budget, epicBudgets }: PlanProblem, planned: readonly PlanStory[]): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const spent = costOf(planned);
  if (typeof budget === 'number' && isOver(spent, budget)) {
    warnings.push({ code: 'overBudget', storyIds: [], amount: spent, limit: budget });
  }
  for (const [epicId, limit] of Object.entries(epicBudgets ?? {})) {
    const ofEpic = planned.filter((story) => story.epicId === epicId);
    const amount = costOf(ofEpic);
    if (!isOver(amount, limit)) continue;
    warnings.push({ code: 'overEpicBudget', storyIds: ofEpic.map(({ id }) => id), epicId, amount, limit });
  }
  return warnings;
}

function shares({ minimumShares }: PlanProblem, planned: readonly PlanStory[]): PlanWarning[] {
  const all = pointsOf(planned);
  return (minimumShares ?? []).flatMap(({ group, share }) => {
    const serving = pointsOf(planned.filter(({ groups }) => groups?.includes(group)));
    if (!isOver(share * all, serving)) return [];
    return [{ code: 'shareMissed' as const, storyIds: [], group, amount: serving / all, limit: share }];
  });
}
