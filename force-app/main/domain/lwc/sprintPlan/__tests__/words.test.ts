import { capacityValue, checkPlan, comparePlans, costOfChange, explain, replan, type PlanProblem } from 'c/sprintPlan';
import { planned, problem } from './examples';

const two = problem(
  [5],
  [
    { id: 'a', points: 5, value: 10 },
    { id: 'b', points: 3, value: 4 },
    { id: 'c', points: 3, value: 3 }
  ]
);

/** Two sprints with room for one story each, and a plan before that had all three. */
const replanned = problem(
  [3, 3],
  [
    { id: 'a', value: 10 },
    { id: 'b', value: 9 },
    { id: 'c', value: 4 }
  ],
  { decay: 0.5, previousPlan: { a: 0, b: 1, c: 1 }, disruption: 2 }
);

describe('explaining', () => {
  it('names what a story would displace and what that costs', async () => {
    const plan = await planned(two);
    expect(plan.assignment).toEqual({ a: 0 });
    expect(await explain(two, plan, 'b')).toEqual({
      kind: 'out',
      reasons: [{ code: 'displaces', stories: ['a'], loss: 6, needs: [], uncertainty: 0 }]
    });
  });

  it('says why a story is in: pinned, must-have, needed, for a bundle, for its value', async () => {
    const question: PlanProblem = {
      ...problem(
        [5, 5],
        [
          { id: 'a', points: 2, value: 0 },
          { id: 'b', points: 2, value: 9 },
          { id: 'c', pinnedSprint: 1, isMustHave: true }
        ]
      ),
      dependencies: [{ before: 'a', after: 'b' }],
      bundles: [{ id: 'epic', value: 5, stories: ['b', 'c'] }]
    };
    const plan = await planned(question);
    const codes = async (id: string): Promise<string[]> => {
      const why = await explain(question, plan, id);
      return why.kind === 'unknown' ? ['unknown'] : why.reasons.map(({ code }) => code);
    };
    expect(await codes('a')).toEqual(['needed', 'value']);
    expect(await codes('b')).toEqual(['bundle', 'value']);
    expect(await codes('c')).toEqual(['pinned', 'mustHave', 'bundle', 'value']);
    expect(await codes('x')).toEqual(['unknown']);
  });

  it.each([
    ['excluded', { id: 'b', isExcluded: true }, {}, { code: 'excluded' }],
    ['not estimated', { id: 'b', points: null }, {}, { code: 'notEstimated' }],
    ['too large for any sprint', { id: 'b', points: 6 }, {}, { code: 'tooLarge', capacity: 5 }],
    ['no value', { id: 'b', points: 0, value: 0 }, {}, { code: 'noValue' }],
    [
      'needs what is not known',
      { id: 'b' },
      { dependencies: [{ before: 'x', after: 'b' }] },
      { code: 'needsUnknown', needs: ['x'] }
    ]
  ])('says why a story is out: %s', async (_, given, more, expected) => {
    const question = problem([5], [{ id: 'a', points: 5, value: 50 }, given], more);
    expect(await explain(question, await planned(question), 'b')).toEqual({ kind: 'out', reasons: [expected] });
  });

  it('says what money is left where a budget stands in the way', async () => {
    const question = problem(
      [9],
      [
        { id: 'a', cost: 8, value: 20 },
        { id: 'b', cost: 5, value: 10 }
      ],
      { budget: 10 }
    );
    const why = await explain(question, await planned(question), 'b');
    expect(why).toMatchObject({
      kind: 'out',
      reasons: [
        { code: 'overBudget', cost: 5, left: 2 },
        { code: 'displaces', stories: ['a'], loss: 10 }
      ]
    });
  });
});

describe('what changes cost', () => {
  it('is the value lost when a story is pinned, left out or taken in', async () => {
    const plan = await planned(two);
    const loss = async (change: Parameters<typeof costOfChange>[2]): Promise<number | null> =>
      (await costOfChange(two, plan, change)).loss;
    expect(await loss({ kind: 'include', storyId: 'c' })).toBe(7);
    expect(await loss({ kind: 'exclude', storyId: 'a' })).toBe(6);
    expect(await loss({ kind: 'pin', storyId: 'a', sprint: 0 })).toBe(0);
  });

  it('counts moves against both plans, names what goes, and says how little is proven', async () => {
    const plan = await planned(replanned);
    const unsure = { ...plan, bound: plan.bound + 0.25 };
    const change = { kind: 'include', storyId: 'c' } as const;
    expect(await costOfChange(replanned, unsure, change)).toEqual({
      loss: 2.5,
      uncertainty: 0.25,
      assignment: { a: 0, c: 1 },
      displaced: ['b'],
      problems: []
    });
    expect(await costOfChange(replanned, plan, change, { signal: AbortSignal.abort() })).toEqual({
      loss: null,
      uncertainty: 0,
      assignment: undefined,
      displaced: [],
      problems: []
    });
  });

  it('is nothing that can be said where no plan holds the change', async () => {
    const question = problem([5, 2], [{ id: 'a' }]);
    const cost = await costOfChange(question, await planned(question), { kind: 'pin', storyId: 'a', sprint: 1 });
    expect(cost).toMatchObject({ loss: null, problems: [{ code: 'requiredTooLarge', storyIds: ['a'] }] });
  });
});

describe('one more point of capacity', () => {
  it('is worth what the best plan gains with it', async () => {
    const question = problem(
      [5, 3],
      [
        { id: 'a', points: 5, value: 10 },
        { id: 'b', points: 4, value: 6 },
        { id: 'c', points: 3, value: 3 }
      ]
    );
    const values = await capacityValue(question, await planned(question));
    expect(values.map(({ gain, added }) => ({ gain, added }))).toEqual([
      { gain: 0, added: [] },
      { gain: 3, added: ['b'] }
    ]);
  });

  it('counts moves against the gain, adds no story that was planned before, and says how little is proven', async () => {
    const plan = await planned(replanned);
    expect(plan).toMatchObject({ assignment: { a: 0, b: 1 }, disruptionCost: 2 });
    const unsure = { ...plan, bound: plan.bound + 0.25 };
    // With room for b in the first sprint, c stays where it was and b moves instead: 4.5 + 2 more value.
    expect(await capacityValue(replanned, unsure, {}, 3)).toEqual([
      { sprint: 0, gain: 6.5, uncertainty: 0.25, added: ['c'] },
      { sprint: 1, gain: 4, uncertainty: 0.25, added: ['c'] }
    ]);
  });

  it('is not told of sprints for which no plan was found', async () => {
    const question = problem([3], [{ id: 'a' }]);
    const plan = await planned(question);
    expect(await capacityValue(question, plan, { signal: AbortSignal.abort() })).toEqual([]);
  });
});

describe('comparing plans', () => {
  it('tells value, cost, points, groups, what slips and what comes earlier', () => {
    const question = problem(
      [6, 6],
      [{ id: 'a', groups: ['users'], cost: 4 }, { id: 'b', groups: ['sales'], cost: 2 }, { id: 'c' }],
      { decay: 0.5 }
    );
    const result = comparePlans(question, { a: 0, b: 1 }, { a: 1, c: 0 });
    expect(result.a).toMatchObject({ value: 15, cost: 6, points: 6, stories: 2 });
    expect(result.b).toMatchObject({
      value: 15,
      cost: 4,
      points: 6,
      groups: { users: { points: 3, value: 5, stories: 1 } }
    });
    expect(result.slips).toEqual([
      { storyId: 'b', from: 1, to: null },
      { storyId: 'a', from: 0, to: 1 }
    ]);
    expect(result.advances).toEqual([{ storyId: 'c', from: null, to: 0 }]);
    expect(result.groupsLost).toEqual(['sales']);
    expect(result.groupsGained).toEqual([]);
  });

  it('puts the largest shift first either way, and leaves out what stays', () => {
    const question = problem([9, 9, 9, 9], [{ id: 'a' }, { id: 'b' }, { id: 'stays' }, { id: 'never' }]);
    const [late, early] = [
      { a: 2, b: 3, stays: 1 },
      { a: 1, b: 0, stays: 1 }
    ];
    const ids = (shifts: readonly { storyId: string }[]): string[] => shifts.map(({ storyId }) => storyId);
    const earlier = comparePlans(question, late, early);
    expect([ids(earlier.slips), ids(earlier.advances)]).toEqual([[], ['b', 'a']]);
    const later = comparePlans(question, early, late);
    expect([ids(later.slips), ids(later.advances)]).toEqual([['b', 'a'], []]);
  });
});

describe('planning again', () => {
  const before = { a: 0, b: 1 };
  const urgent = problem(
    [3, 3],
    [
      { id: 'a', value: 10 },
      { id: 'b', value: 9 },
      { id: 'new', value: 12 }
    ],
    { decay: 0.1 }
  );

  it('moves as few stories as it can', async () => {
    const outcome = await replan(
      { ...urgent, stories: urgent.stories.map((s) => (s.id === 'new' ? { ...s, isMustHave: true } : s)) },
      before
    );
    expect(outcome).toMatchObject({ kind: 'plan', plan: { assignment: { a: 0, new: 1 } } });
  });

  it('moves a story where that earns more than it disturbs', async () => {
    const assignmentAt = async (disruption: number): Promise<object> => {
      const outcome = await replan(urgent, before, disruption);
      return outcome.kind === 'plan' ? outcome.plan.assignment : outcome;
    };
    expect(await assignmentAt(0)).toEqual({ new: 0, a: 1 });
    expect(await assignmentAt(1)).toEqual({ a: 0, new: 1 });
    expect(await assignmentAt(100)).toEqual({ a: 0, b: 1 });
  });
});

describe('checking a plan made by hand', () => {
  it('names everything that it breaks', () => {
    const question: PlanProblem = {
      ...problem(
        [5, 5],
        [
          { id: 'a', points: 4, dueSprint: 0, cost: 5, epicId: 'e' },
          { id: 'b', points: 3, earliestSprint: 1 },
          { id: 'c', points: null },
          { id: 'd', isExcluded: true, points: 1, groups: ['g'] },
          { id: 'm', isMustHave: true },
          { id: 'p', pinnedSprint: 1 }
        ]
      ),
      dependencies: [
        { before: 'a', after: 'b' },
        { before: 'm', after: 'c' }
      ],
      budget: 4,
      epicBudgets: { e: 4 },
      minimumShares: [{ group: 'g', name: 'G', share: 0.5 }]
    };
    const codes = checkPlan(question, { a: 1, b: 0, c: 0, d: 1, p: 0, m: undefined as unknown as number }).map(
      ({ code, storyIds }) => `${code} ${storyIds.join(' ')}`.trim()
    );
    expect(codes).toEqual([
      'overCapacity b c p',
      'neededLater b a',
      'neededNotPlanned c m',
      'dueMissed a',
      'tooEarly b',
      'notEstimated c',
      'excludedPlanned d',
      'mustHaveMissing m',
      'pinMoved p',
      'overBudget',
      'overEpicBudget a',
      'shareMissed'
    ]);
  });
});
