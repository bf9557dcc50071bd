import fc from 'fast-check';
import type { PlanProblem } from 'c/sprintPlan';
import { plannableStories, type Block, type Plannable } from '../plannable';
import { problem } from './examples';
import { problems } from './problems';

const links = (...pairs: readonly string[]): PlanProblem['dependencies'] =>
  pairs.map((pair) => ({ before: pair[0]!, after: pair[1]! }));
const told = (question: PlanProblem, order = question.stories.map(({ id }) => id)): Plannable =>
  plannableStories(question, order);
const blocks = (question: PlanProblem, order?: string[]): Record<string, string> =>
  Object.fromEntries(
    [...told(question, order).blocks].map(([id, { code, needs }]) => [id, [code, ...needs].join(' ')])
  );

describe('a story that no plan can hold', () => {
  it('is done, excluded or not estimated, in this order', () => {
    const question = problem(
      [5],
      [
        { id: 'a', points: null, isExcluded: true },
        { id: 'b', points: null, isExcluded: true },
        { id: 'c', points: null },
        { id: 'd', isExcluded: true },
        { id: 'e', points: 0 }
      ],
      { alreadyDone: ['a'] }
    );
    expect(blocks(question)).toEqual({ a: 'done', b: 'excluded', c: 'notEstimated', d: 'excluded' });
  });

  it('needs what no plan can hold, however far away, and names what stands in the way', () => {
    const question = problem(
      [5],
      [
        { id: 'a', isExcluded: true },
        { id: 'b', points: null },
        ...['c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ id }))
      ],
      { dependencies: links('ac', 'cd', 'be', 'ef', 'xg', 'yg', 'ag', 'gh') }
    );
    expect(blocks(question)).toEqual({
      a: 'excluded',
      b: 'notEstimated',
      c: 'needsExcluded a',
      d: 'needsExcluded a',
      e: 'needsNotEstimated b',
      f: 'needsNotEstimated b',
      g: 'needsUnknown x y',
      h: 'needsUnknown x y'
    });
  });

  it('is told by the first of what it needs, and by its own fault before that', () => {
    const stories = [{ id: 'a', points: null }, { id: 'b', isExcluded: true }, { id: 'c' }, { id: 'd', points: null }];
    const question = problem([5], [...stories, { id: 'e' }], { dependencies: links('ec', 'ac', 'bc', 'bd') });
    expect(blocks(question, ['a', 'b', 'e', 'c', 'd'])).toMatchObject({ c: 'needsNotEstimated a', d: 'notEstimated' });
  });

  it('does not need what is done, whatever that is', () => {
    const question = problem([5], [{ id: 'a', isExcluded: true }, { id: 'b' }], {
      dependencies: links('ab', 'xb'),
      alreadyDone: ['a', 'x']
    });
    expect(blocks(question)).toEqual({ a: 'done' });
  });

  it('is looked for among stories alone, whatever else the order names', () => {
    const question = problem([5], [{ id: 'b' }], { dependencies: links('bx') });
    expect(blocks(question, ['b', 'x'])).toEqual({});
  });

  it('is one that stands, by any way of needs, on one that is excluded, without points or unknown', () => {
    let found = 0;
    fc.assert(
      fc.property(problems(7), fc.boolean(), (given, hasUnknown) => {
        const question = hasUnknown
          ? { ...given, dependencies: [...given.dependencies, ...[{ before: 'x', after: 's2' }]] }
          : given;
        const { stories, dependencies, alreadyDone = [] } = question;
        const isBlocked = (id: string): boolean => {
          if (alreadyDone.includes(id)) return false;
          const story = stories.find((one) => one.id === id);
          if (!story || story.isExcluded || story.points === null) return true;
          return dependencies.some(({ before, after }) => after === id && isBlocked(before));
        };
        const codes = new Map([...told(question).blocks].map(([id, { code }]): [string, Block['code']] => [id, code]));
        for (const { id } of stories) {
          const expected = isBlocked(id);
          if (expected) found++;
          expect(codes.get(id) === undefined).toBe(!expected && !alreadyDone.includes(id));
        }
      }),
      { numRuns: 100, seed: 1 }
    );
    expect(found).toBeGreaterThan(100);
  });
});

describe('what stories need', () => {
  it('is all that is not done, known or not', () => {
    const question = problem([5], [{ id: 'a' }, { id: 'b' }, { id: 'c' }], {
      dependencies: links('ac', 'bc', 'xc', 'yb', 'ax'),
      alreadyDone: ['b', 'z']
    });
    const { needs, isDone, byId } = told(question);
    expect(Object.fromEntries(needs)).toEqual({ b: ['y'], c: ['a', 'x'] });
    expect([...isDone]).toEqual(['b', 'z']);
    expect([...byId.values()]).toEqual(question.stories);
  });
});
