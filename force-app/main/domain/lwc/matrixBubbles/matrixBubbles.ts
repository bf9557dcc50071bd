import type { Weighed } from 'c/paretoFront';

export { BubbleIndex, type Direction } from './bubbleIndex';

/** A story as the matrix draws it. */
export interface MatrixPoint extends Weighed {
  readonly id: string;
  readonly label: string;
  /** 0 to 1: its area, of the largest there is. */
  readonly size: number;
  /** Number of its colour. */
  readonly category: number;
}

/** What is drawn: a story, or several that stand at the same place. Pixels. */
export interface Bubble {
  /** Id of its first story. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly points: readonly MatrixPoint[];
  /** Number of the colour; `MIXED` where its stories have several. */
  readonly category: number;
  /** Where it belongs, of a story that was taken out of a cluster to be seen. */
  readonly origin?: { readonly x: number; readonly y: number };
}

/** Places of values in pixels. */
export interface PlaneAxes {
  readonly effort: { at(value: number): number };
  readonly value: { at(value: number): number };
}

export const MIXED = -1;
/** So many of a cluster are shown around it when it opens; a list shows the others. */
export const FAN = 16;

const SMALLEST = 5;
const LARGEST = 15;
const RING = 8;
const FIRST_RING = 44;
const SECOND_RING = 72;

const radiusOf = (size: number): number =>
  Math.sqrt(SMALLEST ** 2 + (LARGEST ** 2 - SMALLEST ** 2) * Math.min(1, Math.max(0, size)));

/** Grows with the logarithm: ten times the stories stay readable beside one. */
const clusterRadius = (count: number): number => Math.min(26, 9 + 2.6 * Math.log2(count));

function categoryOf(points: readonly MatrixPoint[]): number {
  const first = points[0]!.category;
  return points.every(({ category }) => category === first) ? first : MIXED;
}

/** Points by place: those with the same effort and value together, in the order in which they are given. */
function places(points: readonly MatrixPoint[]): MatrixPoint[][] {
  const byPlace = new Map<number, Map<number, MatrixPoint[]>>();
  const found: MatrixPoint[][] = [];
  for (const point of points) {
    let column = byPlace.get(point.effort);
    if (!column) byPlace.set(point.effort, (column = new Map()));
    const place = column.get(point.value);
    if (place) place.push(point);
    else {
      const alone = [point];
      column.set(point.value, alone);
      found.push(alone);
    }
  }
  return found;
}

/** The stories of a cluster around its place, in one ring or two. */
function fanOf(points: readonly MatrixPoint[], x: number, y: number): Bubble[] {
  const shown = points.slice(0, FAN);
  return shown.map((point, index) => {
    const isOuter = index >= RING;
    const count = isOuter ? shown.length - RING : Math.min(RING, shown.length);
    const angle = ((index % RING) / count) * 2 * Math.PI - Math.PI / 2 + (isOuter ? Math.PI / RING : 0);
    const reach = isOuter ? SECOND_RING : FIRST_RING;
    return {
      ...single(point, x + reach * Math.cos(angle), y + reach * Math.sin(angle)),
      origin: { x, y }
    };
  });
}

function single(point: MatrixPoint, x: number, y: number): Bubble {
  return { id: point.id, x, y, r: radiusOf(point.size), points: [point], category: point.category };
}

/**
 * Bubbles in the order in which they are drawn: large ones first, so that none is hidden behind a larger one; the stories of the cluster
 * that is open last of all.
 * @param open id of any story of the cluster that is open
 */
export function bubblesOf(points: readonly MatrixPoint[], { effort, value }: PlaneAxes, open?: string): Bubble[] {
  const bubbles: Bubble[] = [];
  const fan: Bubble[] = [];
  for (const place of places(points)) {
    const first = place[0]!;
    const x = effort.at(first.effort);
    const y = value.at(first.value);
    if (place.length === 1) {
      bubbles.push(single(first, x, y));
      continue;
    }
    const r = clusterRadius(place.length);
    bubbles.push({ id: first.id, x, y, r, points: place, category: categoryOf(place) });
    if (open !== undefined && place.some(({ id }) => id === open)) fan.push(...fanOf(place, x, y));
  }
  bubbles.sort((a, b) => b.r - a.r);
  return [...bubbles, ...fan];
}
