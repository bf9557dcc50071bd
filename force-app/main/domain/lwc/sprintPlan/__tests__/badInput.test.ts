import { problem, planned, refused } from './examples';

describe('a question that is not well formed', () => {
  it.each([
    ['points below zero', problem([5], [{ id: 'a', points: -1 }]), ['invalid negativePoints a']],
    ['points that are no number', problem([5], [{ id: 'a', points: NaN }]), ['invalid notANumber a']],
    ['value below zero', problem([5], [{ id: 'a', value: -1 }]), ['invalid negativeValue a']],
    ['no sprint', problem([], [{ id: 'a' }]), ['invalid noSprints']],
    ['capacity below zero', problem([-1], [{ id: 'a' }]), ['invalid negativeCapacity']],
    ['a story twice', problem([5], [{ id: 'a' }, { id: 'a' }]), ['invalid duplicateStory a']],
    ['a pin on no sprint', problem([5], [{ id: 'a', pinnedSprint: 3 }]), ['invalid unknownSprint a']],
    [
      'a pin on what is excluded',
      problem([5], [{ id: 'a', pinnedSprint: 0, isExcluded: true }]),
      ['invalid pinnedAndExcluded a']
    ],
    ['a decay above one', problem([5], [{ id: 'a' }], { decay: 1.5 }), ['invalid decayOutOfRange']]
  ])('is told apart: %s', async (_, question, expected) => {
    expect(await refused(question)).toEqual(expected);
  });

  it('names a cycle along its links', async () => {
    const dependencies = ['ab', 'bc', 'ca'].map(([before, after]) => ({ before: before!, after: after! }));
    const question = problem([5], [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }], { dependencies });
    expect(await refused(question)).toEqual(['invalid cycle a b c']);
  });

  it('reports all faults at once', async () => {
    const question = problem(
      [5],
      [
        { id: 'a', points: -1 },
        { id: 'b', value: -2 }
      ]
    );
    expect(await refused(question)).toEqual(['invalid negativePoints a', 'invalid negativeValue b']);
  });
});

describe('a question without a plan', () => {
  const needs = { dependencies: [{ before: 'a', after: 'b' }] };
  it.each([
    [
      'a pinned story larger than its sprint',
      problem([5], [{ id: 'a', points: 8, pinnedSprint: 0 }]),
      ['infeasible requiredTooLarge a']
    ],
    [
      'pins that do not fit together',
      problem(
        [5, 5],
        [
          { id: 'a', pinnedSprint: 0 },
          { id: 'b', pinnedSprint: 0 }
        ]
      ),
      ['infeasible pinnedOverCapacity a b']
    ],
    [
      'must-haves beyond all room',
      problem(
        [3, 2],
        [
          { id: 'a', isMustHave: true, points: 3 },
          { id: 'b', isMustHave: true, points: 3 }
        ]
      ),
      ['infeasible requiredOverCapacity a b']
    ],
    [
      'must-haves that fit together only in parts',
      problem(
        [4, 4],
        ['a', 'b', 'c'].map((id) => ({ id, points: 2.5, isMustHave: true }))
      ),
      ['infeasible requiredContradict a b c']
    ],
    [
      'a must-have without points',
      problem([5], [{ id: 'a', points: null, isMustHave: true }]),
      ['infeasible requiredNotEstimated a']
    ],
    [
      'a must-have that needs what is excluded',
      problem(
        [9],
        [
          { id: 'a', isExcluded: true },
          { id: 'b', isMustHave: true }
        ],
        needs
      ),
      ['infeasible requiredNeedsExcluded b a']
    ],
    [
      'a must-have that needs what has no points',
      problem(
        [9],
        [
          { id: 'a', points: null },
          { id: 'b', isMustHave: true }
        ],
        needs
      ),
      ['infeasible requiredNeedsNotEstimated b a']
    ],
    [
      'a must-have that needs what nobody knows',
      problem([9], [{ id: 'b', isMustHave: true }], needs),
      ['infeasible requiredNeedsUnknown b a']
    ],
    [
      'a pin before what it needs',
      problem(
        [9, 9],
        [
          { id: 'a', pinnedSprint: 1 },
          { id: 'b', pinnedSprint: 0 }
        ],
        needs
      ),
      ['infeasible pinnedBeforeNeeded b a']
    ],
    [
      'a must-have due before what it needs',
      problem(
        [9, 9],
        [
          { id: 'a', earliestSprint: 1 },
          { id: 'b', isMustHave: true, dueSprint: 0 }
        ],
        needs
      ),
      ['infeasible requiredTooLate b a']
    ],
    [
      'must-haves beyond the budget',
      problem([9], [{ id: 'a', cost: 10, isMustHave: true }], { budget: 9 }),
      ['infeasible requiredOverBudget a']
    ],
    [
      'must-haves beyond the budget of their epic',
      problem([9], [{ id: 'a', cost: 10, epicId: 'e', isMustHave: true }], { epicBudgets: { e: 9 } }),
      ['infeasible requiredOverEpicBudget a']
    ]
  ])('names the stories: %s', async (_, question, expected) => {
    expect(await refused(question)).toEqual(expected);
  });
});

describe('an empty plan', () => {
  const codes = async (question: ReturnType<typeof problem>): Promise<string[]> => {
    const { assignment, notices } = await planned(question);
    expect(assignment).toEqual({});
    return notices.map(({ code }) => code);
  };

  it('is never without a reason', async () => {
    expect(await codes(problem([5], []))).toEqual(['noStories']);
    expect(await codes(problem([0, 0], [{ id: 'a' }]))).toEqual(['noCapacity']);
    expect(await codes(problem([2], [{ id: 'a', points: 3 }]))).toEqual(['nothingFits']);
    expect(await codes(problem([5], [{ id: 'a', value: 0 }]))).toEqual(['nothingWorthwhile']);
    expect(await codes(problem([5], [{ id: 'a', points: null }]))).toEqual(['noStories', 'notEstimated']);
  });
});

describe('what is said beside a plan', () => {
  const said = async (...question: Parameters<typeof problem>): Promise<object> =>
    (await planned(problem(...question))).notices;

  it('is nothing where something is planned, whatever is left out', async () => {
    expect(await said([3], [{ id: 'a' }])).toEqual([]);
    expect(await said([0, 3], [{ id: 'a' }])).toEqual([]);
    expect(await said([3], [{ id: 'a' }, { id: 'large', points: 9 }, { id: 'idle', value: 0 }])).toEqual([]);
  });

  it('names the stories it is about', async () => {
    expect(await said([5], [])).toEqual([{ code: 'noStories', storyIds: [] }]);
    expect(await said([0], [{ id: 'a' }])).toEqual([{ code: 'noCapacity', storyIds: [] }]);
    expect(await said([2], [{ id: 'a' }, { id: 'b' }])).toEqual([{ code: 'nothingFits', storyIds: ['a', 'b'] }]);
    expect(await said([5], [{ id: 'a', value: 0 }])).toEqual([{ code: 'nothingWorthwhile', storyIds: ['a'] }]);
    expect(await said([5], [{ id: 'a' }, { id: 'b', points: null }])).toEqual([
      { code: 'notEstimated', storyIds: ['b'] }
    ]);
  });

  it('names what waits for something that is not there', async () => {
    const dependencies = [{ before: 'gone', after: 'a' }];
    expect(await said([5], [{ id: 'a' }, { id: 'b' }], { dependencies })).toEqual([
      { code: 'needsUnknown', storyIds: ['a'] }
    ]);
  });
});

describe('unusual points', () => {
  it('take fractions exactly: ten of 0.1 fit into 1', async () => {
    const stories = Array.from({ length: 10 }, (_, index) => ({ id: `s${index}`, points: 0.1 }));
    expect(Object.keys((await planned(problem([1], stories))).assignment)).toHaveLength(10);
  });

  it('take zero as no room, and say so', async () => {
    const { assignment, notices } = await planned(problem([0], [{ id: 'a', points: 0 }, { id: 'b' }]));
    expect(assignment).toEqual({ a: 0 });
    expect(notices).toContainEqual({ code: 'zeroPoints', storyIds: ['a'] });
  });
});
