import type { CompiledProblem } from './compile';
import { openWhere } from './places';

/** Whether an item may go from where it stands to another place, in a sprint or out (numbered `sprints`). */
export type IsFree = (item: number, from: number, to: number) => boolean;

/** Of ten items, how many are free in a scattered neighbourhood. */
const SCATTERED = 3;

/** Between two sprints, and from and to what is out, for every two sprints. */
export function betweenSprints(sprints: number): IsFree[] {
  const all: IsFree[] = [];
  for (let one = 0; one < sprints; one++) {
    for (let other = one + 1; other < sprints; other++) {
      const isOf = (t: number): boolean => t === one || t === other || t === sprints;
      all.push((_, from, to) => isOf(from) && isOf(to));
    }
  }
  return all;
}

/** Some items, wherever they stand, may go anywhere; others with each seed, the same ones each time. */
export function scattered(seed: number): IsFree {
  return (item) => {
    const mixed = Math.imul(Math.imul(item + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % 10 < SCATTERED;
  };
}

/** Of the open places those of plans that differ from one in what is free alone; undefined where none is open. As `openPlaces`. */
export function openNear(
  problem: CompiledProblem,
  open: Uint8Array,
  at: Int32Array,
  isFree: IsFree
): Uint8Array | undefined {
  const width = problem.sprints + 1;
  return openWhere(problem, (item, t) => {
    const from = at[item]!;
    return t === from || (open[item * width + t] === 1 && isFree(item, from, t));
  });
}
