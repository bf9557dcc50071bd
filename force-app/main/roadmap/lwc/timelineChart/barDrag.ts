import { moveBar, resizeBar, snap, type Bar, type Period, type Zoom } from 'c/timeline';

export type Grip = 'whole' | 'start' | 'end';

/** A bar that a pointer holds. */
export class BarDrag {
  readonly bar: Bar;
  readonly grip: Grip;
  readonly #startX: number;
  /** Whether it has gone far enough to be a drag and no click. */
  hasMoved = false;

  constructor(bar: Bar, grip: Grip, startX: number) {
    this.bar = bar;
    this.grip = grip;
    this.#startX = startX;
  }

  /** The bar as it would be dropped with the pointer at `x`. `days` turns pixels into days. */
  at(x: number, days: (pixels: number) => number, zoom: Zoom, sprints: readonly Period[]): Bar {
    if (Math.abs(x - this.#startX) > 3) this.hasMoved = true;
    if (!this.hasMoved) return this.bar;
    const by = days(x - this.#startX);
    if (this.grip !== 'whole')
      return resizeBar(this.bar, this.grip, snap(this.bar[this.grip] + by, this.grip, zoom, sprints));
    const start = snap(this.bar.start + by, 'start', zoom, sprints);
    return moveBar(this.bar, start - this.bar.start);
  }
}
