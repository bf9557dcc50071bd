import type { CompiledProblem } from './compile';
import { narrow } from './windows';

/**
 * Where items can still stand in a plan that loses no more than `limit`: 1 at item * (sprints + 1) + sprint. Follows the links, so that
 * what an item with one place left rules out is ruled out. Undefined where an item has no place.
 */
export function openPlaces(problem: CompiledProblem, losses: Float64Array, limit: number): Uint8Array | undefined {
  const { items, sprints } = problem;
  const width = sprints + 1;
  const open = Uint8Array.from(losses, (loss) => +(loss <= limit));
  const first = new Int32Array(items);
  const last = new Int32Array(items).fill(sprints);
  /** Moves the ends to places that are open; answers whether any moved. */
  const close = (): boolean => {
    let moves = false;
    for (let item = 0; item < items; item++) {
      const [from, to] = [first[item]!, last[item]!];
      while (first[item]! <= sprints && !open[item * width + first[item]!]) first[item]!++;
      while (last[item]! >= first[item]! && !open[item * width + last[item]!]) last[item]!--;
      moves ||= first[item] !== from || last[item] !== to;
    }
    return moves;
  };
  close();
  // An end that links move may meet a place that is not open, and then moves on: what is linked to it has to follow.
  do if (!narrow(problem, { first, last })) return undefined;
  while (close());
  for (let item = 0; item < items; item++) {
    for (let t = 0; t < width; t++) if (t < first[item]! || t > last[item]!) open[item * width + t] = 0;
  }
  return open;
}

/** As `openPlaces`, where it is known which places are open. */
export function openWhere(
  problem: CompiledProblem,
  isOpen: (item: number, sprint: number) => boolean
): Uint8Array | undefined {
  const width = problem.sprints + 1;
  const losses = Float64Array.from(
    { length: problem.items * width },
    (_, place) => +!isOpen(Math.floor(place / width), place % width)
  );
  return openPlaces(problem, losses, 0);
}

/** The one place that an item has left; -1 where there are more. */
export function onlyPlace(open: Uint8Array, item: number, width: number): number {
  let only = -1;
  for (let t = 0; t < width; t++) {
    if (!open[item * width + t]) continue;
    if (only >= 0) return -1;
    only = t;
  }
  return only;
}

/** The item with several places whose links lead to the most items with several places. */
export function mostLinked({ items, sprints, needed, needing }: CompiledProblem, open: Uint8Array): number {
  const width = sprints + 1;
  const isOpen = Uint8Array.from({ length: items }, (_, item) => +(onlyPlace(open, item, width) < 0));
  const links = new Int32Array(items);
  for (let link = 0; link < needed.length; link++) {
    if (!isOpen[needed[link]!] || !isOpen[needing[link]!]) continue;
    links[needed[link]!]!++;
    links[needing[link]!]!++;
  }
  return links.reduce((most, count, item) => (count > links[most]! ? item : most), 0);
}
