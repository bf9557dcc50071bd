import { BACKLOG, type Board, type Story } from 'c/planModel';

/** A story that is carried by keyboard: where it came from, and where it would be dropped. */
export interface CarriedCard {
  readonly id: string;
  readonly from: string;
  readonly fromIndex: number;
  readonly to: string;
  readonly index: number;
  /** Its place in the column was chosen, rather than given by its rank. */
  readonly isPlaced: boolean;
}

/** Columns from the backlog to the last sprint, by key, with their stories; the carried one stands where it would be dropped. */
export function paintedColumns(board: Board, carried: CarriedCard | undefined): Map<string, readonly Story[]> {
  const columns = new Map<string, readonly Story[]>([[BACKLOG, board.backlog]]);
  for (const { sprint, stories } of board.columns) columns.set(sprint.key, stories);
  const story = carried && columns.get(carried.from)?.find(({ id }) => id === carried.id);
  if (!carried || !story) return columns;
  columns.set(
    carried.from,
    columns.get(carried.from)!.filter(({ id }) => id !== carried.id)
  );
  const target = columns.get(carried.to) ?? [];
  columns.set(carried.to, [...target.slice(0, carried.index), story, ...target.slice(carried.index)]);
  return columns;
}

/** Where a story stands in a column by its rank. */
function rankedIndex(stories: readonly Story[], story: Story): number {
  const below = stories.findIndex((other) => other.id !== story.id && (other.rank ?? '~') > (story.rank ?? '~'));
  return below < 0 ? stories.filter(({ id }) => id !== story.id).length : below;
}

/** The next column in a direction, as far as there is one; within the column it starts at the place of its rank. */
export function carryAcross(board: Board, carried: CarriedCard, step: 1 | -1, story: Story): CarriedCard {
  const columns = paintedColumns(board, undefined);
  const keys = [...columns.keys()];
  const to = keys[keys.indexOf(carried.to) + step];
  if (to === undefined) return carried;
  if (to === carried.from) return { ...carried, to, index: carried.fromIndex, isPlaced: false };
  return { ...carried, to, index: rankedIndex(columns.get(to)!, story), isPlaced: false };
}

/** Up or down in a sprint. The backlog has an order of its own, which is not changed here. */
export function carryAlong(board: Board, carried: CarriedCard, step: 1 | -1): CarriedCard {
  if (carried.to === BACKLOG) return carried;
  const others = paintedColumns(board, undefined)
    .get(carried.to)!
    .filter(({ id }) => id !== carried.id).length;
  const index = Math.min(others, Math.max(0, carried.index + step));
  return { ...carried, index, isPlaced: true };
}
