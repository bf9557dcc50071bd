import type { MatrixPoint } from 'c/matrixBubbles';
import type { Thresholds } from 'c/matrixQuadrants';
import { fillLabel } from 'c/labelText';
import { labels, QUADRANTS } from './labels';
import {
  countByQuadrant,
  linesOf,
  quadrantBoxes,
  tickMarks,
  type PlaneLayout,
  type Plot,
  type QuadrantBox,
  type TickMark
} from './planeLayout';

/** What the template draws. */
export interface PlaneView {
  readonly viewBox: string;
  readonly plot: Plot;
  readonly quadrants: readonly (QuadrantBox & { readonly className: string; readonly text: string })[];
  readonly effortTicks: readonly TickMark[];
  readonly valueTicks: readonly TickMark[];
  readonly effortTickY: number;
  readonly valueTickX: number;
  readonly effortTitleX: number;
  readonly effortTitleY: number;
  readonly valueTitleX: number;
  readonly valueGripX: number;
  readonly lineX: number;
  readonly lineY: number;
}

/** Before there is a size. */
export const EMPTY_VIEW: PlaneView = {
  viewBox: '0 0 1 1',
  plot: { left: 0, right: 0, top: 0, bottom: 0 },
  quadrants: [],
  effortTicks: [],
  valueTicks: [],
  effortTickY: 0,
  valueTickX: 0,
  effortTitleX: 0,
  effortTitleY: 0,
  valueTitleX: 0,
  valueGripX: 0,
  lineX: 0,
  lineY: 0
};

const TICK_GAP = 8;
const GRIP_GAP = 14;

/** Narrower than this, the name of a quadrant has no room beside its neighbour's count. */
const NARROW = 480;

/** Everything that does not depend on where single stories stand. */
export function viewOf(layout: PlaneLayout, thresholds: Thresholds, points: readonly MatrixPoint[]): PlaneView {
  const { width, height, plot, isRtl } = layout;
  const lines = linesOf(layout, thresholds, points);
  const counts = countByQuadrant(points, thresholds);
  return {
    viewBox: `0 0 ${width} ${height}`,
    plot,
    quadrants: quadrantBoxes(layout, lines).map((box) => ({
      ...box,
      className: `quadrant ${box.quadrant}`,
      text:
        width < NARROW
          ? QUADRANTS[box.quadrant]
          : fillLabel(labels.quadrantCount, QUADRANTS[box.quadrant], counts[box.quadrant])
    })),
    effortTicks: tickMarks(layout.effort),
    valueTicks: tickMarks(layout.value),
    effortTickY: plot.bottom + 18,
    valueTickX: isRtl ? plot.right + TICK_GAP : plot.left - TICK_GAP,
    effortTitleX: (plot.left + plot.right) / 2,
    effortTitleY: height - 8,
    valueTitleX: isRtl ? width - 8 : 8,
    valueGripX: isRtl ? plot.left - GRIP_GAP : plot.right + GRIP_GAP,
    lineX: lines.x,
    lineY: lines.y
  };
}
