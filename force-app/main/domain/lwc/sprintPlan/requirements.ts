import type { PlanProblem, PlanProblemCode, PlanProblemReport, PlanStory } from './model';
import type { Plannable } from './plannable';
import { inThousandths } from './value';

/** Stories that any plan must hold: pinned, must-haves, and all that those need; each with the story that asks for it. */
function requiredStories(problem: PlanProblem, { byId, needs }: Plannable): Map<PlanStory, PlanStory> {
  const required = new Map<PlanStory, PlanStory>();
  const isDone = new Set(problem.alreadyDone);
  const add = (story: PlanStory, asker: PlanStory): void => {
    if (required.has(story) || isDone.has(story.id)) return;
    required.set(story, asker);
  };
  for (const story of problem.stories)
    if (story.isMustHave || typeof story.pinnedSprint === 'number') add(story, story);
  for (const [story, asker] of required) {
    for (const id of needs.get(story.id) ?? []) {
      const needed = byId.get(id);
      if (needed) add(needed, asker);
    }
  }
  return required;
}

const points = (stories: Iterable<PlanStory>): number => {
  let sum = 0;
  for (const story of stories) sum += inThousandths(story.points ?? 0);
  return sum;
};

/** Why no plan can exist, as far as that can be told without searching, with the names of the stories. Empty: nothing found. */
export function contradictions(
  problem: PlanProblem,
  plannable: Plannable,
  order: readonly string[]
): PlanProblemReport[] {
  const required = requiredStories(problem, plannable);
  const blocked = [...required].flatMap(([story, asker]) => blockedRequirement(story, asker, plannable));
  if (blocked.length > 0) return blocked;
  const stories = [...required.keys()];
  const checks = [
    () => tooLarge(problem, stories),
    () => windows(problem, plannable, stories, order),
    () => [...crowding(problem, stories), ...money(problem, stories)]
  ];
  for (const check of checks) {
    const found = check();
    if (found.length > 0) return found;
  }
  return [];
}

function blockedRequirement(story: PlanStory, asker: PlanStory, { blocks, needs }: Plannable): PlanProblemReport[] {
  const block = blocks.get(story.id);
  // What is blocked by something it needs is told by that.
  if (!block) return [];
  const storyIds = story === asker ? [story.id] : [asker.id, story.id];
  if (block.code === 'needsUnknown') {
    const isOwn = needs.get(story.id)!.includes(block.needs[0]!);
    return isOwn ? [{ code: 'requiredNeedsUnknown', storyIds: [asker.id, ...block.needs] }] : [];
  }
  if (block.code === 'notEstimated') {
    return [{ code: story === asker ? 'requiredNotEstimated' : 'requiredNeedsNotEstimated', storyIds }];
  }
  return block.code === 'excluded' ? [{ code: 'requiredNeedsExcluded', storyIds }] : [];
}

function tooLarge({ sprints }: PlanProblem, stories: readonly PlanStory[]): PlanProblemReport[] {
  return stories.flatMap((story) => {
    const sprint = story.pinnedSprint ?? undefined;
    const limit =
      sprint === undefined ? Math.max(...sprints.map(({ capacity }) => capacity)) : sprints[sprint]!.capacity;
    if (inThousandths(story.points ?? 0) <= inThousandths(limit)) return [];
    const at = sprint === undefined ? {} : { sprint };
    return [{ code: 'requiredTooLarge' as const, storyIds: [story.id], amount: story.points ?? 0, limit, ...at }];
  });
}

/** First and last sprint of each required story, pushed along what needs what. */
function windows(
  problem: PlanProblem,
  { needs }: Plannable,
  required: readonly PlanStory[],
  order: readonly string[]
): PlanProblemReport[] {
  const step = problem.isStrict ? 1 : 0;
  const byId = new Map(required.map((story) => [story.id, story]));
  const inOrder = order.flatMap((id) => byId.get(id) ?? []);
  const first = new Map<string, number>();
  const found: PlanProblemReport[] = [];
  for (const story of inOrder) {
    const { pinnedSprint, dueSprint, earliestSprint = 0 } = story;
    const after = needs.get(story.id) ?? [];
    const latest = after.reduce((max, id) => Math.max(max, first.get(id)! + step), 0);
    const start = Math.max(earliestSprint, latest);
    const holding = after.filter((id) => first.get(id)! + step === latest);
    const add = (code: PlanProblemCode, storyIds: readonly string[], limit: number): number =>
      found.push({ code, storyIds: [story.id, ...storyIds], sprint: start, limit });
    if (typeof pinnedSprint === 'number') {
      if (pinnedSprint < earliestSprint) add('pinnedTooEarly', [], pinnedSprint);
      else if (pinnedSprint < latest) add('pinnedBeforeNeeded', holding, pinnedSprint);
    }
    const last = Math.min(pinnedSprint ?? Infinity, dueSprint ?? Infinity, problem.sprints.length - 1);
    const fits = (sprint: number): boolean =>
      inThousandths(story.points ?? 0) <= inThousandths(problem.sprints[sprint]!.capacity);
    let at = typeof pinnedSprint === 'number' ? Math.max(pinnedSprint, start) : start;
    while (at <= last && !fits(at)) at++;
    if (at > last && (typeof pinnedSprint !== 'number' || pinnedSprint >= start)) {
      add('requiredTooLate', holding, Math.min(dueSprint ?? Infinity, problem.sprints.length - 1));
    }
    first.set(story.id, at);
  }
  return found;
}

function crowding({ sprints }: PlanProblem, required: readonly PlanStory[]): PlanProblemReport[] {
  const report = (
    code: PlanProblemCode,
    stories: readonly PlanStory[],
    limit: number,
    sprint?: number
  ): PlanProblemReport[] => {
    if (points(stories) <= limit) return [];
    const at = sprint === undefined ? {} : { sprint };
    return [
      { code, storyIds: stories.map(({ id }) => id), amount: points(stories) / 1000, limit: limit / 1000, ...at }
    ];
  };
  const pinned = sprints.flatMap(({ capacity }, sprint) =>
    report(
      'pinnedOverCapacity',
      required.filter(({ pinnedSprint }) => pinnedSprint === sprint),
      inThousandths(capacity),
      sprint
    )
  );
  if (pinned.length > 0) return pinned;
  // What must be done by a sprint has to fit into all sprints up to it.
  let room = 0;
  for (const [sprint, { capacity }] of sprints.entries()) {
    room += inThousandths(capacity);
    const due = required.filter(
      ({ dueSprint, pinnedSprint }) => Math.min(dueSprint ?? Infinity, pinnedSprint ?? Infinity) <= sprint
    );
    const late = report('requiredOverCapacity', sprint === sprints.length - 1 ? required : due, room, sprint);
    if (late.length > 0) return late;
  }
  return [];
}

function money({ budget, epicBudgets }: PlanProblem, required: readonly PlanStory[]): PlanProblemReport[] {
  const over = (
    code: PlanProblemCode,
    stories: readonly PlanStory[],
    limit: number,
    epicId?: string
  ): PlanProblemReport[] => {
    const amount = stories.reduce((sum, { cost = 0 }) => sum + cost, 0);
    const more = epicId === undefined ? {} : { epicId };
    return amount > limit + 1e-6 * Math.max(1, limit)
      ? [{ code, storyIds: stories.map(({ id }) => id), amount, limit, ...more }]
      : [];
  };
  return [
    ...(typeof budget === 'number' ? over('requiredOverBudget', required, budget) : []),
    ...Object.entries(epicBudgets ?? {}).flatMap(([epicId, limit]) =>
      over(
        'requiredOverEpicBudget',
        required.filter((story) => story.epicId === epicId),
        limit,
        epicId
      )
    )
  ];
}
