import type fc from 'fast-check';
import type { PlanProblem } from 'c/sprintPlan';
import { compile, type CompiledProblem, type Row } from '../compile';
import { Pacer } from '../pacer';
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

/** Items that may be anywhere in so many sprints, and earn 1 there. */
export const anywhere = (items: number, sprints: number, links: NonNullable<Given['links']> = []): CompiledProblem =>
  byHand({ profit: new Array<number[]>(items).fill(new Array<number>(sprints).fill(1)), links });

export const rowOf = (coefficients: readonly number[], limit: number): Row => ({
  kind: 'budget',
  key: '',
  coefficients: Float64Array.from(coefficients),
  limit
});

/** Open places, a text of noughts and ones for each item. */
export const openRows = (open: Uint8Array | undefined, width: number): string[] | undefined =>
  open &&
  Array.from({ length: open.length / width }, (_, item) => open.slice(item * width, (item + 1) * width).join(''));

/** A clock that stands still. */
export const untimed = (): Pacer => new Pacer({ now: () => 0, pause: async () => undefined });

/** Every way to put each item into a sprint or leave it out. */
export function wholePlans({ items, sprints }: CompiledProblem): Int32Array[] {
  const width = sprints + 1;
  return Array.from({ length: width ** items }, (_, code) =>
    Int32Array.from({ length: items }, (__, item) => Math.floor(code / width ** item) % width)
  );
}

/** Sum over what is planned, from a start. */
export const sumOf = (
  { sprints }: CompiledProblem,
  at: ArrayLike<number>,
  part: (item: number, sprint: number) => number,
  start = 0
): number => Array.from(at).reduce((sum, t, item) => (t < sprints ? sum + part(item, t) : sum), start);

export const profitOf = (problem: CompiledProblem, at: ArrayLike<number>): number =>
  sumOf(problem, at, (item, t) => problem.profit[item * problem.sprints + t]!, problem.constant);

/** What capacities and limits leave, in each sprint and then in each row. */
export const leftBy = (problem: CompiledProblem, at: ArrayLike<number>): number[] => [
  ...Array.from(
    problem.capacity,
    (room, t) => room - sumOf(problem, at, (item, s) => (s === t ? problem.weight[item]! : 0))
  ),
  ...problem.rows.map(({ coefficients, limit }) => limit - sumOf(problem, at, (item) => coefficients[item]!))
];

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
export const isPlan = (problem: CompiledProblem, at: Int32Array): boolean =>
  isInOrder(problem, at) && leftBy(problem, at).every((left) => left >= 0);

/** The most that any plan earns; -Infinity where there is none. */
export const mostProfit = (problem: CompiledProblem): number =>
  wholePlans(problem).reduce(
    (most, at) => (isPlan(problem, at) ? Math.max(most, profitOf(problem, at)) : most),
    -Infinity
  );
