import { scaleLinear, scaleSymlog } from 'c/d3';

/** `steps`: the numbers teams estimate with stand about evenly apart; `linear`: twice the effort is twice as far. */
export type EffortScale = 'steps' | 'linear';

export interface Tick {
  readonly value: number;
  /** Pixels. */
  readonly at: number;
}

/** One axis: from values to pixels and back. */
export interface Axis {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly Tick[];
  at(value: number): number;
  /** The value that an estimate can have nearest to a place. */
  valueAt(pixel: number): number;
  /** The next value that an estimate can have, up or down. */
  step(value: number, direction: 1 | -1): number;
  /**
   * Where a line stands just above or below `value`: halfway to the next value that an estimate can have or that one of `present` has, so that
   * nothing stands on the line or on its wrong side.
   */
  edgeOf(value: number, side: 'above' | 'below', present?: readonly number[]): number;
}

/** Story points as teams use them. */
export const EFFORT_STEPS: readonly number[] = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89];
/** Business value, as the help text of the field asks for it. */
export const VALUE_STEPS: readonly number[] = [0, 1, 2, 3, 5, 8, 13, 20];

/** Pixels between two ticks below which one of them is left out. */
const TIGHT = 28;

interface Scale {
  (value: number): number;
  invert(pixel: number): number;
}

function nearest(values: readonly number[], value: number): number {
  return values.reduce((best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best), values[0] ?? 0);
}

function thin(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (!last || Math.abs(tick.at - last.at) >= TIGHT) kept.push(tick);
  }
  return kept;
}

/** Places on an axis where what is nearest is measured in pixels: on a bent axis that is not what is nearest in numbers. */
function axisOf(scale: Scale, most: number, steps: readonly number[], tickValues: readonly number[]): Axis {
  const places = steps.map((value) => scale(value));
  const next = (value: number, direction: 1 | -1): number => {
    const further = steps.filter((step) => (direction > 0 ? step > value : step < value));
    return (direction > 0 ? further[0] : further.at(-1)) ?? value;
  };
  return {
    least: steps[0] ?? 0,
    most,
    ticks: thin(tickValues.map((value) => ({ value, at: scale(value) }))),
    at: (value) => scale(value),
    valueAt: (pixel) => steps[places.indexOf(nearest(places, pixel))] ?? 0,
    step: next,
    edgeOf(value, side, present = []) {
      const sign = side === 'above' ? 1 : -1;
      let [neighbour, least] = [value, Infinity];
      for (const each of [steps, present].flat()) {
        const away = sign * (each - value);
        if (away > 0 && away < least) [neighbour, least] = [each, away];
      }
      return (scale(value) + scale(neighbour)) / 2;
    }
  };
}

/** Every whole number up to `most`; where there are very many, a thousand of them. */
function wholeNumbers(most: number): number[] {
  const step = Math.max(1, Math.ceil(most / 1000));
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/**
 * The axis of effort, in points.
 * @param least the least effort that has to be on it; in steps, it begins at one unless there is less
 * @param most the greatest
 * @param range pixels of nought and of the greatest; the second may be the smaller one, where people read from right to left
 */
export function effortAxis(kind: EffortScale, least: number, most: number, range: readonly [number, number]): Axis {
  const top = Math.max(most, 13);
  if (kind === 'linear') {
    const scale = scaleLinear()
      .domain([0, top])
      .range([...range]);
    return axisOf(scale, top, wholeNumbers(top), scale.ticks(10));
  }
  const first = least < 1 ? 0 : 1;
  const steps = EFFORT_STEPS.filter((step) => step >= first && step <= top);
  // One step beyond the greatest, so that it has a place; what is larger than the steps goes on doubling.
  while (steps.at(-1)! < top) steps.push(EFFORT_STEPS.find((step) => step >= top) ?? 2 * steps.at(-1)!);
  const scale = scaleSymlog()
    .constant(1)
    .domain([first, steps.at(-1)!])
    .range([...range]);
  return axisOf(scale, steps.at(-1)!, steps, steps);
}

/**
 * The axis of value.
 * @param steps values an estimate can have; every whole number where they are not given
 * @param range pixels of nought and of the greatest
 */
export function valueAxis(most: number, range: readonly [number, number], steps?: readonly number[]): Axis {
  const top = Math.max(most, 1);
  const scale = scaleLinear()
    .domain([0, top])
    .range([...range]);
  return axisOf(scale, top, steps ?? wholeNumbers(top), steps ?? scale.ticks(Math.min(top, 8)));
}
