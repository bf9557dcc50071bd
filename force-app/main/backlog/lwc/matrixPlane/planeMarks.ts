import type { Bubble } from 'c/matrixBubbles';
import type { Place } from './planeGesture';
import type { Plot } from './planeLayout';

function set(element: Element | null | undefined, attributes: Readonly<Record<string, string | number>>): void {
  if (!element) return;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** A ring around a bubble, or none. Written into the element itself: the plane need not be rendered because a pointer moves. */
export function ring(
  element: Element | null | undefined,
  bubble: Pick<Bubble, 'x' | 'y' | 'r'> | undefined,
  wider = 3
): void {
  set(element, bubble ? { cx: bubble.x, cy: bubble.y, r: bubble.r + wider } : { r: 0 });
}

/** The outline of a rectangle from corner to corner, or of a lasso. */
export function outline(element: Element | null | undefined, path: readonly Place[], isRectangle: boolean): void {
  const [start, end] = [path[0], path.at(-1)];
  if (!start || !end) set(element, { d: '' });
  else if (isRectangle) set(element, { d: `M${start[0]} ${start[1]}H${end[0]}V${end[1]}H${start[0]}Z` });
  else set(element, { d: `M${path.map(([x, y]) => `${x} ${y}`).join('L')}Z` });
}

/** From a place to both axes. */
export function guide(
  element: Element | null | undefined,
  at: Place | undefined,
  { left, right, top, bottom }: Plot
): void {
  set(element, { d: at ? `M${left} ${at[1]}H${right}M${at[0]} ${top}V${bottom}` : '' });
}
