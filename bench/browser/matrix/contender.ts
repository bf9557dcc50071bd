import type { BenchPoint } from './points.ts';

export interface Place {
  /** Pixels of the page. */
  readonly x: number;
  readonly y: number;
}

/** One way to draw points on a plane with two axes, in a box of a fixed size. All react to the pointer: a ring and a tip at the point under it. */
export interface Contender {
  mount(box: HTMLElement, points: readonly BenchPoint[]): Mounted;
}

export interface Mounted {
  /** The canvas on which the points are. */
  canvas(): HTMLCanvasElement | null;
  /** Where a point stands; asked outside of what is timed. */
  where(index: number): Place;
  /** Lets the contender know that the pointer has moved there. */
  hover(place: Place): void;
  /** Whether what belongs to a point under the pointer is shown. */
  isTipShown(): boolean;
  /** Takes hold of a point, moves it and lets it go. Each move is painted with the next frame. */
  grab(index: number): void;
  drag(place: Place): void;
  release(place: Place): void;
  unmount(): void;
}
