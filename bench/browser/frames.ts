/** The time at which the next frame was drawn: in the task after its rendering. */
export function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  });
}

export interface ScrollScript {
  readonly frames: number;
  /** Pixels a frame; negative is up. */
  readonly step: number;
}

export interface ScrollFrames {
  /** Milliseconds from one drawn frame to the next. */
  readonly intervals: number[];
  /** Frames in which part of the view had no row. */
  readonly blank: number;
}

/** Milliseconds after which a list that cannot keep up is let off the rest of the script. */
const PATIENCE = 10_000;

/**
 * Scrolls a fixed number of pixels between each two frames, as input does: the list hears of it before the next one is drawn.
 * `isCovered` is asked after each frame.
 */
export async function scrollThrough(
  scroller: HTMLElement,
  { frames, step }: ScrollScript,
  isCovered: () => boolean
): Promise<ScrollFrames> {
  const result = { intervals: [] as number[], blank: 0 };
  const end = performance.now() + PATIENCE;
  let last = await afterPaint();
  for (let frame = 0; frame < frames && performance.now() < end; frame++) {
    scroller.scrollTop += step;
    const drawn = await afterPaint();
    result.intervals.push(drawn - last);
    last = drawn;
    if (!isCovered()) result.blank++;
  }
  return result;
}
