import { labelPlaces, type LabelPlace } from 'c/labelPlaces';
import type { Bubble } from 'c/matrixBubbles';
import type { PlaneLayout, QuadrantBox } from './planeLayout';

const LONGEST = 26;
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

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** The more a bubble matters, the sooner it gets a label: selected, on the front, then by value for effort. */
function byWeight(isFirst: (bubble: Bubble) => boolean): (a: Bubble, b: Bubble) => number {
  const weight = (bubble: Bubble): number => {
    const { value, effort } = bubble.points[0]!;
    return (isFirst(bubble) ? 1000 : 0) + (bubble.origin ? 500 : 0) + (value + 1) / (effort + 1);
  };
  return (a, b) => weight(b) - weight(a);
}

/** Titles beside bubbles, as many as there is room for. */
export function namesOf(
  bubbles: readonly Bubble[],
  layout: PlaneLayout,
  captions: readonly QuadrantBox[],
  font: string,
  isFirst: (bubble: Bubble) => boolean
): LabelPlace[] {
  const named = bubbles
    .filter(({ points }) => points.length === 1)
    .sort(byWeight(isFirst))
    .slice(0, CONSIDERED)
    .map(({ id, x, y, r, points }) => {
      const label = short(points[0]!.label);
      return { id, x, y, r, label, width: widthOf(label, font) };
    });
  const taken = captions.map(({ textX, textY, anchor }) => {
    const isToRight = (anchor === 'start') !== layout.isRtl;
    const minX = isToRight ? textX : textX - CAPTION_WIDTH;
    return { minX, maxX: minX + CAPTION_WIDTH, minY: textY - HEIGHT, maxY: textY + 4 };
  });
  const { plot } = layout;
  return labelPlaces(named, bubbles, {
    width: plot.right,
    height: plot.bottom,
    labelHeight: HEIGHT,
    most: MOST,
    taken
  });
}
