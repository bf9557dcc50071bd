import loadHighs from 'highs';
import { checkPlan, optimise, type PlanProblem, type PlanStory } from 'c/sprintPlan';
import { objectiveOf } from './bruteForce';
import { asLpText, milpOf } from './milp';

/** Backlogs of some size that differ in what is asked, made up from their number alone. */
function backlog(seed: number, count: number, sprints: number): PlanProblem {
  let state = seed * 2654435761;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % below;
  };
  const stories = Array.from({ length: count }, (_, index): PlanStory => ({
    id: `s${index}`,
    name: `Story ${index}`,
    points: [1, 2, 3, 5, 8, 13][next(6)]!,
    value: 1 + next(40),
    cost: 1 + next(9),
    epicId: `e${next(3)}`,
    groups: [`g${next(3)}`]
  }));
  const dependencies = stories
    .slice(1)
    .flatMap(({ id }, index) => (next(6) === 0 ? [{ before: `s${next(index + 1)}`, after: id }] : []));
  return {
    stories,
    dependencies,
    sprints: Array.from({ length: sprints }, (_, index) => ({
      id: `t${index}`,
      name: `Sprint ${index + 1}`,
      capacity: 12 + next(12)
    })),
    decay: 0.05
  };
}

const withStories = (
  problem: PlanProblem,
  change: (story: PlanStory, index: number) => Partial<PlanStory>
): PlanProblem => ({
  ...problem,
  stories: problem.stories.map((story, index) => ({ ...story, ...change(story, index) }))
});

const CASES: readonly (readonly [name: string, problem: PlanProblem])[] = [
  ['as it is', backlog(1, 60, 4)],
  ['one sprint', backlog(2, 100, 1)],
  ['no decay', { ...backlog(3, 50, 3), decay: 0 }],
  ['needs in an earlier sprint', { ...backlog(4, 50, 4), isStrict: true }],
  ['a budget', { ...backlog(5, 40, 3), budget: 55 }],
  ['budgets of epics', { ...backlog(6, 40, 3), epicBudgets: { e0: 18, e1: 25 } }],
  ['minimum shares', { ...backlog(7, 40, 3), minimumShares: [{ group: 'g0', name: 'G', share: 0.45 }] }],
  [
    'due dates, pins and must-haves',
    withStories(backlog(8, 50, 4), (_, index) => ({
      ...(index % 5 === 0 ? { dueSprint: index % 4 } : {}),
      ...(index % 17 === 3 ? { isMustHave: true } : {}),
      ...(index === 7 ? { pinnedSprint: 2 } : {})
    }))
  ],
  [
    'bundles',
    {
      ...backlog(9, 40, 3),
      bundles: [0, 1, 2, 3].map((b) => ({ id: `b${b}`, value: 30, stories: [`s${b}`, `s${b + 7}`, `s${b + 20}`] }))
    }
  ],
  ['a plan before', { ...backlog(10, 50, 3), disruption: 4, previousPlan: { s1: 0, s2: 1, s3: 2, s4: 0, s5: 1 } }],
  [
    'a web of needs',
    {
      ...backlog(11, 40, 3),
      dependencies: Array.from({ length: 30 }, (_, k) => ({ before: `s${k}`, after: `s${k + 1 + ((k * 7) % 9)}` }))
    }
  ]
];

describe('against the MILP solver HiGHS', () => {
  it.each(CASES)('no plan is better, no bound too low: %s', async (_, problem) => {
    const milp = milpOf(problem);
    const highs = await loadHighs();
    const solved = highs.solve(asLpText(milp), { output_flag: false, mip_rel_gap: 0 });
    const best = solved.ObjectiveValue + milp.constant;
    const outcome = await optimise(problem, { timeLimit: 500_000 });
    if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
    const { assignment, bound, isOptimal } = outcome.plan;
    expect(solved.Status).toBe('Optimal');
    expect(checkPlan(problem, assignment)).toEqual([]);
    expect(objectiveOf(problem, assignment)).toBeCloseTo(best, 4);
    expect(bound).toBeGreaterThan(best - 1e-4);
    expect(isOptimal).toBe(true);
  });
});
