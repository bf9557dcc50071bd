import { BubbleIndex, bubblesOf, type Bubble, type Direction, type MatrixPoint } from 'c/matrixBubbles';
import { layOutPlane, type PlaneLayout, type PlaneShape } from './planeLayout';

/** Where everything stands at the moment. */
export class PlaneScene {
  readonly layout: PlaneLayout;
  readonly bubbles: readonly Bubble[];
  readonly index: BubbleIndex;
  #byId: ReadonlyMap<string, Bubble> | undefined;

  constructor(shape: PlaneShape, points: readonly MatrixPoint[], open: string | undefined) {
    this.layout = layOutPlane(shape);
    this.bubbles = bubblesOf(points, this.layout, open);
    this.index = new BubbleIndex(this.bubbles);
  }

  /** The bubble that shows a story: of an open cluster, the story's own. */
  bubbleOf(id: string): Bubble | undefined {
    this.#byId ??= new Map(this.bubbles.flatMap((bubble) => bubble.points.map((point) => [point.id, bubble] as const)));
    return this.#byId.get(id);
  }

  /** The first or the last in reading order: by effort, then by value. */
  end(which: 'first' | 'last'): Bubble | undefined {
    const order = (a: Bubble, b: Bubble): number =>
      a.points[0]!.effort - b.points[0]!.effort || b.points[0]!.value - a.points[0]!.value;
    const sorted = [...this.bubbles].sort(order);
    return which === 'first' ? sorted[0] : sorted.at(-1);
  }

  /** Effort or value one step further in a direction; undefined where that changes nothing. */
  stepped(point: MatrixPoint, direction: Direction): { effort?: number; value?: number } | undefined {
    const { effort, value, isRtl } = this.layout;
    if (direction === 'up' || direction === 'down') {
      const next = value.step(point.value, direction === 'up' ? 1 : -1);
      return next === point.value ? undefined : { value: next };
    }
    const next = effort.step(point.effort, (direction === 'right') !== isRtl ? 1 : -1);
    return next === point.effort ? undefined : { effort: next };
  }
}
