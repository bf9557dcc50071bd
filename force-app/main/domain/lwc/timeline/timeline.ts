import type { Day } from './calendar';

export {
  dateOf,
  dayOf,
  isoOf,
  rangeAround,
  scaleOf,
  snap,
  stepOf,
  type Day,
  type Period,
  type Tick,
  type Zoom
} from './calendar';
export { promiseRisk, type PromiseRisk, type PromiseFacts } from './promiseRisk';

/** A bar: its days, the first and the last one in it. */
export interface Bar {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
}

/** A lane with its bars, each in a row in which it overlaps no other. */
export interface Lane<Item> {
  readonly key: string;
  readonly rows: number;
  readonly bars: readonly { readonly item: Item; readonly row: number }[];
}

/**
 * Lays bars out in lanes: as few rows in each as there are bars at one time (the greedy colouring of an interval graph, which is optimal;
 * Kleinberg and Tardos, Algorithm Design, 4.1). Lanes stand in the order in which `laneOf` is first seen, or as `order` says.
 */
export function layLanes<Item extends Bar>(
  items: readonly Item[],
  laneOf: (item: Item) => string,
  order: readonly string[] = []
): Lane<Item>[] {
  const lanes = new Map<string, Item[]>(order.map((key) => [key, []]));
  for (const item of items) {
    const lane = lanes.get(laneOf(item));
    if (lane) lane.push(item);
    else lanes.set(laneOf(item), [item]);
  }
  return [...lanes].filter(([, bars]) => bars.length > 0).map(([key, bars]) => ({ key, ...rowsOf(bars) }));
}

function rowsOf<Item extends Bar>(items: readonly Item[]): Omit<Lane<Item>, 'key'> {
  const ends: Day[] = [];
  const byStart = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  const bars = byStart.map((item) => {
    const free = ends.findIndex((end) => end < item.start);
    const row = free < 0 ? ends.length : free;
    ends[row] = item.end;
    return { item, row };
  });
  return { rows: ends.length, bars };
}

/** A bar moved by whole days. */
export function moveBar<Item extends Bar>(bar: Item, days: number): Item {
  return { ...bar, start: bar.start + days, end: bar.end + days };
}

/** A bar with one edge elsewhere; it keeps at least its one day. */
export function resizeBar<Item extends Bar>(bar: Item, edge: 'start' | 'end', day: Day): Item {
  return edge === 'start' ? { ...bar, start: Math.min(day, bar.end) } : { ...bar, end: Math.max(day, bar.start) };
}

/** `after` needs `before`. */
export interface BarLink {
  readonly before: string;
  readonly after: string;
}

export interface Conflict extends BarLink {
  /** Days that `after` starts too early. */
  readonly days: number;
}

/** Links whose successor starts before its predecessor has ended. Links to what has no bar say nothing. */
export function conflictsOf(bars: readonly Bar[], links: readonly BarLink[]): Conflict[] {
  const byId = new Map(bars.map((bar) => [bar.id, bar]));
  return links.flatMap(({ before, after }) => {
    const [first, second] = [byId.get(before), byId.get(after)];
    if (!first || !second || second.start > first.end) return [];
    return [{ before, after, days: first.end - second.start + 1 }];
  });
}
