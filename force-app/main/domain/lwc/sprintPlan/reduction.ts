import type { CompiledProblem } from './compile';
import { onlyPlace } from './places';

/** A smaller problem, and how its items are numbered in the one it came from. */
export interface Reduced {
  readonly problem: CompiledProblem;
  /** Sprint of each item of the whole problem from the sprints in the smaller one. */
  restore(at: ArrayLike<number>): Int32Array;
}

/**
 * What is left to decide in open places: items with one place are taken out of the problem with their room and profit. Undefined where
 * they do not fit.
 */
export function reduced(problem: CompiledProblem, open: Uint8Array): Reduced | undefined {
  const { items, sprints, profit } = problem;
  const width = sprints + 1;
  const isOpen = (item: number, t: number): boolean => open[item * width + t] === 1;
  const place = new Int32Array(items);
  const kept: number[] = [];
  for (let item = 0; item < items; item++) {
    place[item] = onlyPlace(open, item, width);
    if (place[item]! < 0) kept.push(item);
  }
  const number = new Map(kept.map((item, index) => [item, index]));
  const links = [...problem.needed.keys()].filter(
    (link) => number.has(problem.needed[link]!) && number.has(problem.needing[link]!)
  );
  const capacity = Int32Array.from(problem.capacity);
  let { constant } = problem;
  const fixed = [...place.keys()].filter((item) => place[item]! >= 0 && place[item]! < sprints);
  for (const item of fixed) {
    capacity[place[item]!]! -= problem.weight[item]!;
    constant += profit[item * sprints + place[item]!]!;
  }
  if (capacity.some((room) => room < 0)) return undefined;
  const small = new Float64Array(kept.length * sprints).fill(-Infinity);
  kept.forEach((item, index) => {
    for (let t = 0; t < sprints; t++) if (isOpen(item, t)) small[index * sprints + t] = profit[item * sprints + t]!;
  });
  return {
    problem: {
      ...problem,
      ids: kept.map((item) => problem.ids[item]!),
      items: kept.length,
      weight: Int32Array.from(kept, (item) => problem.weight[item]!),
      kind: Int32Array.from(kept.keys()),
      isRequired: Uint8Array.from(kept, (item) => +!isOpen(item, sprints)),
      capacity,
      profit: small,
      needed: Int32Array.from(links, (link) => number.get(problem.needed[link]!)!),
      needing: Int32Array.from(links, (link) => number.get(problem.needing[link]!)!),
      distance: Uint8Array.from(links, (link) => problem.distance[link]!),
      rows: problem.rows.map((row) => ({
        ...row,
        coefficients: Float64Array.from(kept, (item) => row.coefficients[item]!),
        limit: row.limit - fixed.reduce((sum, item) => sum + row.coefficients[item]!, 0)
      })),
      constant
    },
    restore(at) {
      const whole = place.slice();
      kept.forEach((item, index) => (whole[item] = at[index]!));
      return whole;
    }
  };
}

/** The problem with all room in one sprint, where no item earns less by being later; undefined where some do. */
export function asOneSprint(problem: CompiledProblem): CompiledProblem | undefined {
  const { items, sprints, profit, capacity } = problem;
  if (sprints === 1) return undefined;
  const best = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    best[item] = -Infinity;
    for (let t = 0; t < sprints; t++) {
      const value = profit[item * sprints + t]!;
      if (value === -Infinity) continue;
      if (best[item]! > -Infinity && value !== best[item]) return undefined;
      best[item] = value;
    }
  }
  const room = Int32Array.of(capacity.reduce((sum, points) => sum + points, 0));
  return { ...problem, sprints: 1, capacity: room, profit: best, distance: new Uint8Array(problem.distance.length) };
}
