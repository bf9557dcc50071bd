import { polygonContains } from 'c/d3';
import { RBush } from 'c/rbush';
import type { Bubble } from './matrixBubbles';

export type Direction = 'left' | 'right' | 'up' | 'down';
type Corner = readonly [number, number];

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** Place in the order of drawing: the last one drawn is on top. */
  readonly index: number;
}

const boxOf = ({ x, y, r }: Bubble, index: number): Box => ({
  minX: x - r,
  minY: y - r,
  maxX: x + r,
  maxY: y + r,
  index
});

/** How far aside counts, beside how far ahead: an arrow key goes to what is ahead rather than to what is near. */
const ASIDE = 2.5;

/** Finds bubbles by place. */
export class BubbleIndex {
  readonly #bubbles: readonly Bubble[];
  #tree: RBush<Box> | undefined;

  constructor(bubbles: readonly Bubble[]) {
    this.#bubbles = bubbles;
  }

  /** Built when it is first asked for: a matrix that is only looked at needs none. */
  private get tree(): RBush<Box> {
    this.#tree ??= new RBush<Box>().load(this.#bubbles.map(boxOf));
    return this.#tree;
  }

  /** The topmost bubble at a place, or the nearest that is at most `slack` pixels beside it. */
  at(x: number, y: number, slack = 0): Bubble | undefined {
    const found = this.tree.search({ minX: x - slack, minY: y - slack, maxX: x + slack, maxY: y + slack });
    let best: Bubble | undefined;
    let [bestGap, bestIndex] = [slack, -1];
    for (const { index } of found) {
      const bubble = this.#bubbles[index]!;
      const gap = Math.max(0, Math.hypot(bubble.x - x, bubble.y - y) - bubble.r);
      if (gap < bestGap || (gap === bestGap && index > bestIndex)) {
        [best, bestGap, bestIndex] = [bubble, gap, index];
      }
    }
    return best;
  }

  /** Bubbles whose centre is between two corners. */
  inRectangle([x1, y1]: Corner, [x2, y2]: Corner): Bubble[] {
    const [left, right] = x1 < x2 ? [x1, x2] : [x2, x1];
    const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
    const found = this.tree.search({ minX: left, minY: top, maxX: right, maxY: bottom });
    return found
      .map(({ index }) => this.#bubbles[index]!)
      .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
  }

  /** Bubbles whose centre is inside a line that is closed from its end to its start. */
  inPolygon(line: readonly Corner[]): Bubble[] {
    if (line.length < 3) return [];
    const xs = line.map(([x]) => x);
    const ys = line.map(([, y]) => y);
    const polygon = line.map(([x, y]): [number, number] => [x, y]);
    return this.inRectangle([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]).filter(({ x, y }) =>
      polygonContains(polygon, [x, y])
    );
  }

  /** The next bubble in a direction; undefined where there is none further on. */
  towards(from: Bubble, direction: Direction): Bubble | undefined {
    let best: Bubble | undefined;
    let least = Infinity;
    for (const bubble of this.#bubbles) {
      const [dx, dy] = [bubble.x - from.x, bubble.y - from.y];
      const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
      const aside = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx);
      const far = ahead + ASIDE * aside;
      if (ahead > 0.5 && far < least) [best, least] = [bubble, far];
    }
    return best;
  }
}
