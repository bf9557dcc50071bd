import type { CompiledProblem } from './compile';
import { Draft } from './draft';

/**
 * A plan made as a person would: what must be in first, the most urgent before; then by value for effort, each as early as it fits together
 * with what it needs. The sprint of each item, or undefined where something required found no place.
 */
export function planByList(
  problem: CompiledProblem,
  last: Int32Array,
  ratioOf: (item: number) => number
): Int32Array | undefined {
  const draft = new Draft(problem);
  const ratios = Float64Array.from({ length: problem.items }, (_, item) => ratioOf(item));
  const all = Array.from(ratios.keys());
  const required = all.filter((item) => last[item]! < problem.sprints);
  required.sort((a, b) => last[a]! - last[b]! || problem.weight[b]! - problem.weight[a]! || a - b);
  const others = all.filter((item) => last[item] === problem.sprints && ratios[item]! > 0);
  others.sort((a, b) => ratios[b]! - ratios[a]! || a - b);
  for (const item of required) draft.place(item, true);
  fill(draft, others);
  return required.every((item) => draft.isIn(item)) && draft.keepsLimits ? draft.at : undefined;
}

/** Puts items in, in their order, as long as any fits; those at the end of the order go first where that missed a minimum share. */
export function fill(draft: Draft, order: readonly number[]): void {
  for (const item of order) draft.place(item, true);
  if (!draft.keepsLimits) draft.repair([...order].reverse());
  for (const item of order) draft.place(item);
}

/** Cost of each item together with its part of what it needs: what several need is divided among them. */
export function sharedCost(
  { items, needed, needing }: CompiledProblem,
  own: Float64Array,
  depth: Int32Array
): Float64Array {
  const users = new Int32Array(items);
  for (const need of needed) users[need]!++;
  const cost = Float64Array.from(own);
  const links = Array.from(needed.keys()).sort((a, b) => depth[needing[a]!]! - depth[needing[b]!]!);
  for (const link of links) cost[needing[link]!]! += Math.max(cost[needed[link]!]!, 0) / users[needed[link]!]!;
  return cost;
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
