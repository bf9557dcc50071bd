/** What ordering needs to know of a story. `rank` is null until the org gave it a place. */
export interface Ranked {
  readonly id: string;
  /** Breaks ties, so that the order is total: the record's number. */
  readonly key: string;
  readonly rank: string | null;
}

/** Where moved stories go: next to another story, or to an end of the backlog. */
export type MoveTarget = { readonly before: string } | { readonly after: string } | 'top' | 'bottom';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of a backlog: by rank key, stories never placed at the end in the order of their numbers. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.rank === b.rank) return compareText(a.key, b.key);
  if (a.rank === null) return 1;
  if (b.rank === null) return -1;
  return compareText(a.rank, b.rank);
}

/** Index in `rest` at which moved stories go; undefined where the story to stand next to is not there. */
function indexOfTarget(rest: readonly { readonly id: string }[], target: MoveTarget): number | undefined {
  if (target === 'top') return 0;
  if (target === 'bottom') return rest.length;
  const id = 'before' in target ? target.before : target.after;
  const index = rest.findIndex((story) => story.id === id);
  if (index < 0) return undefined;
  return 'before' in target ? index : index + 1;
}

/** The stories `ids`, in the order that `ids` gives, and those that stay. */
function takeOut<Item extends { readonly id: string }>(
  order: readonly Item[],
  ids: readonly string[]
): { moved: Item[]; rest: Item[] } {
  if (ids.length === 1) {
    // One story is found by comparison: looking each id up would first hash every one of them.
    const rest = [...order];
    const index = order.findIndex(({ id }) => id === ids[0]);
    return { moved: index < 0 ? [] : rest.splice(index, 1), rest };
  }
  const moving = new Set(ids);
  const found = new Map(order.filter(({ id }) => moving.has(id)).map((story) => [story.id, story]));
  return { moved: ids.flatMap((id) => found.get(id) ?? []), rest: order.filter(({ id }) => !moving.has(id)) };
}

/**
 * The order once the stories `ids` stand together at `target`, in the order that `ids` gives. The same array where nothing changes: they
 * stand there already, none of them is there, or the story to stand next to is not there or moves itself.
 */
export function moveInOrder<Item extends { readonly id: string }>(
  order: readonly Item[],
  ids: readonly string[],
  target: MoveTarget
): readonly Item[] {
  const { moved, rest } = takeOut(order, ids);
  const at = indexOfTarget(rest, target);
  if (at === undefined || moved.every(({ id }, index) => order[at + index]?.id === id)) return order;
  rest.splice(at, 0, ...moved);
  return rest;
}

/**
 * Where stories go that are to stand at a position of an order, from 1: once they stand there, the first of them is the one at that position.
 * Past the end is the bottom. Undefined where nothing else is in the order.
 */
export function targetOfPosition(
  order: readonly { readonly id: string }[],
  ids: readonly string[],
  position: number | 'bottom'
): MoveTarget | undefined {
  const moving = new Set(ids);
  const rest = order.filter(({ id }) => !moving.has(id));
  const below = position === 'bottom' ? undefined : rest[Math.max(1, Math.floor(position)) - 1];
  if (below) return { before: below.id };
  const last = rest.at(-1);
  return last && { after: last.id };
}

/** Whether moved stories stand, or stood, among the first of an order. */
export function touchesTop(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
  ids: readonly string[],
  top: number
): boolean {
  const moving = new Set(ids);
  return [before, after].some((order) => order.slice(0, top).some(({ id }) => moving.has(id)));
}
