import { sequence } from 'c/rankKey';

/** What ordering needs to know of a story. `rank` is null until the story was first placed. */
export interface Ranked {
  readonly id: string;
  /** Breaks ties, so that the order is total: the record's number. */
  readonly key: string;
  readonly rank: string | null;
}

export interface RankWrite {
  readonly id: string;
  readonly rank: string;
}

/** Where moved stories go: next to another story, or to an end of the backlog. */
export type MoveTarget = { readonly before: string } | { readonly after: string } | 'top' | 'bottom';

const isNotAbove = (rank: string | null, lower: string): boolean => rank !== null && rank <= lower;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of a backlog: by rank key, stories never placed at the end in the order of their numbers. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.rank === b.rank) return compareText(a.key, b.key);
  if (a.rank === null) return 1;
  if (b.rank === null) return -1;
  return compareText(a.rank, b.rank);
}

function indexOfTarget(rest: readonly Ranked[], target: MoveTarget): number {
  if (target === 'top') return 0;
  if (target === 'bottom') return rest.length;
  const id = 'before' in target ? target.before : target.after;
  const index = rest.findIndex((story) => story.id === id);
  if (index < 0) throw new RangeError(`Not in the backlog: ${id}`);
  return 'before' in target ? index : index + 1;
}

/**
 * The keys to write so that the stories `ids` stand together at `target`, in the order that `ids` gives.
 * One key a moved story; more only where a neighbour was never placed or shares its key with another, for there no key fits
 * between. `order` must be sorted by `compareRanked`. Nothing is written for a story that already stands there.
 * @throws RangeError when the target is not in the backlog or is itself moved.
 */
export function planMove(order: readonly Ranked[], ids: readonly string[], target: MoveTarget): RankWrite[] {
  const moving = new Set(ids);
  const [only] = ids;
  // One story is told by comparison: looking each id up would first hash every one of them.
  const isMoved = ids.length === 1 ? (id: string) => id === only : (id: string) => moving.has(id);
  const found = new Map<string, Ranked>();
  const rest: Ranked[] = [];
  for (const story of order) {
    if (isMoved(story.id)) found.set(story.id, story);
    else rest.push(story);
  }
  const moved = ids.flatMap((id) => found.get(id) ?? []);
  const at = indexOfTarget(rest, target);
  if (stands(order, moved, at)) return [];

  // Stories above that were never placed must get a key first, or a key below them would lift the moved ones over them.
  let from = at;
  while (from > 0 && rest[from - 1]?.rank === null) from -= 1;
  const lower = rest[from - 1]?.rank ?? null;
  // Stories below whose key is not past the lower bound (two of one key) move along.
  let to = at;
  while (to < rest.length && lower !== null && isNotAbove(rest[to]?.rank ?? null, lower)) to += 1;
  const upper = rest[to]?.rank ?? null;

  const placed = [...rest.slice(from, at), ...moved, ...rest.slice(at, to)];
  return sequence(lower, upper, placed.length).map((rank, index) => ({ id: (placed[index] as Ranked).id, rank }));
}

/** The others keep their order, so the moved stand at `at` already when just they do. */
function stands(order: readonly Ranked[], moved: readonly Ranked[], at: number): boolean {
  return moved.every(({ id, rank }, index) => rank !== null && order[at + index]?.id === id);
}
