import { DependencyGraph } from 'c/dependencyGraph';
import type { PlanProblem, PlanProblemCode, PlanProblemReport, PlanStory } from './model';

export type Validated =
  | { readonly kind: 'valid'; readonly order: readonly string[] }
  | { readonly kind: 'invalid'; readonly problems: readonly PlanProblemReport[] };

const report = (
  code: PlanProblemCode,
  stories: readonly PlanStory[],
  more: Partial<PlanProblemReport> = {}
): PlanProblemReport[] => (stories.length === 0 ? [] : [{ code, storyIds: stories.map(({ id }) => id), ...more }]);

/** Whether the question is well formed, and the order of its stories by what they need. Every fault is reported, not only the first. */
export function validate(problem: PlanProblem): Validated {
  const problems = [...storyFaults(problem), ...settingFaults(problem)];
  const isDone = new Set(problem.alreadyDone);
  const links = problem.dependencies.filter(({ before, after }) => !isDone.has(before) && !isDone.has(after));
  const outcome = DependencyGraph.of(
    problem.stories.map(({ id }) => id),
    links
  );
  if (outcome.kind === 'cycles')
    problems.push(...outcome.cycles.map((storyIds) => ({ code: 'cycle' as const, storyIds })));
  if (outcome.kind === 'cycles' || problems.length > 0) return { kind: 'invalid', problems };
  return { kind: 'valid', order: outcome.graph.order() };
}

const isBad = (number: number | null | undefined): boolean =>
  number !== null && number !== undefined && !Number.isFinite(number);

function storyFaults({ stories, sprints }: PlanProblem): PlanProblemReport[] {
  const seen = new Set<string>();
  const twice = stories.filter(({ id }) => seen.size === seen.add(id).size);
  const wrong = (test: (story: PlanStory) => boolean): PlanStory[] => stories.filter(test);
  return [
    ...report('duplicateStory', twice),
    ...report(
      'notANumber',
      wrong((s) => [s.points, s.value, s.cost, s.decay, s.dueSprint, s.earliestSprint].some(isBad))
    ),
    ...report(
      'negativePoints',
      wrong(({ points }) => points !== null && points < 0)
    ),
    ...report(
      'negativeValue',
      wrong(({ value }) => value < 0)
    ),
    ...report(
      'negativeCost',
      wrong(({ cost }) => cost !== undefined && cost < 0)
    ),
    ...report(
      'decayOutOfRange',
      wrong(({ decay }) => decay !== undefined && (decay < 0 || decay > 1))
    ),
    ...report(
      'unknownSprint',
      wrong((s) => typeof s.pinnedSprint === 'number' && sprints[s.pinnedSprint] === undefined)
    ),
    ...report(
      'pinnedAndExcluded',
      wrong((s) => typeof s.pinnedSprint === 'number' && s.isExcluded === true)
    ),
    ...report(
      'mustHaveExcluded',
      wrong(({ isMustHave, isExcluded }) => isMustHave === true && isExcluded === true)
    )
  ];
}

function settingFaults(problem: PlanProblem): PlanProblemReport[] {
  const { sprints, decay, minimumShares = [], budget, disruption } = problem;
  const fault = (code: PlanProblemCode, more: Partial<PlanProblemReport> = {}): PlanProblemReport => ({
    code,
    storyIds: [],
    ...more
  });
  return [
    ...(sprints.length === 0 ? [fault('noSprints')] : []),
    ...sprints.flatMap(({ capacity }, sprint) => {
      if (!Number.isFinite(capacity)) return [fault('notANumber', { sprint })];
      return capacity < 0 ? [fault('negativeCapacity', { sprint, amount: capacity })] : [];
    }),
    ...(decay >= 0 && decay <= 1 ? [] : [fault('decayOutOfRange', { amount: decay })]),
    ...(isBad(budget) || isBad(disruption) ? [fault('notANumber')] : []),
    ...minimumShares
      .filter(({ share }) => !(share >= 0 && share <= 1))
      .map(({ group, share }) => fault('shareOutOfRange', { group, amount: share }))
  ];
}
