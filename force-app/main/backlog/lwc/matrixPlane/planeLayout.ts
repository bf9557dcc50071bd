import { quadrantOf, type Quadrant, type Thresholds } from 'c/matrixQuadrants';
import { effortAxis, valueAxis, type Axis, type EffortScale, type Tick } from 'c/matrixAxes';
import type { MatrixPoint } from 'c/matrixBubbles';

/** What decides how the plane is laid out. Pixels of the page. */
export interface PlaneShape {
  readonly width: number;
  readonly height: number;
  readonly isRtl: boolean;
  readonly effortScale: EffortScale;
  readonly effortLeast: number;
  readonly effortMost: number;
  readonly valueMost: number;
  readonly valueSteps: readonly number[] | undefined;
}

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlaneLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly isRtl: boolean;
  readonly effort: Axis;
  readonly value: Axis;
}

export interface QuadrantBox {
  readonly quadrant: Quadrant;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'end';
}

const EDGE = { start: 44, end: 28, top: 32, bottom: 46 };
/** Between the frame and the outermost values, so that their bubbles are whole. */
const PADDING = 20;
const CAPTION = { aside: 10, top: 18, bottom: 10 };

/** Axes in a box of that size; from right to left where people read so. */
export function layOutPlane(shape: PlaneShape): PlaneLayout {
  const { width, height, isRtl } = shape;
  const plot: Plot = {
    left: isRtl ? EDGE.end : EDGE.start,
    right: Math.max(EDGE.start + 60, width - (isRtl ? EDGE.start : EDGE.end)),
    top: EDGE.top,
    bottom: Math.max(EDGE.top + 60, height - EDGE.bottom)
  };
  const across: [number, number] = [plot.left + PADDING, plot.right - PADDING];
  return {
    width,
    height,
    plot,
    isRtl,
    effort: effortAxis(shape.effortScale, shape.effortLeast, shape.effortMost, isRtl ? [across[1], across[0]] : across),
    value: valueAxis(shape.valueMost, [plot.bottom - PADDING, plot.top + PADDING], shape.valueSteps)
  };
}

/** Where the two lines stand: on no story. */
export function linesOf(
  { effort, value }: PlaneLayout,
  thresholds: Thresholds,
  points: readonly MatrixPoint[]
): { x: number; y: number } {
  return {
    x: effort.edgeOf(
      thresholds.effort,
      'above',
      points.map((point) => point.effort)
    ),
    y: value.edgeOf(
      thresholds.value,
      'below',
      points.map((point) => point.value)
    )
  };
}

/** The four boxes, with places for their names in the outer corners. */
export function quadrantBoxes({ plot, isRtl }: PlaneLayout, lines: { x: number; y: number }): QuadrantBox[] {
  const box = (quadrant: Quadrant, isLow: boolean, isHigh: boolean): QuadrantBox => {
    const isLeft = isLow !== isRtl;
    const [x, right] = isLeft ? [plot.left, lines.x] : [lines.x, plot.right];
    const [y, bottom] = isHigh ? [plot.top, lines.y] : [lines.y, plot.bottom];
    return {
      quadrant,
      x,
      y,
      width: Math.max(0, right - x),
      height: Math.max(0, bottom - y),
      textX: isLeft ? plot.left + CAPTION.aside : plot.right - CAPTION.aside,
      textY: isHigh ? plot.top + CAPTION.top : plot.bottom - CAPTION.bottom,
      // The start of a text is on its right where people read from right to left.
      anchor: isLow ? 'start' : 'end'
    };
  };
  return [
    box('quickWin', true, true),
    box('bigBet', false, true),
    box('fillIn', true, false),
    box('timeSink', false, false)
  ];
}

/** How many stories lie in each. */
export function countByQuadrant(points: readonly MatrixPoint[], thresholds: Thresholds): Record<Quadrant, number> {
  const counts = { quickWin: 0, bigBet: 0, fillIn: 0, timeSink: 0 };
  for (const point of points) counts[quadrantOf(point, thresholds)] += 1;
  return counts;
}

/** Ticks as elements need them. */
export interface TickMark extends Tick {
  readonly text: string;
}
export const tickMarks = (axis: Axis): TickMark[] =>
  axis.ticks.map((tick) => ({ ...tick, text: tick.value.toLocaleString() }));

/** The line along the front: steps, for between two stories there is none. Empty for fewer than two. */
export function frontPath(front: readonly MatrixPoint[], { effort, value }: PlaneLayout): string {
  if (front.length < 2) return '';
  const [first, ...rest] = front.map((point) => ({ x: effort.at(point.effort), y: value.at(point.value) }));
  return rest.reduce((path, { x, y }) => `${path}H${x}V${y}`, `M${first!.x} ${first!.y}`);
}
