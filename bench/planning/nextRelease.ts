import { random } from './instances.ts';
import type { PlanProblem, PlanStory } from './openPlanning.ts';

/**
 * Reads a public instance of the Next Release Problem (Bagnall et al. 2001, files by Xuan et al. 2012) as a plan of one sprint: its
 * requirements are stories without value of their own, each customer a bundle of what he asked for, the budget the capacity.
 */
export function nextReleaseProblem(text: string, ratio: number): PlanProblem {
  const numbers = text.trim().split(/\s+/).map(Number);
  let place = 0;
  const next = (): number => numbers[place++]!;
  const stories: PlanStory[] = [];
  for (let level = next(); level > 0; level--) {
    for (let count = next(); count > 0; count--) {
      const id = `r${stories.length + 1}`;
      stories.push({ id, name: `Requirement ${stories.length + 1}`, points: next(), value: 0 });
    }
  }
  const dependencies: { before: string; after: string }[] = [];
  for (let count = next(); count > 0; count--) dependencies.push({ before: `r${next()}`, after: `r${next()}` });
  const bundles: { id: string; value: number; stories: string[] }[] = [];
  for (let count = next(); count > 0; count--) {
    const value = next();
    const requests = Array.from({ length: next() }, () => `r${next()}`);
    bundles.push({ id: `c${bundles.length + 1}`, value, stories: requests });
  }
  const cost = stories.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const sprints = [{ id: 'release', name: 'Next release', capacity: Math.floor(ratio * cost) }];
  return { stories, dependencies, sprints, decay: 0, bundles };
}

/** Requirements on levels, each with its costs and how many of the next level build on one at most; then the customers. */
export interface NextReleaseShape {
  readonly levels: readonly { count: number; cost: readonly [number, number]; children: number }[];
  readonly customers: number;
  readonly requests: readonly [number, number];
}

/** An instance in the format of the public ones, made as their authors say they made theirs (nrp2: 5 levels, 500 customers). */
export function madeUpNextRelease({ levels, customers, requests }: NextReleaseShape, seed: number): string {
  const next = random(seed);
  const between = ([low, high]: readonly [number, number]): number => low + Math.floor(next() * (high - low + 1));
  const firsts = levels.map((_, level) => levels.slice(0, level).reduce((sum, { count }) => sum + count, 1));
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  const links = levels.flatMap(({ count, children }, level) => {
    const below = levels[level + 1];
    if (!below) return [];
    return Array.from({ length: count }, (_, index) =>
      Array.from({ length: between([0, children]) }, () => [
        firsts[level]! + index,
        firsts[level + 1]! + Math.floor(next() * below.count)
      ])
    ).flat();
  });
  const asked = Array.from({ length: customers }, () => {
    const wanted = new Set(Array.from({ length: between(requests) }, () => 1 + Math.floor(next() * total)));
    return [between([10, 50]), wanted.size, ...wanted];
  });
  const costs = levels.map(
    ({ count, cost }) => `${count}\n${Array.from({ length: count }, () => between(cost)).join(' ')}`
  );
  const lines = [
    levels.length,
    ...costs,
    links.length,
    ...links.map((pair) => pair.join(' ')),
    customers,
    ...asked.map((a) => a.join(' '))
  ];
  return `${lines.join('\n')}\n`;
}

/** The shape of nrp2 of the classic family, whose file is not public here: known to be hard. */
export const LIKE_NRP2: NextReleaseShape = {
  levels: [
    { count: 20, cost: [1, 5], children: 8 },
    { count: 40, cost: [2, 8], children: 8 },
    { count: 80, cost: [5, 10], children: 6 },
    { count: 160, cost: [5, 10], children: 4 },
    { count: 320, cost: [5, 10], children: 0 }
  ],
  customers: 500,
  requests: [1, 5]
};
