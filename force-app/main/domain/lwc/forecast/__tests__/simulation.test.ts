import fc from 'fast-check';
import { simulatedChances } from '../simulation';
import type { Course } from '../model';
import { courseFor, courses, enumerated, ways } from './courses';

/** The chances after each sprint, and how often the work let others go on. */
function drawn(course: Course, trials: number, seed: number): { chances: number[][]; breaths: number } {
  const work = simulatedChances(course, trials, seed);
  let breaths = 0;
  let step = work.next();
  while (!step.done) {
    breaths++;
    step = work.next();
  }
  return { chances: step.value.map((row) => [...row]), breaths };
}

const even = courseFor([2, 2], new Array(6).fill(ways([1, 0], [3, 0])));

describe('chances that were drawn', () => {
  it('are those of the one course where there is but one', () => {
    const { chances } = drawn(courseFor([2, 2, 2], new Array(5).fill(ways([3, 0]))), 10, 1);
    expect(chances).toEqual([
      [0, 1, 0, 0],
      [0, 0, 0, 1]
    ]);
  });

  it('keep what is done, even where more is added afterwards than is worked off', () => {
    const { chances } = drawn(courseFor([2, 2], [ways([2, 0]), ways([0, 9]), ways([1, 9])]), 10, 1);
    expect(chances).toEqual([
      [0, 1, 0],
      [0, 1, 0],
      [0, 1, 0]
    ]);
  });

  it('are those of all courses within four and a half standard errors', () => {
    const trials = 4000;
    let grown = 0;
    fc.assert(
      fc.property(courses(false), fc.integer(), (course, seed) => {
        const { chances } = drawn(course, trials, seed);
        enumerated(course).forEach((row, sprint) => {
          row.forEach((chance, done) => {
            const error = Math.sqrt((chance * (1 - chance)) / trials);
            // After the last row everything is done.
            const found = (chances[sprint] ?? chances.at(-1)!)[done]!;
            expect(Math.abs(found - chance)).toBeLessThanOrEqual(4.5 * error + 1 / trials);
          });
        });
        if (course.sprints.some(({ gains, growths }) => gains.some((gain, way) => gain < growths[way]!))) grown++;
      }),
      { numRuns: 60, seed: 5 }
    );
    expect(grown).toBeGreaterThan(20);
  });

  it('are shares of the trials, all of them in each sprint, and end once all are through', () => {
    const { chances } = drawn(even, 300, 4);
    for (const row of chances) {
      for (const chance of row) expect(chance * 300).toBeCloseTo(Math.round(chance * 300), 9);
      expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
    expect(chances.slice(0, -1).every((row) => row.at(-1)! < 1)).toBe(true);
    expect(chances.at(-1)!.at(-1)).toBe(1);
    expect(chances.length).toBeLessThan(6);
  });

  it('breathe after each five hundred trials', () => {
    expect([1, 500, 501, 1500].map((trials) => drawn(even, trials, 1).breaths)).toEqual([1, 1, 2, 3]);
  });

  it('are the same for a trial whatever came before it', () => {
    const [first, rest, both] = [drawn(even, 500, 7), drawn(even, 200, 507), drawn(even, 700, 7)];
    both.chances.forEach((row, sprint) => {
      const [one, other] = [first.chances[sprint] ?? [0, 0, 1], rest.chances[sprint] ?? [0, 0, 1]];
      row.forEach((chance, done) => expect(chance * 700).toBeCloseTo(one[done]! * 500 + other[done]! * 200, 9));
    });
    expect(drawn(even, 500, 8).chances).not.toEqual(first.chances);
  });
});
