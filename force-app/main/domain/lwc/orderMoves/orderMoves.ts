import type { Link } from 'c/dependencyGraph';
import type { MoveTarget } from 'c/storyOrder';
import { Chain } from './chain';
import { stayingPlaces } from './stayingPlaces';

export { stayingPlaces } from './stayingPlaces';

/** Stories that go to a place together, in this order. */
export interface OrderMove {
  readonly ids: readonly string[];
  readonly target: MoveTarget;
}

/**
 * The stories that have to move to turn one order into another, as few as possible: all but a longest part that both have in the same order.
 * Both hold the same ids. O(n log n).
 */
export function movedStories(mine: readonly string[], wanted: readonly string[]): Set<string> {
  const places = new Map(mine.map((id, place) => [id, place]));
  const stays = stayingPlaces(wanted.map((id) => places.get(id)!));
  return new Set(wanted.filter((_, place) => !stays[place]));
}

/**
 * Moves that bring the accepted stories towards where the wanted order has them, while the others stay as they are: each goes where it agrees
 * with the wanted order about the most of the others, and they stand among each other as wanted. So the answer of `movedStories`, or more,
 * leads to the wanted order, and any other choice part of the way. The moves go next to stories that stay.
 */
export function movesFor(
  mine: readonly string[],
  wanted: readonly string[],
  accepted: ReadonlySet<string>
): OrderMove[] {
  const ranks = new Map(wanted.map((id, rank) => [id, rank]));
  const whole = accepted.size === mine.length ? wanted[0] : undefined;
  const isMoving = (id: string): boolean => accepted.has(id) && id !== whole;
  const rest = mine.filter((id) => !isMoving(id));
  const restRanks = Int32Array.from(rest, (id) => ranks.get(id)!);
  const moves: { ids: string[]; gap: number; target: MoveTarget }[] = [];
  for (const id of wanted.filter(isMoving)) {
    const gap = bestGap(restRanks, ranks.get(id)!);
    const target = gap === 0 ? { before: rest[0]! } : { after: rest[gap - 1]! };
    if (moves.at(-1)?.gap === gap) moves.at(-1)!.ids.push(id);
    else moves.push({ ids: [id], gap, target });
  }
  return moves.map(({ ids, target }) => ({ ids, target }));
}

/** The highest gap with the fewest stories on the wrong side of it. A later rank never has a higher gap, so stories do not cross. */
function bestGap(restRanks: Int32Array, rank: number): number {
  let [gap, wrong, fewest] = [0, 0, 0];
  for (let index = 0; index < restRanks.length; index++) {
    wrong += restRanks[index]! < rank ? -1 : 1;
    if (wrong < fewest) [gap, fewest] = [index + 1, wrong];
  }
  return gap;
}

/**
 * The same moves cut into parts of at most `most` stories, to be made one part after the other. A run that is cut goes on behind its last story, or
 * before the same one.
 */
export function inParts(moves: readonly OrderMove[], most: number): OrderMove[][] {
  const parts: OrderMove[][] = [];
  let room = 0;
  for (const move of moves) {
    let { target } = move;
    for (let start = 0; start < move.ids.length;) {
      if (room === 0) room = parts.push([]) && most;
      const ids = move.ids.slice(start, start + room);
      parts.at(-1)!.push({ ids, target });
      start += ids.length;
      room -= ids.length;
      if (typeof target === 'string' || 'after' in target) target = { after: ids.at(-1)! };
    }
  }
  return parts;
}

/** The order once moves are made, one after the other. A move next to a story that is not there is left out. */
export function orderAfter(mine: readonly string[], moves: readonly OrderMove[]): string[] {
  const chain = new Chain(mine);
  for (const { ids, target } of moves) chain.move(ids, target);
  return chain.ids();
}

/**
 * The accepted stories, and those that have to move with them so that none of them stands before a story it needs, or behind one that needs it.
 */
export function withNeeded(
  mine: readonly string[],
  wanted: readonly string[],
  accepted: ReadonlySet<string>,
  dependencies: readonly Link[]
): Set<string> {
  const all = new Set(accepted);
  for (let before = -1; before < all.size;) {
    before = all.size;
    const places = new Map(orderAfter(mine, movesFor(mine, wanted, all)).map((id, place) => [id, place]));
    for (const link of dependencies) {
      const [first, second] = [places.get(link.before), places.get(link.after)];
      const isConcerned = all.has(link.before) || all.has(link.after);
      if (isConcerned && first !== undefined && second !== undefined && first > second)
        all.add(link.before).add(link.after);
    }
  }
  return all;
}
