import { labelPlaces, type Box, type LabelPlace } from 'c/labelPlaces';
import type { Bubble, MatrixPoint } from 'c/matrixBubbles';
import type { PlaneLayout } from './planeLayout';
import type { PlaneView } from './planeView';

const LONGEST = 26;
/** Characters of a label where the plane is narrow. */
const LONGEST_NARROW = 14;
const NARROW = 480;
const MOST = 60;
/** Looked at for a label: those behind have ever less room anyway. */
const CONSIDERED = 300;
const HEIGHT = 15;
const CAPTION_WIDTH = 110;

let ruler: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return 6 * text.length;
  ruler.font = `12px ${font}`;
  return ruler.measureText(text).width;
}

function short(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

/** The more a bubble matters, the sooner it gets a label: selected, on the front, then by value for effort. */
function byWeight(bubbles: readonly Bubble[], isFirst: (bubble: Bubble) => boolean): Bubble[] {
  const weight = (bubble: Bubble): number => {
    const { value, effort } = bubble.points[0]!;
    return (isFirst(bubble) ? 1000 : 0) + (bubble.origin ? 500 : 0) + (value + 1) / (effort + 1);
  };
  const weighed = bubbles.map((bubble) => ({ bubble, weight: weight(bubble) }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ bubble }) => bubble);
}

/** Where the line along the front runs. */
function frontBoxes(front: readonly MatrixPoint[], { effort, value }: PlaneLayout): Box[] {
  const corners = front.map((point) => [effort.at(point.effort), value.at(point.value)] as const);
  return corners.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = corners[index]!;
    const level = { minX: Math.min(fromX, x), maxX: Math.max(fromX, x), minY: fromY, maxY: fromY };
    return [level, { minX: x, maxX: x, minY: Math.min(fromY, y), maxY: Math.max(fromY, y) }];
  });
}

/** Titles beside bubbles, as many as there is room for. */
export function namesOf(
  bubbles: readonly Bubble[],
  layout: PlaneLayout,
  { quadrants, lineX, lineY }: Pick<PlaneView, 'quadrants' | 'lineX' | 'lineY'>,
  front: readonly MatrixPoint[],
  font: string,
  isFirst: (bubble: Bubble) => boolean
): LabelPlace[] {
  const longest = layout.width < NARROW ? LONGEST_NARROW : LONGEST;
  const single = bubbles.filter(({ points }) => points.length === 1);
  const named = byWeight(single, isFirst)
    .slice(0, CONSIDERED)
    .map(({ id, x, y, r, points }) => {
      const label = short(points[0]!.label, longest);
      return { id, x, y, r, label, width: widthOf(label, font) };
    });
  const captions = quadrants.map(({ textX, textY, anchor }) => {
    const isToRight = (anchor === 'start') !== layout.isRtl;
    const minX = isToRight ? textX : textX - CAPTION_WIDTH;
    return { minX, maxX: minX + CAPTION_WIDTH, minY: textY - HEIGHT, maxY: textY + 4 };
  });
  const { plot } = layout;
  const across = { minX: plot.left, maxX: plot.right, minY: lineY, maxY: lineY };
  const down = { minX: lineX, maxX: lineX, minY: plot.top, maxY: plot.bottom };
  const outside = { minX: 0, maxX: plot.left, minY: 0, maxY: layout.height };
  const taken = [outside, ...captions, across, down, ...frontBoxes(front, layout)];
  return labelPlaces(named, bubbles, {
    width: plot.right,
    height: plot.bottom,
    labelHeight: HEIGHT,
    most: MOST,
    taken
  });
}
