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
 * Moves that bring the accepted stories to where they stand in the wanted order, one after the other: each run of them goes right behind
 * the story that then stands above it; at the top it goes right before the first that stays. `accepted` may hold any of `movable`, the answer
 * of `movedStories`; the others of it stay where they are and are no neighbours to go by.
 */
export function movesFor(
  wanted: readonly string[],
  movable: ReadonlySet<string>,
  accepted: ReadonlySet<string>
): OrderMove[] {
  const placed = wanted.filter((id) => !movable.has(id) || accepted.has(id));
  const moves: { ids: string[]; target: MoveTarget }[] = [];
  const first = placed.find((id) => !accepted.has(id));
  placed.forEach((id, index) => {
    if (!accepted.has(id)) return;
    const above = placed[index - 1];
    if (above !== undefined && accepted.has(above)) moves.at(-1)!.ids.push(id);
    else moves.push({ ids: [id], target: above ? { after: above } : first ? { before: first } : 'top' });
  });
  return moves;
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
  movable: ReadonlySet<string>,
  accepted: ReadonlySet<string>,
  dependencies: readonly Link[]
): Set<string> {
  const all = new Set(accepted);
  for (let before = -1; before < all.size;) {
    before = all.size;
    const places = new Map(orderAfter(mine, movesFor(wanted, movable, all)).map((id, place) => [id, place]));
    for (const link of dependencies) {
      const isConcerned = all.has(link.before) || all.has(link.after);
      if (!isConcerned || places.get(link.before)! < places.get(link.after)!) continue;
      for (const id of [link.before, link.after]) if (movable.has(id)) all.add(id);
    }
  }
  return all;
}
