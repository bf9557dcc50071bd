import fc from 'fast-check';
import type { PlanProblem, PlanProblemReport, PlanStory } from 'c/sprintPlan';
import { validate } from '../validate';
import { problem } from './examples';
import { problems } from './problems';

const faults = (question: PlanProblem): readonly PlanProblemReport[] => {
  const validated = validate(question);
  return validated.kind === 'invalid' ? validated.problems : [];
};
const withStory = (given: Partial<PlanStory>): PlanProblem => problem([5, 5], [{ id: 'fine' }, { id: 'a', ...given }]);
const withSettings = (more: Partial<PlanProblem>): PlanProblem => problem([5], [{ id: 'a' }], more);
const sprint = (capacity: number): PlanProblem['sprints'][number] => ({ id: 't', name: 'T', capacity });
const share = (value: number): Partial<PlanProblem> => ({
  minimumShares: [
    { group: 'fine', name: 'Fine', share: 0.5 },
    { group: 'g', name: 'G', share: value }
  ]
});

describe('a question that is well formed', () => {
  it('has an order in which each story comes after all it needs', () => {
    fc.assert(
      fc.property(problems(6), (question) => {
        const validated = validate(question);
        if (validated.kind !== 'valid') throw new Error(JSON.stringify(validated.problems));
        const { order } = validated;
        expect([...order].sort()).toEqual(question.stories.map(({ id }) => id).sort());
        const isDone = (id: string): boolean => question.alreadyDone?.includes(id) === true;
        for (const { before, after } of question.dependencies) {
          expect(isDone(before) || isDone(after) || order.indexOf(before) < order.indexOf(after)).toBe(true);
        }
      })
    );
  });

  it.each<[string, PlanProblem]>([
    [
      'no points or none at all',
      problem(
        [0],
        [
          { id: 'a', points: null },
          { id: 'b', points: 0, value: 0, cost: 0 }
        ]
      )
    ],
    [
      'decays of nothing and of all',
      problem(
        [5],
        [
          { id: 'a', decay: 0 },
          { id: 'b', decay: 1 }
        ],
        { decay: 1 }
      )
    ],
    ['no pins, dates or money', problem([5], [{ id: 'a', pinnedSprint: null, dueSprint: null }], { budget: null })],
    ['a must-have that is pinned to the last sprint', withStory({ isMustHave: true, pinnedSprint: 1 })],
    ['a pin on no sprint that is excluded', withStory({ isExcluded: true, pinnedSprint: null, isMustHave: false })],
    ['dates before and after all sprints', withStory({ dueSprint: 99, earliestSprint: -1 })],
    [
      'shares of nothing and of all',
      withSettings({ minimumShares: [0, 1].map((of) => ({ group: 'g', name: 'G', share: of })) })
    ],
    [
      'a cycle through what is done',
      withSettings({
        alreadyDone: ['x'],
        dependencies: [
          { before: 'a', after: 'x' },
          { before: 'x', after: 'a' }
        ]
      })
    ]
  ])('may have %s', (_, question) => {
    expect(validate(question).kind).toBe('valid');
  });
});

describe('a fault', () => {
  it.each<[string, Partial<PlanStory>]>([
    ['notANumber', { points: NaN }],
    ['notANumber', { value: Infinity }],
    ['notANumber', { cost: NaN }],
    ['notANumber', { decay: NaN }],
    ['notANumber', { dueSprint: -Infinity }],
    ['notANumber', { earliestSprint: NaN }],
    ['negativePoints', { points: -0.1 }],
    ['negativeValue', { value: -0.1 }],
    ['negativeCost', { cost: -0.1 }],
    ['decayOutOfRange', { decay: -0.1 }],
    ['decayOutOfRange', { decay: 1.1 }],
    ['unknownSprint', { pinnedSprint: 2 }],
    ['unknownSprint', { pinnedSprint: -1 }],
    ['unknownSprint', { pinnedSprint: 0.5 }],
    ['pinnedAndExcluded', { pinnedSprint: 0, isExcluded: true }],
    ['mustHaveExcluded', { isMustHave: true, isExcluded: true }]
  ])('%s is that of a story with %j', (code, given) => {
    expect(faults(withStory(given))).toEqual([{ code, storyIds: ['a'] }]);
  });

  it.each<[string, PlanProblemReport[], PlanProblem]>([
    ['no sprint', [{ code: 'noSprints', storyIds: [] }], withSettings({ sprints: [] })],
    [
      'a capacity below zero',
      [{ code: 'negativeCapacity', storyIds: [], sprint: 1, amount: -1 }],
      withSettings({ sprints: [sprint(0), sprint(-1)] })
    ],
    [
      'a capacity that is no number',
      [{ code: 'notANumber', storyIds: [], sprint: 0 }],
      withSettings({ sprints: [sprint(Infinity), sprint(1)] })
    ],
    ['a decay below zero', [{ code: 'decayOutOfRange', storyIds: [], amount: -0.1 }], withSettings({ decay: -0.1 })],
    ['a decay above one', [{ code: 'decayOutOfRange', storyIds: [], amount: 1.1 }], withSettings({ decay: 1.1 })],
    [
      'a decay that is no number',
      [{ code: 'decayOutOfRange', storyIds: [], amount: NaN }],
      withSettings({ decay: NaN })
    ],
    ['a budget that is no number', [{ code: 'notANumber', storyIds: [] }], withSettings({ budget: NaN })],
    ['a disruption that is no number', [{ code: 'notANumber', storyIds: [] }], withSettings({ disruption: Infinity })],
    [
      'a share below zero',
      [{ code: 'shareOutOfRange', storyIds: [], group: 'g', amount: -0.1 }],
      withSettings(share(-0.1))
    ],
    [
      'a share above one',
      [{ code: 'shareOutOfRange', storyIds: [], group: 'g', amount: 1.1 }],
      withSettings(share(1.1))
    ],
    [
      'a share that is no number',
      [{ code: 'shareOutOfRange', storyIds: [], group: 'g', amount: NaN }],
      withSettings(share(NaN))
    ]
  ])('of the settings is %s', (_, expected, question) => {
    expect(faults(question)).toEqual(expected);
  });

  it('names each story that is there again, and all stories of its kind at once', () => {
    const stories = ['a', 'b', 'a', 'a'].map((id) => ({ id }));
    expect(faults(problem([5], stories))).toEqual([{ code: 'duplicateStory', storyIds: ['a', 'a'] }]);
    const two = problem([5], [{ id: 'a', value: -1 }, { id: 'b' }, { id: 'c', value: -2 }]);
    expect(faults(two)).toEqual([{ code: 'negativeValue', storyIds: ['a', 'c'] }]);
  });

  it('is each cycle, along its links, beside all else', () => {
    const dependencies = ['ab', 'ba', 'cd', 'dc', 'ea'].map((pair) => ({ before: pair[0]!, after: pair[1]! }));
    const stories = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const reports = faults(problem([5], stories, { dependencies, decay: 2 }));
    expect(reports.map(({ code, storyIds }) => [code, ...[...storyIds].sort()].join(' '))).toEqual([
      'decayOutOfRange',
      'cycle a b',
      'cycle c d'
    ]);
    expect(faults(problem([5], stories, { dependencies, alreadyDone: ['a', 'd'] }))).toEqual([]);
  });
});
