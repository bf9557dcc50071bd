import fc from 'fast-check';
import { checkPlan, type Assignment, type PlanProblem, type PlanStory, type PlanWarning } from 'c/sprintPlan';
import { isOver } from '../checkPlan';
import { problem } from './examples';
import { problems } from './problems';

/** Two sprints with room for nine. */
const check = (
  stories: readonly (Partial<PlanStory> & { id: string })[],
  assignment: Assignment,
  more: Partial<PlanProblem> = {}
): readonly PlanWarning[] => checkPlan(problem([9, 9], stories, more), assignment);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether a plan keeps every rule, as one would read them. */
function keepsRules(question: PlanProblem, at: Assignment): boolean {
  const { sprints, dependencies, isStrict, budget, epicBudgets = {}, minimumShares = [], alreadyDone = [] } = question;
  const open = question.stories.filter(({ id }) => !alreadyDone.includes(id));
  const planned = open.filter(({ id }) => at[id] !== undefined);
  const points = (stories: readonly PlanStory[]): number => sum(stories.map((story) => story.points ?? 0));
  const cost = (stories: readonly PlanStory[]): number => sum(stories.map((story) => story.cost ?? 0));
  const isKept = (story: PlanStory): boolean => {
    const sprint = at[story.id];
    if (sprint === undefined) return !story.isMustHave && typeof story.pinnedSprint !== 'number';
    const isEarly = sprint < (story.earliestSprint ?? 0);
    const isLate = sprint > (story.dueSprint ?? Infinity) || sprint >= sprints.length;
    return (
      !isEarly && !isLate && sprint === (story.pinnedSprint ?? sprint) && !story.isExcluded && story.points !== null
    );
  };
  return (
    open.every(isKept) &&
    sprints.every(({ capacity }, t) => points(planned.filter(({ id }) => at[id] === t)) <= capacity + 1e-9) &&
    dependencies.every(({ before, after }) => {
      if (at[after] === undefined || alreadyDone.includes(after) || alreadyDone.includes(before)) return true;
      return at[before] !== undefined && (isStrict ? at[before]! < at[after]! : at[before]! <= at[after]!);
    }) &&
    cost(planned) <= (budget ?? Infinity) + 1e-6 &&
    Object.entries(epicBudgets).every(
      ([epic, limit]) => cost(planned.filter(({ epicId }) => epicId === epic)) <= limit
    ) &&
    minimumShares.every(
      ({ group, share }) =>
        points(planned.filter(({ groups }) => groups?.includes(group))) >= share * points(planned) - 1e-9
    )
  );
}

describe('a plan', () => {
  it('breaks nothing exactly where it keeps every rule', () => {
    let [kept, broken] = [0, 0];
    const given = problems(4).chain((question) => {
      const sprint = fc.integer({ min: -1, max: question.sprints.length });
      return fc.tuple(fc.constant(question), fc.array(sprint, { minLength: 4, maxLength: 4 }));
    });
    fc.assert(
      fc.property(given, ([question, places]) => {
        const at = Object.fromEntries(places.flatMap((sprint, index) => (sprint < 0 ? [] : [[`s${index}`, sprint]])));
        const isKept = keepsRules(question, at);
        if (isKept) kept++;
        else broken++;
        expect(checkPlan(question, at).length === 0).toBe(isKept);
      }),
      { numRuns: 600, seed: 1 }
    );
    expect(Math.min(kept, broken)).toBeGreaterThan(60);
  });

  it('may have everything at its limit', () => {
    const stories = [
      { id: 'a', points: 0.1, cost: 4, epicId: 'e', groups: ['g'], dueSprint: 0, earliestSprint: 0, pinnedSprint: 0 },
      { id: 'b', points: 0.2, dueSprint: null, pinnedSprint: null },
      { id: 'c', earliestSprint: 1, isMustHave: true }
    ];
    const question = problem([0.3, 3], stories, {
      dependencies: [{ before: 'a', after: 'b' }],
      budget: 4,
      epicBudgets: { e: 4 },
      minimumShares: [{ group: 'g', name: 'G', share: 0.1 / 3.3 }]
    });
    expect(checkPlan(question, { a: 0, b: 0, c: 1 })).toEqual([]);
    expect(checkPlan({ ...question, budget: null }, { a: 0, b: 0, c: 1 })).toEqual([]);
  });
});

describe('what a plan breaks', () => {
  it('is the capacity of a sprint, with all that is in it', () => {
    expect(
      check([{ id: 'a', points: 4.6 }, { id: 'b', points: 4.5 }, { id: 'c' }, { id: 'd' }], { a: 1, b: 1, c: 0 })
    ).toEqual([{ code: 'overCapacity', storyIds: ['a', 'b'], sprint: 1, amount: 9.1, limit: 9 }]);
  });

  it('is the order of stories, where what is needed is not planned, later, or beside it where they are strict', () => {
    const two = [{ id: 'a' }, { id: 'b' }];
    const needs = { dependencies: [{ before: 'a', after: 'b' }] };
    expect(check(two, { b: 1 }, needs)).toEqual([{ code: 'neededNotPlanned', storyIds: ['b', 'a'], sprint: 1 }]);
    expect(check(two, { a: 1, b: 0 }, needs)).toEqual([{ code: 'neededLater', storyIds: ['b', 'a'], sprint: 0 }]);
    expect(check(two, { a: 1, b: 1 }, { ...needs, isStrict: true })).toEqual([
      { code: 'neededLater', storyIds: ['b', 'a'], sprint: 1 }
    ]);
    expect(check(two, { a: 0, b: 1 }, { ...needs, isStrict: true })).toEqual([]);
    expect(check(two, { a: 1 }, needs)).toEqual([]);
  });

  it('is what a story wishes, with what it wishes', () => {
    const one = (given: Partial<PlanStory>, sprint?: number): readonly PlanWarning[] =>
      check([{ id: 'a', ...given }], sprint === undefined ? {} : { a: sprint });
    expect(one({ dueSprint: 0 }, 1)).toEqual([{ code: 'dueMissed', storyIds: ['a'], sprint: 1, limit: 0 }]);
    expect(one({ earliestSprint: 1 }, 0)).toEqual([{ code: 'tooEarly', storyIds: ['a'], sprint: 0, limit: 1 }]);
    expect(one({ points: null }, 0)).toEqual([{ code: 'notEstimated', storyIds: ['a'], sprint: 0 }]);
    expect(one({ isExcluded: true }, 0)).toEqual([{ code: 'excludedPlanned', storyIds: ['a'], sprint: 0 }]);
    expect(one({}, 2)).toEqual([{ code: 'unknownSprint', storyIds: ['a'], sprint: 2 }]);
    expect(one({ pinnedSprint: 0 }, 1)).toEqual([{ code: 'pinMoved', storyIds: ['a'], sprint: 1, limit: 0 }]);
    expect(one({ pinnedSprint: 0, isMustHave: true })).toEqual([
      { code: 'pinMoved', storyIds: ['a'], limit: 0 },
      { code: 'mustHaveMissing', storyIds: ['a'] }
    ]);
    expect(one({ points: null, isExcluded: true, dueSprint: 0, earliestSprint: 5 })).toEqual([]);
  });

  it('is money: of all, and of an epic with what is planned of it', () => {
    const stories = [
      { id: 'a', cost: 5, epicId: 'e' },
      { id: 'b', cost: 4, epicId: 'f' },
      { id: 'c', cost: 9, epicId: 'e' },
      { id: 'd' }
    ];
    expect(check(stories, { a: 0, b: 1, d: 1 }, { budget: 8, epicBudgets: { e: 4, f: 4 } })).toEqual([
      { code: 'overBudget', storyIds: [], amount: 9, limit: 8 },
      { code: 'overEpicBudget', storyIds: ['a'], epicId: 'e', amount: 5, limit: 4 }
    ]);
  });

  it('is a share of the points, with the share there is', () => {
    const stories = [
      { id: 'a', points: 1, groups: ['g', 'h'] },
      { id: 'b', groups: ['h'] },
      { id: 'c', groups: ['g'] },
      { id: 'd', points: 4 }
    ];
    const shares = (share: number): Partial<PlanProblem> => ({
      minimumShares: ['g', 'h'].map((group) => ({ group, name: '', share }))
    });
    expect(check(stories, { a: 0, b: 1, d: 1 }, shares(0.2))).toEqual([
      { code: 'shareMissed', storyIds: [], group: 'g', amount: 1 / 8, limit: 0.2 }
    ]);
    expect(check(stories, {}, shares(1))).toEqual([]);
  });

  it('is nothing of what is done, whatever the plan says of it', () => {
    const done = { id: 'a', points: null, cost: 99, dueSprint: 0, isMustHave: true, pinnedSprint: 0 };
    const more = {
      alreadyDone: ['a'],
      budget: 1,
      dependencies: ['ab', 'ba', 'xa'].map((pair) => ({ before: pair[0]!, after: pair[1]! }))
    };
    expect(check([done, { id: 'b' }], { a: 1, b: 0 }, more)).toEqual([]);
    expect(check([done, { id: 'b' }], { b: 0 }, more)).toEqual([]);
  });

  it('is told worst first', () => {
    const stories = [{ id: 'a', points: 99, cost: 5, dueSprint: 0 }, { id: 'b' }];
    const more = {
      dependencies: [{ before: 'b', after: 'a' }],
      budget: 1,
      minimumShares: [{ group: 'g', name: '', share: 1 }]
    };
    expect(check(stories, { a: 1 }, more).map(({ code }) => code)).toEqual([
      'overCapacity',
      'neededNotPlanned',
      'dueMissed',
      'overBudget',
      'shareMissed'
    ]);
  });
});

describe('money that is over', () => {
  it.each([
    [0.1 + 0.2, 0.3, false],
    [1.0000009, 1, false],
    [1.0000011, 1, true],
    [1_000_000.9, 1_000_000, false],
    [1_000_001.1, 1_000_000, true],
    [0.0000009, 0, false],
    [-999_999.1, -1_000_000, false],
    [-999_998.9, -1_000_000, true]
  ])('%d is over %d: %s', (amount, limit, expected) => {
    expect(isOver(amount, limit)).toBe(expected);
  });
});
