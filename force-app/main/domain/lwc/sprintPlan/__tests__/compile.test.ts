import fc from 'fast-check';
import { checkPlan, disruptionCost, planValue, type PlanProblem, type PlanStory } from 'c/sprintPlan';
import { asAssignment, type CompiledProblem } from '../compile';
import { problem } from './examples';
import { isPlan, numbered, profitOf, wholePlans } from './numbered';
import { problems } from './problems';

const rowsOf = (compiled: CompiledProblem): string[] =>
  compiled.rows.map(({ kind, key, coefficients }) => `${kind} ${key}: ${coefficients.join(' ')}`);
/** What each item earns, sprint by sprint. */
const profitsOf = ({ profit, sprints, items }: CompiledProblem): string[] =>
  Array.from({ length: items }, (_, item) => profit.subarray(item * sprints, (item + 1) * sprints).join(' '));
/** Each link as what is needed, what needs it, and how many sprints they are apart. */
const linksOf = ({ needed, needing, distance }: CompiledProblem): string[] =>
  Array.from(needed, (need, link) => `${need} ${needing[link]!} ${distance[link]!}`);

/** Bundles stand where the last of their stories does. */
function withBundles({ items, stories, needed, needing }: CompiledProblem, at: Int32Array): Int32Array {
  const whole = at.slice();
  for (let bundle = stories; bundle < items; bundle++) {
    const members = [...needed].filter((_, link) => needing[link] === bundle);
    whole[bundle] = Math.max(...members.map((member) => at[member]!));
  }
  return whole;
}

describe('a problem in numbers', () => {
  it('gives each plan its value, and has the plans that keep every rule', () => {
    let [kept, broken] = [0, 0];
    fc.assert(
      fc.property(problems(4), (question) => {
        const compiled = numbered(question);
        // What must be planned and cannot is told before.
        const isPossible = ({ code, storyIds }: ReturnType<typeof checkPlan>[number]): boolean =>
          !['mustHaveMissing', 'pinMoved'].includes(code) || compiled.ids.includes(storyIds[0]!);
        for (const stories of wholePlans({ ...compiled, items: compiled.stories })) {
          const padded = Int32Array.from({ length: compiled.items }, (_, item) => stories[item] ?? 0);
          const at = withBundles(compiled, padded);
          const assignment = asAssignment(compiled, at);
          const isKept = checkPlan(question, assignment).filter(isPossible).length === 0;
          expect(isPlan(compiled, at)).toBe(isKept);
          if (!isKept) {
            broken++;
            continue;
          }
          kept++;
          const plain = planValue(question, assignment) - disruptionCost(question, assignment);
          expect(profitOf(compiled, at)).toBeCloseTo(plain, 9);
        }
      }),
      { numRuns: 150, seed: 1 }
    );
    expect(Math.min(kept, broken)).toBeGreaterThan(300);
  });

  it('has stories that can be planned, and then bundles of such stories', () => {
    const question = problem(
      [9],
      [{ id: 'a' }, { id: 'b', points: null }, { id: 'c', points: 2 }, { id: 'd', isExcluded: true }, { id: 'e' }],
      {
        alreadyDone: ['a'],
        bundles: [
          { id: 'x', value: 1, stories: ['a', 'c', 'c'] },
          { id: 'y', value: 2, stories: ['c', 'd'] },
          { id: 'z', value: 3, stories: ['a'] },
          { id: 'w', value: 4, stories: ['e', 'c'] }
        ]
      }
    );
    const compiled = numbered(question);
    const { ids, items, stories, sprints, weight } = compiled;
    expect({ ids, items, stories, sprints }).toEqual({ ids: ['c', 'e', 'x', 'w'], items: 4, stories: 2, sprints: 1 });
    expect([...weight]).toEqual([2, 3, 0, 0]);
    expect(linksOf(compiled)).toEqual(['0 2 0', '1 3 0', '0 3 0']);
    expect(profitsOf(compiled)).toEqual(['10', '10', '1', '4']);
  });

  it('counts points in the largest unit that all are whole in, and the room there is in it', () => {
    const sizes = (capacities: readonly number[], ...points: readonly number[]): string => {
      const stories = points.map((value, id) => ({ id: `${id}`, points: value }));
      const { weight, capacity } = numbered(problem(capacities, stories));
      return `${weight.join(' ')} in ${capacity.join(' ')}`;
    };
    expect(sizes([5, 6.9], 2, 4, 0)).toBe('1 2 0 in 2 3');
    expect(sizes([1.9], 0.5, 2.5)).toBe('1 5 in 3');
    expect(sizes([1, 0.0015], 0.001)).toBe('1 in 1000 2');
    expect(sizes([3], 0)).toBe('0 in 3000');
    expect(sizes([1e15], 0.001)).toBe(`1 in ${2 ** 30}`);
  });

  it('has links between stories once each, a sprint apart where they are strict', () => {
    const dependencies = ['ab', 'bc', 'ab', 'xc'].map((pair) => ({ before: pair[0]!, after: pair[1]! }));
    const more = { dependencies, alreadyDone: ['x'], bundles: [{ id: 'z', value: 1, stories: ['c'] }] };
    const links = (isStrict: boolean): string[] =>
      linksOf(numbered(problem([9], [{ id: 'a' }, { id: 'b' }, { id: 'c' }], { ...more, isStrict })));
    expect(links(false)).toEqual(['0 1 0', '1 2 0', '2 3 0']);
    expect(links(true)).toEqual(['0 1 1', '1 2 1', '2 3 0']);
  });
});

describe('what items earn', () => {
  it('is their value where they may stand', () => {
    const stories = [
      { id: 'a', earliestSprint: 1 },
      { id: 'b', dueSprint: 1 },
      { id: 'c', pinnedSprint: 1 },
      { id: 'd', points: 4 },
      { id: 'e', dueSprint: null, pinnedSprint: null },
      { id: 'f', decay: 0 }
    ];
    const question = { ...problem([3, 5, 4], stories), decay: 0.5 };
    expect(profitsOf(numbered(question))).toEqual([
      '-Infinity 5 2.5',
      '10 5 -Infinity',
      '-Infinity 5 -Infinity',
      '-Infinity 5 2.5',
      '10 5 2.5',
      '10 10 10'
    ]);
  });

  it('has what a move would cost on top where they stood before, and that taken off for all that stood', () => {
    const previousPlan = { a: 1, b: 0, c: 0 };
    const stories = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
    const more = { previousPlan, alreadyDone: ['c'] };
    const compiled = numbered(problem([9, 9], stories, { ...more, disruption: 3 }));
    expect([...profitsOf(compiled), compiled.constant]).toEqual(['10 13', '13 10', '10 10', -6]);
    const free = numbered(problem([9, 9], stories, more));
    expect([...profitsOf(free), free.constant]).toEqual(['10 10', '10 10', '10 10', -0]);
  });

  it.each<[readonly number[], Partial<PlanProblem>, number]>([
    [[4, 6, 0], {}, 2],
    [[4, 6, 9], {}, 1],
    [[4, 6.5], {}, 0],
    [[4, 6], { decay: 0.5 }, 1],
    [[4, 6], { decay: 0.1 }, 0],
    [[4, 6], { previousPlan: { s1: 0 }, disruption: 3 }, 1],
    [[0, 0], {}, 0]
  ])('of %j, %j, is always a multiple of %d', (values, more, step) => {
    const stories = [...values.map((value, index) => ({ id: `s${index}`, value })), { id: 'large', points: 99 }];
    expect(numbered(problem([9, 9], stories, more)).step).toBe(step);
  });
});

describe('items of a kind', () => {
  const kinds = (more: Partial<PlanProblem>, ...stories: readonly Partial<PlanStory>[]): number[] => [
    ...numbered(
      problem(
        [9, 9],
        stories.map((given, index) => ({ id: `s${index}`, ...given })),
        more
      )
    ).kind
  ];

  it('differ in value alone', () => {
    const limits = { budget: 1, epicBudgets: { e: 0.5 }, minimumShares: [{ group: 'g', name: 'G', share: 0.5 }] };
    expect(
      kinds(
        limits,
        {},
        { value: 3 },
        { points: 2 },
        { decay: 0 },
        { dueSprint: 1 },
        { dueSprint: 0 },
        { earliestSprint: 1 },
        { cost: 1 },
        { cost: 1, epicId: 'e' },
        { groups: ['g'] },
        { dueSprint: null, earliestSprint: 0, epicId: 'e', cost: 0 }
      )
    ).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0]);
  });

  it('are none that must be planned, that stood somewhere before, or bundles', () => {
    const more = { previousPlan: { s3: 0 }, bundles: ['x', 'y'].map((id) => ({ id, value: 1, stories: ['s0'] })) };
    expect(kinds(more, {}, { isMustHave: true }, { isMustHave: true }, {}, { pinnedSprint: 1 }, {})).toEqual([
      0, 1, 2, 3, 4, 0, 5, 6
    ]);
  });

  it('must be planned where a story is a must-have or has a pin', () => {
    const stories = [
      { id: 'a', isMustHave: true },
      { id: 'b', pinnedSprint: 0 },
      { id: 'c', pinnedSprint: null, isMustHave: false }
    ];
    const bundles = [{ id: 'x', value: 1, stories: ['a'] }];
    expect([...numbered(problem([9], stories, { bundles })).isRequired]).toEqual([1, 1, 0, 0]);
  });
});

describe('limits in numbers', () => {
  const stories = [
    { id: 'a', cost: 5, epicId: 'e', groups: ['g'] },
    { id: 'b', cost: 4, epicId: 'f', points: 2, groups: ['h'] },
    { id: 'c' }
  ];
  const share = (group: string, value: number): { group: string; name: string; share: number } => ({
    group,
    name: '',
    share: value
  });

  it('are those of money, and of points that serve a group', () => {
    const question = problem([9], stories, {
      budget: 8,
      epicBudgets: { e: 4, f: 3 },
      minimumShares: [share('g', 0.5)]
    });
    const compiled = numbered(question);
    expect(rowsOf(compiled)).toEqual([
      'budget : 5 4 0',
      'epicBudget e: 5 0 0',
      'epicBudget f: 0 4 0',
      'share g: -1.5 1 1.5'
    ]);
    [8, 4, 3, 0].forEach((limit, row) => expect(compiled.rows[row]!.limit).toBeCloseTo(limit, 5));
  });

  it('are not there where no plan can exceed them', () => {
    const wide = { budget: 9, epicBudgets: { e: 5, f: 4, x: 0 }, minimumShares: [share('g', 0)] };
    expect(rowsOf(numbered(problem([9], stories, wide)))).toEqual([]);
    expect(rowsOf(numbered(problem([9], stories, { budget: null })))).toEqual([]);
    expect(rowsOf(numbered(problem([9], stories.slice(0, 1), { minimumShares: [share('g', 1)] })))).toEqual([]);
  });

  it('let sums of decimals be off by a little, the more the larger they are', () => {
    const over = (cost: number, budget: number): number =>
      numbered(problem([9], [{ id: 'a', cost }], { budget })).rows.length;
    expect([over(0.1 + 0.2, 0.3), over(0.300001, 0.3)]).toEqual([0, 1]);
    expect([over(1e6 + 0.09, 1e6), over(1e6 + 0.11, 1e6)]).toEqual([0, 1]);
  });
});

describe('a plan by numbers', () => {
  it('is one by ids, without bundles and what is left out', () => {
    const bundles = [{ id: 'x', value: 1, stories: ['a'] }];
    const compiled = numbered(problem([9, 9], [{ id: 'a' }, { id: 'b' }, { id: 'c' }], { bundles }));
    expect(asAssignment(compiled, [1, 2, 0, 1])).toEqual({ a: 1, c: 0 });
  });
});
