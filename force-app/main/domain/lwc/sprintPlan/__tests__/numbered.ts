import type fc from 'fast-check';
import type { PlanProblem } from 'c/sprintPlan';
import { compile, type CompiledProblem, type Row } from '../compile';
import { plannableStories } from '../plannable';
import { problems } from './problems';

/** A problem in numbers; its stories stand in an order in which needs come first. */
export const numbered = (problem: PlanProblem): CompiledProblem => {
  const order = problem.stories.map(({ id }) => id);
  return compile(problem, plannableStories(problem, order));
};

/** Small problems in numbers with every feature switched on now and then. */
export const numberedProblems = (most: number): fc.Arbitrary<CompiledProblem> => problems(most).map(numbered);

interface Given {
  /** Of each item, what it earns in each sprint. */
  readonly profit: readonly (readonly number[])[];
  readonly weight?: readonly number[];
  readonly capacity?: readonly number[];
  readonly links?: readonly (readonly [needed: number, needing: number, distance: number])[];
  readonly required?: readonly number[];
  readonly rows?: readonly Row[];
  readonly step?: number;
  readonly constant?: number;
}

/** A problem in numbers by hand: items of weight 1 and sprints with room for nine, unless told otherwise. */
export function byHand(given: Given): CompiledProblem {
  const { profit, links = [], required = [] } = given;
  const sprints = profit[0]?.length ?? 0;
  return {
    ids: profit.map((_, item) => `i${item}`),
    items: profit.length,
    stories: profit.length,
    sprints,
    weight: Int32Array.from(given.weight ?? profit.map(() => 1)),
    capacity: Int32Array.from(given.capacity ?? new Array<number>(sprints).fill(9)),
    profit: Float64Array.from(profit.flat()),
    isRequired: Uint8Array.from(profit, (_, item) => +required.includes(item)),
    kind: Int32Array.from(profit.keys()),
    needed: Int32Array.from(links, ([needed]) => needed),
    needing: Int32Array.from(links, ([, needing]) => needing),
    distance: Uint8Array.from(links, ([, , distance]) => distance),
    rows: given.rows ?? [],
    step: given.step ?? 0,
    constant: given.constant ?? 0
  };
}

/** Every way to put each item into a sprint or leave it out. */
export function wholePlans({ items, sprints }: CompiledProblem): Int32Array[] {
  const width = sprints + 1;
  return Array.from({ length: width ** items }, (_, code) =>
    Int32Array.from({ length: items }, (__, item) => Math.floor(code / width ** item) % width)
  );
}

export const profitOf = ({ profit, sprints, constant }: CompiledProblem, at: Int32Array): number =>
  at.reduce((sum, t, item) => (t < sprints ? sum + profit[item * sprints + t]! : sum), constant);

/** Whether each item stands where it may, and after all it needs. */
export function isInOrder(problem: CompiledProblem, at: Int32Array): boolean {
  const { sprints, isRequired, needed, needing, distance } = problem;
  return (
    profitOf(problem, at) > -Infinity &&
    at.every((t, item) => t < sprints || !isRequired[item]) &&
    needed.every((need, link) => {
      const sprint = at[needing[link]!]!;
      return sprint === sprints || at[need]! + distance[link]! <= sprint;
    })
  );
}

/** Whether a plan keeps every rule of a problem in numbers. */
export function isPlan(problem: CompiledProblem, at: Int32Array): boolean {
  const { sprints, weight, capacity, rows } = problem;
  const points = (sprint: number): number => at.reduce((sum, t, item) => (t === sprint ? sum + weight[item]! : sum), 0);
  const used = ({ coefficients }: Row): number =>
    at.reduce((sum, t, item) => (t < sprints ? sum + coefficients[item]! : sum), 0);
  return (
    isInOrder(problem, at) &&
    capacity.every((room, sprint) => points(sprint) <= room) &&
    rows.every((row) => used(row) <= row.limit)
  );
}

/** The most that any plan earns; -Infinity where there is none. */
export const mostProfit = (problem: CompiledProblem): number =>
  wholePlans(problem).reduce(
    (most, at) => (isPlan(problem, at) ? Math.max(most, profitOf(problem, at)) : most),
    -Infinity
  );
