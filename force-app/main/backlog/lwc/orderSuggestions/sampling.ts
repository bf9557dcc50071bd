import type { PlaceSample } from 'c/orderStability';

/** Milliseconds: until a slider rests; of work at a time, well below a frame. */
const REST = 250;
const SLICE = 8;

/**
 * Draws a sample a few orders at a time, so that the page stays at hand, once nothing has changed for a moment.
 */
export class Sampling {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts anew; what went on before is given up. `rested` runs first; `shown` after each slice. */
  start(makeSample: () => PlaceSample, rested: () => void, shown: (sample: PlaceSample) => void): void {
    this.stop();
    const draw = (sample: PlaceSample): void => {
      const started = performance.now();
      while (!sample.isComplete && performance.now() - started < SLICE) sample.draw();
      shown(sample);
      if (!sample.isComplete) this.later(() => draw(sample), 0);
    };
    this.later(() => {
      rested();
      this.later(() => draw(makeSample()), 0);
    }, REST);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  private later(work: () => void, milliseconds: number): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- given up by `stop` when the component leaves
    this.#timer = setTimeout(work, milliseconds);
  }
}
