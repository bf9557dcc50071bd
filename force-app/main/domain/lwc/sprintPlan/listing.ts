import type { CompiledProblem } from './compile';

/**
 * A plan made as a person would: what must be in first, then by value for effort, each as early as it fits together with what it needs.
 * The sprint of each item, or undefined where something required found no place.
 */
export function planByList(problem: CompiledProblem, ratioOf: (item: number) => number): Int32Array | undefined {
  const { items, sprints } = problem;
  const needs: number[][] = Array.from({ length: items }, () => []);
  problem.needing.forEach((item, link) => needs[item]!.push(link));
  const at = new Int32Array(items).fill(sprints);
  const room = Int32Array.from(problem.capacity);
  const left = problem.rows.map(({ limit }) => limit);
  let placed: number[] = [];
  const ratios = Float64Array.from({ length: items }, (_, item) => ratioOf(item));
  const order = Array.from({ length: items }, (_, item) => item).sort(
    (a, b) => problem.isRequired[b]! - problem.isRequired[a]! || ratios[b]! - ratios[a]! || a - b
  );
  for (const item of order) {
    if (at[item]! < sprints) continue;
    placed = [];
    if (place(item)) continue;
    if (problem.isRequired[item]) return undefined;
    for (const undone of placed) take(undone, sprints, -1);
  }
  return at;

  function place(item: number): boolean {
    let first = 0;
    for (const link of needs[item]!) {
      const need = problem.needed[link]!;
      if (at[need]! === sprints && !place(need)) return false;
      first = Math.max(first, at[need]! + problem.distance[link]!);
    }
    for (let t = first; t < sprints; t++) {
      if (problem.weight[item]! > room[t]! || problem.profit[item * sprints + t]! === -Infinity) continue;
      placed.push(item);
      take(item, t, 1);
      return left.every((rest) => rest >= 0);
    }
    return false;
  }

  /** Puts an item into a sprint, or out of its own again. */
  function take(item: number, sprint: number, sign: number): void {
    room[sign > 0 ? sprint : at[item]!]! -= sign * problem.weight[item]!;
    at[item] = sprint;
    problem.rows.forEach(({ coefficients }, row) => (left[row]! -= sign * coefficients[item]!));
  }
}

/** Effort of each item together with its part of what it needs: what several need is divided among them. */
export function sharedEffort({ items, weight, needed, needing }: CompiledProblem, depth: Int32Array): Float64Array {
  const users = new Int32Array(items);
  for (const need of needed) users[need]!++;
  const effort = Float64Array.from(weight);
  const links = Array.from(needed.keys()).sort((a, b) => depth[needing[a]!]! - depth[needing[b]!]!);
  for (const link of links) effort[needing[link]!]! += effort[needed[link]!]! / users[needed[link]!]!;
  return effort;
}

/** Of each item, how long the longest chain of needs before it is. */
export function depths({ items, needed, needing }: CompiledProblem): Int32Array {
  const depth = new Int32Array(items);
  for (let changed = true; changed;) {
    changed = false;
    for (let link = 0; link < needed.length; link++) {
      if (depth[needing[link]!]! > depth[needed[link]!]!) continue;
      depth[needing[link]!] = depth[needed[link]!]! + 1;
      changed = true;
    }
  }
  return depth;
}
