import { optimise, type PlanProblem, type PlanStory } from 'c/sprintPlan';
import { seededBacklog as backlog } from './seededBacklog';

const changed = (
  problem: PlanProblem,
  change: (story: PlanStory, index: number) => Partial<PlanStory>
): PlanProblem => ({ ...problem, stories: problem.stories.map((one, index) => ({ ...one, ...change(one, index) })) });

const PROBLEMS: Readonly<Record<string, PlanProblem>> = {
  plain: backlog(1, 60, [25, 31, 28, 22]),
  'one sprint': backlog(2, 60, [55]),
  'no decay': { ...backlog(3, 40, [17, 23, 29]), decay: 0 },
  'a budget': { ...backlog(4, 40, [21, 27, 24]), budget: 41 },
  'budgets of epics': { ...backlog(5, 40, [21, 27, 24]), epicBudgets: { e0: 11, e1: 13, e3: 9 } },
  'minimum shares': {
    ...backlog(6, 30, [19, 23, 21]),
    minimumShares: [
      { group: 'g1', name: 'Group 1', share: 0.4 },
      { group: 'g3', name: 'Group 3', share: 0.3 }
    ]
  },
  'due dates, pins and must-haves': changed(backlog(7, 40, [21, 27, 24]), (_, index) => ({
    ...(index % 7 === 0 ? { dueSprint: index % 3 } : {}),
    ...(index % 11 === 5 ? { isMustHave: true } : {}),
    ...(index === 17 ? { pinnedSprint: 1 } : {}),
    ...(index % 5 === 2 ? { earliestSprint: 1 } : {})
  })),
  'decays of their own': changed(backlog(8, 40, [21, 27, 24]), (_, index) => ({ decay: [0, 0.05, 0.3][index % 3]! })),
  bundles: {
    ...backlog(9, 30, [19, 23, 21]),
    bundles: [
      { id: 'b0', value: 40, stories: ['s1', 's5', 's9'] },
      { id: 'b1', value: 25, stories: ['s5', 's12'] },
      { id: 'b2', value: 30, stories: ['s20', 's21', 's22', 's23'] }
    ]
  },
  'a plan before': {
    ...backlog(10, 40, [21, 27, 24]),
    previousPlan: Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`s${2 * index}`, index % 3])),
    disruption: 3
  }
};

/**
 * What each search took when it was last made better, in looks at the clock, one after each small piece of work, and in plans in part. Arithmetic
 * is the same on every machine, so a search that takes more has become worse: no clock is needed to see that. One that takes less may
 * lower its numbers.
 */
const EFFORT: Readonly<Record<string, readonly [looks: number, states: number]>> = {
  plain: [247, 13668],
  'one sprint': [23, 0],
  'no decay': [58, 0],
  'a budget': [1040, 84983],
  'budgets of epics': [6621, 349331],
  'minimum shares': [3977, 222527],
  'due dates, pins and must-haves': [178, 6396],
  'decays of their own': [95, 2274],
  bundles: [76, 655],
  'a plan before': [89, 1508]
};

describe('a search goes no further than it has to', () => {
  it.each(Object.entries(PROBLEMS))('%s', async (name, problem) => {
    let looks = 0;
    const timing = { now: () => ++looks, pause: async () => undefined, sliceMs: 10, timeLimit: 1e9 };
    const outcome = await optimise(problem, timing);
    if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
    const { isOptimal, proof } = outcome.plan;
    const [most, mostStates] = EFFORT[name]!;
    expect(isOptimal).toBe(true);
    expect(looks).toBeLessThanOrEqual(most);
    expect(proof.states).toBeLessThanOrEqual(mostStates);
  });
});
