import fc from 'fast-check';
import type { Course, SprintCourse } from '../model';

/** What a sprint may do and add, each pair with the same chance. */
export type Pairs = readonly (readonly [gain: number, growth: number])[];

/** For lists of them that stay on a line. */
export const ways = (...pairs: Pairs): Pairs => pairs;

export const sprintOf = (pairs: Pairs): SprintCourse => ({
  gains: Int32Array.from(pairs, ([gain]) => gain),
  growths: Int32Array.from(pairs, ([, growth]) => growth)
});

/** Stories of so many units each, and what each sprint ahead may bring. */
export function courseFor(units: readonly number[], sprints: readonly Pairs[]): Course {
  const unitsUpTo = [0];
  for (const size of units) unitsUpTo.push(unitsUpTo.at(-1)! + size);
  const doneAt = Array.from({ length: unitsUpTo.at(-1)! + 1 }, (_, done) => {
    return unitsUpTo.filter((needed) => needed <= done).length - 1;
  });
  return {
    sprints: sprints.map(sprintOf),
    unitsUpTo: Int32Array.from(unitsUpTo),
    doneAt: Int32Array.from(doneAt)
  };
}

/** How many stories are done: each waits for its share of what was added, and all are done where as much was done as there is. */
export function plainlyDone({ unitsUpTo }: Course, gain: number, growth: number): number {
  const total = unitsUpTo.at(-1)!;
  if (gain >= total + growth) return unitsUpTo.length - 1;
  return unitsUpTo.filter((needed) => needed * (total + growth) <= gain * total).length - 1;
}

/** The chance of each number of stories after each sprint, by going through every way the sprints can go. */
export function enumerated(course: Course): number[][] {
  const chances = course.sprints.map(() => new Array<number>(course.unitsUpTo.length).fill(0));
  const goOn = (index: number, gain: number, growth: number, before: number, chance: number): void => {
    const sprint = course.sprints[index];
    if (!sprint) return;
    sprint.gains.forEach((more, way) => {
      const [did, added] = [gain + more, growth + sprint.growths[way]!];
      const done = Math.max(before, plainlyDone(course, did, added));
      const share = chance / sprint.gains.length;
      chances[index]![done]! += share;
      goOn(index + 1, did, added, done, share);
    });
  };
  goOn(0, 0, 0, 0, 1);
  return chances;
}

/** Courses of few ways; where `isMonotone`, no sprint adds more than it does. */
export const courses = (isMonotone: boolean): fc.Arbitrary<Course> => {
  const pair = fc
    .tuple(fc.nat(6), fc.integer({ min: -3, max: 7 }))
    .map(([gain, growth]) => [gain, isMonotone ? Math.min(gain, growth) : growth] as const);
  return fc
    .record({
      units: fc.array(fc.nat(7), { minLength: 1, maxLength: 5 }).filter((units) => units.some((size) => size > 0)),
      count: fc.integer({ min: 1, max: 3 }),
      sprints: fc.integer({ min: 1, max: 4 })
    })
    .chain(({ units, count, sprints }) => {
      const sprint = fc.array(pair, { minLength: count, maxLength: count });
      return fc.array(sprint, { minLength: sprints, maxLength: sprints }).map((ahead) => courseFor(units, ahead));
    });
};
