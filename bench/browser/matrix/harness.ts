// Runs in the page in place of the shell: mounts one contender at a time and times it. Driven from bench/matrix.ts through `bench`.
import '@lwc/synthetic-shadow';
import { afterPaint } from '../frames.ts';
import { chartJs } from './chartJs.ts';
import type { Contender, Mounted, Place } from './contender.ts';
import { eChartsLarge, eChartsPlain } from './eCharts.ts';
import { ours } from './ours.ts';
import { makePoints } from './points.ts';
import { uPlotScatter } from './uPlotScatter.ts';

const CONTENDERS = { ours, uPlotScatter, chartJs, eChartsPlain, eChartsLarge } satisfies Record<string, Contender>;
export type MatrixContender = keyof typeof CONTENDERS;

/** Milliseconds after which a contender that shows nothing is in error. */
const PATIENCE = 20_000;

let mounted: Mounted | undefined;
let count = 0;

function makeBox(): HTMLElement {
  const box = document.createElement('div');
  Object.assign(box.style, {
    position: 'relative',
    width: '1200px',
    height: '640px',
    overflow: 'hidden',
    contain: 'strict'
  });
  document.body.replaceChildren(box);
  return box;
}

/** Whether the canvas has any colour at all where the last point stands. */
function isPainted(): boolean {
  const canvas = mounted!.canvas();
  if (!canvas || canvas.width < 400) return false;
  const { left, top, width } = canvas.getBoundingClientRect();
  if (width === 0) return false;
  const { x, y } = mounted!.where(count - 1);
  const scale = canvas.width / width;
  const { data } = canvas.getContext('2d')!.getImageData((x - left) * scale, (y - top) * scale, 1, 1);
  return data[3]! > 0;
}

const bench = {
  /** Milliseconds from an empty box to painted points. */
  async mount(name: MatrixContender, points: number): Promise<number> {
    mounted?.unmount();
    count = points;
    const given = makePoints(points);
    const box = makeBox();
    await afterPaint();
    await afterPaint();
    const started = performance.now();
    mounted = CONTENDERS[name].mount(box, given);
    let painted = await afterPaint();
    while (!isPainted()) {
      painted = await afterPaint();
      if (painted - started > PATIENCE) throw new Error(`${name} has not painted its points`);
    }
    return painted - started;
  },

  /** Milliseconds from each move of the pointer onto a point until it is painted; and on how many of them a tip showed. */
  async hover(times: number): Promise<{ intervals: number[]; shown: number }> {
    const places = Array.from({ length: times }, (_, index) => mounted!.where((index * 97) % count));
    const result = { intervals: [] as number[], shown: 0 };
    for (const place of places) {
      await afterPaint();
      const started = performance.now();
      mounted!.hover(place);
      result.intervals.push((await afterPaint()) - started);
      if (mounted!.isTipShown()) result.shown++;
    }
    return result;
  },

  grab: () => mounted!.grab(count - 1),

  /** Milliseconds from each step of a drag until it is painted. */
  async drag(steps: number): Promise<number[]> {
    const intervals: number[] = [];
    for (let step = 0; step < steps; step++) {
      await afterPaint();
      const started = performance.now();
      mounted!.drag(along(step));
      intervals.push((await afterPaint()) - started);
    }
    return intervals;
  },

  /** Milliseconds from letting go until it is painted. */
  async release(): Promise<number> {
    const started = performance.now();
    mounted!.release(along(0));
    return (await afterPaint()) - started;
  }
};

/** A circle in the middle of the box. */
function along(step: number): Place {
  const angle = step / 10;
  return { x: 600 + 200 * Math.cos(angle), y: 320 + 150 * Math.sin(angle) };
}

export type MatrixBenchPage = typeof bench;

Object.assign(globalThis, { bench });
