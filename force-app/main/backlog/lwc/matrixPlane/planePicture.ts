import { standaloneSvg } from 'c/drawingExport';
import { MIXED, type Bubble } from 'c/matrixBubbles';
import type { PlaneColors } from './planeColors';

const SVG = 'http://www.w3.org/2000/svg';

function make(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function drawn({ x, y, r, category, points }: Bubble, colors: PlaneColors): Element[] {
  const fill =
    category === MIXED ? colors.mixed : (colors.categories[category % colors.categories.length] ?? colors.mixed);
  const opacity = points.length > 1 ? 1 : 0.85;
  const circle = make('circle', {
    cx: x,
    cy: y,
    r,
    fill,
    'fill-opacity': opacity,
    stroke: colors.halo,
    'stroke-width': 1.25
  });
  const title = make('title', {});
  title.textContent = points.map(({ label }) => label).join('\n');
  circle.append(title);
  if (points.length === 1) return [circle];
  const style = { 'font-size': 12, 'font-weight': 600, 'font-family': colors.font, fill: colors.onBubble };
  const count = make('text', { x, y: y + 4, 'text-anchor': 'middle', ...style });
  count.textContent = String(points.length);
  return [circle, count];
}

/** The matrix as one drawing of lines and circles: what is below the canvas, what the canvas shows, what is above it. */
export function pictureOf(
  back: SVGSVGElement,
  marks: SVGSVGElement,
  bubbles: readonly Bubble[],
  colors: PlaneColors
): SVGSVGElement {
  const picture = standaloneSvg(back);
  const stories = make('g', {});
  stories.append(...bubbles.flatMap((bubble) => drawn(bubble, colors)));
  const [, ...above] = standaloneSvg(marks).children;
  picture.append(stories, ...above);
  return picture;
}
