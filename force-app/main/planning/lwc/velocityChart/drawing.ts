import { pointsText } from 'c/chartDates';
import { scaleBand, scaleLinear } from 'c/d3';
import type { Velocity } from 'c/scopeHistory';

interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly className: string;
}
interface Tick {
  readonly key: string;
  readonly at: number;
  readonly label: string;
}

/** Bars of the sprints, in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  readonly left: number;
  readonly right: number;
  readonly labelY: number;
  readonly bars: readonly Bar[];
  readonly rows: readonly Tick[];
  readonly names: readonly Tick[];
  /** Height of the average. */
  readonly average: number | undefined;
  readonly shares: readonly number[];
}

const HEIGHT = 240;
const MARGIN = { top: 12, right: 16, bottom: 28, left: 36 };
const NAME_WIDTH = 64;

export function drawingOf(velocity: Velocity, width: number, isValue: boolean): Drawing {
  const { rows } = velocity;
  const average = isValue ? velocity.value : velocity.points;
  const most = Math.max(1, ...rows.map((row) => (isValue ? row.value : Math.max(row.atStart ?? 0, row.completed))));
  const x = scaleBand(
    rows.map(({ id }) => id),
    [MARGIN.left, width - MARGIN.right]
  ).padding(0.3);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
  const bar = (key: string, at: number, wide: number, amount: number, className: string): Bar => ({
    key,
    x: at,
    width: wide,
    y: y(amount),
    height: HEIGHT - MARGIN.bottom - y(amount),
    className
  });
  const band = Math.min(x.bandwidth(), 96);
  const indent = (x.bandwidth() - band) / 2;
  const every = Math.max(1, Math.ceil(NAME_WIDTH / x.step()));
  const middle = (id: string): number => x(id)! + x.bandwidth() / 2;
  return {
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    left: MARGIN.left,
    right: width - MARGIN.right,
    labelY: HEIGHT - 8,
    bars: rows.flatMap((row) => {
      const left = x(row.id)! + indent;
      if (isValue) return [bar(row.id, left, band, row.value, 'bar value')];
      return [
        bar(`${row.id} start`, left, band / 2, row.atStart ?? 0, 'bar start'),
        bar(`${row.id} done`, left + band / 2, band / 2, row.completed, 'bar done')
      ];
    }),
    rows: y.ticks(5).map((value) => ({ key: String(value), at: y(value), label: pointsText(value) })),
    names: rows
      .map(({ id, name }) => ({ key: id, at: middle(id), label: name }))
      .filter((_, index) => index % every === 0),
    average: average === null ? undefined : y(average),
    shares: rows.map(({ id }) => middle(id) / width)
  };
}
