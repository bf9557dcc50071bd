import fc from 'fast-check';
import type { PlanProblem, PlanProblemReport, PlanStory } from 'c/sprintPlan';
import { plannableStories } from '../plannable';
import { contradictions } from '../requirements';
import { bruteForce } from './bruteForce';
import { problem } from './examples';
import { problems } from './problems';

const found = (question: PlanProblem): PlanProblemReport[] => {
  const order = question.stories.map(({ id }) => id);
  return contradictions(question, plannableStories(question, order), order);
};
const links = (...pairs: readonly string[]): PlanProblem['dependencies'] =>
  pairs.map((pair) => ({ before: pair[0]!, after: pair[1]! }));
const must = (id: string, more: Partial<PlanStory> = {}): Partial<PlanStory> & { id: string } => ({
  id,
  isMustHave: true,
  ...more
});
const pinned = (
  id: string,
  pinnedSprint: number,
  more: Partial<PlanStory> = {}
): Partial<PlanStory> & { id: string } => ({
  id,
  pinnedSprint,
  ...more
});

describe('what is required', () => {
  it('contradicts nothing where there is a plan, and what is found is never told of one', () => {
    let [none, told] = [0, 0];
    fc.assert(
      fc.property(problems(5), (question) => {
        const isPossible = bruteForce(question) !== undefined;
        const reports = found(question);
        if (reports.length > 0) told++;
        if (!isPossible) none++;
        expect(isPossible && reports.length > 0).toBe(false);
      }),
      { numRuns: 150, seed: 1 }
    );
    expect(told).toBeGreaterThan(20);
    // Most of what cannot be is seen without a search.
    expect(told / none).toBeGreaterThan(0.9);
  });

  it('is nothing that is done, and nothing that is merely wished', () => {
    expect(found(problem([5], [must('a', { points: null })], { alreadyDone: ['a'] }))).toEqual([]);
    expect(found(problem([5], [{ id: 'a', points: 9, dueSprint: 0, cost: 9 }], { budget: 1 }))).toEqual([]);
  });
});

describe('a required story that no plan can hold', () => {
  const report = (stories: Parameters<typeof problem>[1], ...pairs: readonly string[]): PlanProblemReport[] =>
    found(problem([9, 9], stories, { dependencies: links(...pairs) }));

  it('is not estimated, or needs what is not', () => {
    expect(report([must('a', { points: null })])).toEqual([{ code: 'requiredNotEstimated', storyIds: ['a'] }]);
    expect(report([{ id: 'a', points: null }, { id: 'b' }, pinned('c', 0)], 'ab', 'bc')).toEqual([
      { code: 'requiredNeedsNotEstimated', storyIds: ['c', 'a'] }
    ]);
  });

  it('needs what is excluded, and is told once however far that is', () => {
    expect(report([{ id: 'a', isExcluded: true }, { id: 'b' }, must('c')], 'ab', 'bc')).toEqual([
      { code: 'requiredNeedsExcluded', storyIds: ['c', 'a'] }
    ]);
  });

  it('needs what nobody knows, and is told once however far that is', () => {
    expect(report([{ id: 'b' }, must('c')], 'xb', 'yb', 'bc')).toEqual([
      { code: 'requiredNeedsUnknown', storyIds: ['c', 'x', 'y'] }
    ]);
    expect(report([{ id: 'b' }, must('c')], 'xb', 'bc', 'yc')).toEqual([
      { code: 'requiredNeedsUnknown', storyIds: ['c', 'y'] },
      { code: 'requiredNeedsUnknown', storyIds: ['c', 'x'] }
    ]);
  });

  it('is told before all else', () => {
    expect(report([must('a', { points: null }), must('b', { points: 99 })])).toEqual([
      { code: 'requiredNotEstimated', storyIds: ['a'] }
    ]);
  });
});

describe('a required story that is too large', () => {
  it('is so for its sprint, or for each of them', () => {
    const stories = [
      pinned('a', 1, { points: 5.1 }),
      must('b', { points: 8.1 }),
      must('c', { points: 8 }),
      pinned('d', 0)
    ];
    expect(found(problem([8, 5], [...stories, pinned('e', 1, { points: 5 })]))).toEqual([
      { code: 'requiredTooLarge', storyIds: ['a'], amount: 5.1, limit: 5, sprint: 1 },
      { code: 'requiredTooLarge', storyIds: ['b'], amount: 8.1, limit: 8 }
    ]);
  });

  it('may be one that a required story needs', () => {
    const question = problem([4], [{ id: 'a', points: 5 }, must('b', { points: 1 })], { dependencies: links('ab') });
    expect(found(question)).toEqual([{ code: 'requiredTooLarge', storyIds: ['a'], amount: 5, limit: 4 }]);
  });
});

describe('a required story that is too late', () => {
  const late = (
    stories: Parameters<typeof problem>[1],
    pairs: readonly string[],
    isStrict = false,
    capacities = [9, 9, 9]
  ): PlanProblemReport[] => found(problem(capacities, stories, { dependencies: links(...pairs), isStrict }));

  it('is pinned before it may start', () => {
    expect(late([pinned('a', 1, { earliestSprint: 2 })], [])).toEqual([
      { code: 'pinnedTooEarly', storyIds: ['a'], sprint: 2, limit: 1 }
    ]);
    expect(late([pinned('a', 1, { earliestSprint: 1 })], [])).toEqual([]);
    expect(late([must('a', { pinnedSprint: null, dueSprint: null, earliestSprint: 1 })], [])).toEqual([]);
  });

  it('is pinned before what it needs, of which those that hold it longest are named', () => {
    const stories = [pinned('a', 2), pinned('b', 1), { id: 'c', earliestSprint: 2 }, pinned('d', 1)];
    expect(late(stories, ['ad', 'bd', 'cd'])).toEqual([
      { code: 'pinnedBeforeNeeded', storyIds: ['d', 'a', 'c'], sprint: 2, limit: 1 }
    ]);
    expect(late([pinned('a', 1), pinned('b', 1)], ['ab'])).toEqual([]);
    expect(late([pinned('a', 1), pinned('b', 1)], ['ab'], true)).toEqual([
      { code: 'pinnedBeforeNeeded', storyIds: ['b', 'a'], sprint: 2, limit: 1 }
    ]);
  });

  it('is due before it can be done: after what it needs, and where it has room', () => {
    const chain = [{ id: 'a' }, { id: 'b' }, must('c', { dueSprint: 1 })];
    expect(late(chain, ['ab', 'bc'])).toEqual([]);
    expect(late(chain, ['ab', 'bc'], true)).toEqual([
      { code: 'requiredTooLate', storyIds: ['c', 'b'], sprint: 2, limit: 1 }
    ]);
    const large = must('a', { points: 5, dueSprint: 1 });
    expect(late([large], [], false, [4.9, 5, 9])).toEqual([]);
    expect(late([large], [], false, [4, 4.9, 9])).toEqual([
      { code: 'requiredTooLate', storyIds: ['a'], sprint: 0, limit: 1 }
    ]);
  });

  it('waits for room of what it needs', () => {
    const stories = [{ id: 'a', points: 5 }, must('b', { dueSprint: 0 })];
    expect(late(stories, ['ab'], false, [3, 9])).toEqual([
      { code: 'requiredTooLate', storyIds: ['b', 'a'], sprint: 1, limit: 0 }
    ]);
  });

  it('has no sprint left', () => {
    expect(late([must('a', { earliestSprint: 3 })], [])).toEqual([
      { code: 'requiredTooLate', storyIds: ['a'], sprint: 3, limit: 2 }
    ]);
    expect(late([must('a', { earliestSprint: 3, dueSprint: 7 })], [])).toEqual([
      { code: 'requiredTooLate', storyIds: ['a'], sprint: 3, limit: 2 }
    ]);
    expect(late([pinned('a', 1, { dueSprint: 0 })], [])).toEqual([
      { code: 'requiredTooLate', storyIds: ['a'], sprint: 0, limit: 0 }
    ]);
  });
});

describe('required stories that do not fit together', () => {
  it('are those pinned to a sprint', () => {
    const stories = [pinned('a', 1, { points: 2.5 }), pinned('b', 1, { points: 2.6 }), pinned('c', 0), must('d')];
    expect(found(problem([5, 5], stories))).toEqual([
      { code: 'pinnedOverCapacity', storyIds: ['a', 'b'], amount: 5.1, limit: 5, sprint: 1 }
    ]);
    expect(found(problem([5, 5.1], stories))).toEqual([
      { code: 'requiredOverCapacity', storyIds: ['a', 'b', 'c', 'd'], amount: 11.1, limit: 10.1, sprint: 1 }
    ]);
    expect(found(problem([6, 5.1], stories))).toEqual([]);
  });

  it('are those due or pinned by a sprint, in all sprints up to it', () => {
    const stories = [
      must('a', { dueSprint: 1 }),
      pinned('b', 0),
      must('c', { dueSprint: 0 }),
      must('d', { dueSprint: 2 })
    ];
    expect(found(problem([6, 2, 9], stories))).toEqual([
      { code: 'requiredOverCapacity', storyIds: ['a', 'b', 'c'], amount: 9, limit: 8, sprint: 1 }
    ]);
    expect(found(problem([6, 3, 3], stories))).toEqual([]);
    expect(found(problem([5, 9, 9], stories))).toEqual([
      { code: 'requiredOverCapacity', storyIds: ['b', 'c'], amount: 6, limit: 5, sprint: 0 }
    ]);
  });

  it('are all of them, in all sprints', () => {
    expect(found(problem([3, 3], [must('a'), must('b'), must('c', { points: 0.1 })]))).toEqual([
      { code: 'requiredOverCapacity', storyIds: ['a', 'b', 'c'], amount: 6.1, limit: 6, sprint: 1 }
    ]);
  });
});

describe('required stories that cost too much', () => {
  const stories = [must('a', { cost: 5, epicId: 'e' }), must('b', { cost: 4, epicId: 'f' }), must('c')];

  it('are all of them, or those of an epic', () => {
    expect(found(problem([9], stories, { budget: 8.9, epicBudgets: { e: 4.9, f: 4, g: 0 } }))).toEqual([
      { code: 'requiredOverBudget', storyIds: ['a', 'b', 'c'], amount: 9, limit: 8.9 },
      { code: 'requiredOverEpicBudget', storyIds: ['a'], amount: 5, limit: 4.9, epicId: 'e' }
    ]);
    expect(found(problem([9], stories, { budget: 9, epicBudgets: { e: 5 } }))).toEqual([]);
    expect(found(problem([9], stories, { budget: null }))).toEqual([]);
  });

  it('are counted to a millionth of the limit', () => {
    const cost = (given: number, budget: number): number =>
      found(problem([9], [must('a', { cost: given })], { budget })).length;
    expect([cost(1_000_000.9, 1_000_000), cost(1_000_001.1, 1_000_000)]).toEqual([0, 1]);
    expect([cost(0.1000009, 0.1), cost(0.1000011, 0.1)]).toEqual([0, 1]);
  });

  it('are told beside those that do not fit', () => {
    expect(found(problem([8], stories, { budget: 8 })).map(({ code }) => code)).toEqual([
      'requiredOverCapacity',
      'requiredOverBudget'
    ]);
  });
});
