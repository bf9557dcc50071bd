import type { PlanProblem, PlanStory } from 'c/sprintPlan';

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A backlog of four epics and three groups, with costs, that depends on the seed alone. */
export function seededBacklog(seed: number, count: number, capacities: readonly number[]): PlanProblem {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const stories = Array.from({ length: count }, (_, index): PlanStory => ({
    id: `s${index}`,
    name: `Story ${index}`,
    points: pick([1, 2, 3, 5, 8]),
    value: 3 + Math.floor(40 * next() ** 3),
    cost: 1 + Math.floor(6 * next()),
    epicId: `e${index % 4}`,
    groups: [pick(['g1', 'g2', 'g3'])]
  }));
  const dependencies = stories.flatMap(({ id }, index) => {
    return index > 0 && next() < 0.2 ? [{ before: `s${Math.floor(next() * index)}`, after: id }] : [];
  });
  const sprints = capacities.map((capacity, index) => ({ id: `t${index}`, name: `Sprint ${index + 1}`, capacity }));
  return { stories, dependencies, sprints, decay: 0.04 };
}

/** The same in which most stories need one or two others, so that links tie nearly all of it together. */
export function tangledBacklog(seed: number, count: number, capacities: readonly number[]): PlanProblem {
  const backlog = seededBacklog(seed, count, capacities);
  const dependencies = backlog.stories.slice(2).flatMap(({ id }, index) => [
    { before: `s${(index * 7) % (index + 1)}`, after: id },
    { before: `s${index + 1 - (index % 3 === 0 ? 1 : 0)}`, after: id }
  ]);
  return { ...backlog, dependencies: dependencies.filter((_, index) => index % 3 !== 0) };
}
