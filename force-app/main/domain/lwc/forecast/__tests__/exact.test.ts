import fc from 'fast-check';
import { canBeExact, exactChances } from '../exact';
import type { Course } from '../model';
import { courseFor, courses, enumerated, ways, type Pairs } from './courses';

/** The chances after each sprint, and how often the work let others go on. */
function worked(course: Course): { chances: number[][] | undefined; breaths: number } {
  const work = exactChances(course);
  let breaths = 0;
  let step = work.next();
  while (!step.done) {
    breaths++;
    step = work.next();
  }
  return { chances: step.value?.map((row) => [...row]), breaths };
}

/** One story, and so many sprints that all may go the same ways. */
const alike = (units: number, pairs: Pairs, sprints: number): Course => {
  return courseFor([units], new Array<Pairs>(sprints).fill(pairs));
};

/** The same where it matters only how long the list of units is. */
const long = (units: number, pairs: Pairs, sprints: number): Course => ({
  ...alike(1, pairs, sprints),
  doneAt: new Int32Array(units)
});

describe('chances of all courses', () => {
  it('are those of one sprint after the other', () => {
    const { chances } = worked(courseFor([2, 2], [ways([1, 0], [3, 0]), ways([1, 0], [3, 0])]));
    expect(chances).toEqual([
      [0.5, 0.5, 0],
      [0, 0.25, 0.75]
    ]);
  });

  it('are those of going through all of them, as far as it goes', () => {
    let [whole, ended] = [0, 0];
    fc.assert(
      fc.property(courses(true), (course) => {
        const expected = enumerated(course);
        const { chances } = worked(course);
        const rows = chances!.length;
        expect(rows === expected.length || expected[rows - 1]!.at(-1)! > 0.9949).toBe(true);
        expected.slice(0, rows).forEach((row, sprint) => {
          row.forEach((chance, done) => expect(chances![sprint]![done]).toBeCloseTo(chance, 12));
        });
        if (rows === expected.length) whole++;
        else ended++;
      }),
      { numRuns: 150, seed: 3 }
    );
    expect(Math.min(whole, ended)).toBeGreaterThan(10);
  });

  it('go on until everything is done in nearly all of them, and breathe after each sprint but the last', () => {
    const mostly = (of: number): Pairs => Array.from({ length: of }, (_, way) => [way === 0 ? 0 : 1, 0]);
    expect(worked(alike(1, mostly(250), 4))).toMatchObject({ chances: { length: 1 }, breaths: 0 });
    expect(worked(alike(1, mostly(100), 4))).toMatchObject({ chances: { length: 2 }, breaths: 1 });
    expect(worked(alike(9, mostly(100), 4))).toMatchObject({ chances: { length: 4 }, breaths: 4 });
  });

  it('forget how much more was done than there is, which would be too much to keep', () => {
    const { chances } = worked(alike(10, ways([0, 0], [600_000, 0]), 3));
    expect(chances?.map((row) => row[1])).toEqual([0.5, 0.75, 0.875]);
  });

  it('are not there where a sprint has more sums than a page can wait for', () => {
    const apart = (most: number): Course => ({
      ...courseFor([1], [ways([0, 0], [most, 0]), ways([0, 0], [1, 0])]),
      doneAt: new Int32Array(1_200_000)
    });
    expect(worked(apart(499_999)).chances).toHaveLength(2);
    expect(worked(apart(500_000))).toEqual({ chances: undefined, breaths: 1 });
  });
});

describe('whether all courses can be weighed', () => {
  it('is so where no sprint adds more than it does', () => {
    expect(canBeExact(alike(10, ways([3, 3], [2, -4]), 3))).toBe(true);
    expect(canBeExact(alike(10, ways([3, 3], [2, 3], [9, 0]), 3))).toBe(false);
    expect(canBeExact(courseFor([10], [ways([3, 3]), ways([2, 3]), ways([3, 3])]))).toBe(false);
  });

  it.each<[string, Pairs, number, number]>([
    ['the units of work, where nothing is added', ways([3, 0], [5, 0]), 9, 500_000],
    ['how many sums there are, the more the more growth differs', ways([3, 3], [3, 2]), 10, 45_454],
    ['as many sprints as the work takes, where there are more', ways([3, 1], [3, 0]), 5000, 1116],
    ['all sprints, where the work never ends', ways([4, 4], [3, 3]), 10, 45_454]
  ])('goes by %s', (_, pairs, sprints, most) => {
    expect(canBeExact(long(most, pairs, sprints))).toBe(true);
    expect(canBeExact(long(most + 1, pairs, sprints))).toBe(false);
  });

  it('takes the last sprint for all, for it is one of average length', () => {
    const wide: Pairs = ways([3, 3], [3, -9]);
    const narrow: Pairs = ways([3, 3], [3, 3]);
    const after = (...pairs: readonly Pairs[]): Course => ({
      ...courseFor([1], pairs),
      doneAt: new Int32Array(300_000)
    });
    expect(canBeExact(after(wide, wide, narrow))).toBe(true);
    expect(canBeExact(after(narrow, narrow, wide))).toBe(false);
  });
});
