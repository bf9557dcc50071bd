import fc from 'fast-check';
import type { CompiledProblem, Row } from '../compile';
import { byHand, leftBy, profitOf, rowOf } from './numbered';

export interface GivenItem {
  readonly weight: number;
  /** Of each sprint; -Infinity where the item may not be. */
  readonly profit: readonly number[];
  readonly isRequired?: boolean;
  readonly kind?: number;
}

/** What is needed, what needs it, and how many sprints lie between them at least. */
export type GivenLink = readonly [needed: number, needing: number, distance?: number];

/** A problem in numbers; items are of different kinds unless told otherwise. */
export const compiled = (
  capacity: readonly number[],
  items: readonly GivenItem[],
  links: readonly GivenLink[] = [],
  rows: readonly Row[] = []
): CompiledProblem => ({
  ...byHand({
    profit: items.map(({ profit }) => profit),
    weight: items.map(({ weight }) => weight),
    capacity,
    links: links.map(([needed, needing, distance = 0]) => [needed, needing, distance]),
    required: items.flatMap(({ isRequired }, item) => (isRequired ? [item] : [])),
    rows,
    step: 1
  }),
  ids: items.map((_, item) => `s${item}`),
  sprints: capacity.length,
  kind: Int32Array.from(items, ({ kind }, item) => kind ?? item)
});

/** Every way to give each item a place that it may have and that keeps the links, whatever room that takes. */
export function placements(
  { items, sprints, profit, isRequired, needed, needing, distance }: CompiledProblem,
  mayBe: (item: number, sprint: number) => boolean = () => true
): number[][] {
  const found: number[][] = [];
  const isFree = (item: number, t: number): boolean =>
    mayBe(item, t) && (t === sprints ? !isRequired[item] : profit[item * sprints + t]! > -Infinity);
  const keepsLinks = (at: readonly number[], item: number): boolean =>
    needed.every((need, link) => {
      const after = needing[link]!;
      if (Math.max(need, after) !== item || at[after] === sprints) return true;
      return at[need]! + distance[link]! <= at[after]!;
    });
  const walk = (at: readonly number[]): void => {
    const item = at.length;
    if (item === items) found.push([...at]);
    else for (let t = 0; t <= sprints; t++) if (isFree(item, t) && keepsLinks([...at, t], item)) walk([...at, t]);
  };
  walk([]);
  return found;
}

/** Every plan there is. */
export const plansOf = (problem: CompiledProblem): number[][] =>
  placements(problem).filter((at) => leftBy(problem, at).every((left) => left >= 0));

/** Profit at prices of room, together with what the room left is worth: what the bound is the most of. */
export const pricedProfit = (problem: CompiledProblem, at: readonly number[], prices: ArrayLike<number>): number =>
  leftBy(problem, at).reduce((sum, left, index) => sum + prices[index]! * left, profitOf(problem, at));

export interface Shape {
  readonly sprints?: number;
  /** In how many of a hundred cases an item may not be in a sprint. */
  readonly closed?: number;
  readonly required?: number;
  readonly links?: number;
  readonly rows?: number;
  /** Links make trees: each item has at most one to an item before it. */
  readonly isForest?: boolean;
}

const often = (percent: number): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: 99 }).map((roll) => roll < percent);

/** Small problems of whole numbers, so that sums are exact. */
export function compiledProblems(
  most: number,
  { sprints: mostSprints = 3, closed = 10, required = 10, links = 30, rows = 0, isForest = false }: Shape = {}
): fc.Arbitrary<CompiledProblem> {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: mostSprints }))
    .chain(([items, sprints]) => {
      const profit = fc.tuple(fc.nat(20), often(closed)).map(([value, isClosed]) => (isClosed ? -Infinity : value));
      const pairs = Array.from({ length: items }, (_, b) =>
        Array.from({ length: b }, (__, a) => [a, b] as const)
      ).flat();
      const linked = fc
        .tuple(...pairs.map(() => fc.tuple(often(links), fc.nat(1), fc.boolean())))
        .map((drawn) =>
          pairs.flatMap(([a, b], index): GivenLink[] => {
            const [isThere, distance, isTurned] = drawn[index]!;
            // Turned links still make no cycle: in a forest there are none, and elsewhere all go one way.
            return isThere ? [isForest && isTurned ? [b, a, distance] : [a, b, distance]] : [];
          })
        )
        .map((all) => {
          const child = ([a, b]: GivenLink): number => Math.max(a, b);
          return isForest
            ? all.filter((link, index) => all.findIndex((other) => child(other) === child(link)) === index)
            : all;
        });
      return fc
        .tuple(
          fc.array(fc.nat(12), { minLength: sprints, maxLength: sprints }),
          fc.array(
            fc.record({
              weight: fc.nat(5),
              profit: fc.array(profit, { minLength: sprints, maxLength: sprints }),
              isRequired: often(required)
            }),
            { minLength: items, maxLength: items }
          ),
          linked,
          fc.array(
            fc.tuple(fc.array(fc.integer({ min: -2, max: 6 }), { minLength: items, maxLength: items }), fc.nat(10)),
            {
              maxLength: rows
            }
          )
        )
        .map(([capacity, given, drawn, limits]) =>
          compiled(
            capacity,
            given,
            drawn,
            limits.map(([coefficients, limit]) => rowOf(coefficients, limit))
          )
        );
    });
}

/** Prices of all room, in each sprint and then in each row. */
export const pricesOf = ({ sprints, rows }: CompiledProblem): fc.Arbitrary<Float64Array> => {
  const length = sprints + rows.length;
  return fc.array(fc.nat(6), { minLength: length, maxLength: length }).map((prices) => Float64Array.from(prices));
};
