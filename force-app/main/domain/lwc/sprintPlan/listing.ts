import type { CompiledProblem } from './compile';

/**
 * A plan made as a person would: what must be in first, then by value for effort, each as early as it fits together with what it needs.
 * The sprint of each item, or undefined where something required found no place.
 */
export function planByList(problem: CompiledProblem, ratioOf: (item: number) => number): Int32Array | undefined {
  const { items, sprints } = problem;
  const needs: number[][] = Array.from({ length: items }, () => []);
  problem.needing.forEach((item, link) => needs[item]!.push(link));
  const state = {
    at: new Int32Array(items).fill(sprints),
    room: Int32Array.from(problem.capacity),
    left: problem.rows.map(({ limit }) => limit)
  };
  const order = Array.from({ length: items }, (_, item) => item).sort(
    (a, b) => problem.isRequired[b]! - problem.isRequired[a]! || ratioOf(b) - ratioOf(a) || a - b
  );
  for (const item of order) {
    if (state.at[item]! < sprints) continue;
    const saved = { at: state.at.slice(), room: state.room.slice(), left: [...state.left] };
    if (place(item)) continue;
    if (problem.isRequired[item]) return undefined;
    Object.assign(state, saved);
  }
  return state.at;

  function place(item: number): boolean {
    let first = 0;
    for (const link of needs[item]!) {
      const need = problem.needed[link]!;
      if (state.at[need]! === sprints && !place(need)) return false;
      first = Math.max(first, state.at[need]! + problem.distance[link]!);
    }
    for (let t = first; t < sprints; t++) {
      if (problem.weight[item]! > state.room[t]! || problem.profit[item * sprints + t]! === -Infinity) continue;
      state.at[item] = t;
      state.room[t]! -= problem.weight[item]!;
      return problem.rows.every(({ coefficients }, row) => (state.left[row]! -= coefficients[item]!) >= 0);
    }
    return false;
  }
}
