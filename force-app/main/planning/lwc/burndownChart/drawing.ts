import { axisDate, pointsText } from 'c/chartDates';
import { line, scaleLinear } from 'c/d3';
import type { Burndown } from 'c/scopeHistory';

export interface Tick {
  readonly key: string;
  readonly at: number;
  readonly label: string;
  readonly anchor?: string;
}

/** A burndown as shapes, in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly labelY: number;
  readonly rows: readonly Tick[];
  readonly days: readonly Tick[];
  readonly rests: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly ideal: string;
  readonly scope: string;
  readonly remaining: string;
  readonly dots: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly className: string;
  }[];
  readonly today: number | undefined;
  /** Middle of each day's end, as a share of the width. */
  readonly shares: readonly number[];
}

const HEIGHT = 260;
const MARGIN = { top: 12, right: 16, bottom: 28, left: 36 };
/** Pixels that a date needs. */
const DATE_WIDTH = 56;

/** Lines go from the beginning of the first day to the end of each day. */
export function drawingOf(result: Burndown, width: number, today: string): Drawing {
  const { days, atStart } = result;
  const most = Math.max(1, atStart, ...days.map(({ scope, remaining }) => Math.max(scope ?? 0, remaining ?? 0)));
  const x = scaleLinear([0, days.length], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
  const path = line<[number, number]>(
    ([at]) => x(at),
    ([, points]) => y(points)
  );
  const along = (values: readonly (number | undefined)[]): [number, number][] =>
    [atStart, ...values].flatMap((value, index): [number, number][] => (value === undefined ? [] : [[index, value]]));
  const step = (x(1) ?? 0) - (x(0) ?? 0);
  const every = Math.max(1, Math.ceil(DATE_WIDTH / step));
  const passed = days.findIndex(({ day }) => day === today);
  return {
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    left: MARGIN.left,
    right: width - MARGIN.right,
    bottom: HEIGHT - MARGIN.bottom,
    labelY: HEIGHT - 8,
    rows: y.ticks(5).map((value) => ({ key: String(value), at: y(value), label: pointsText(value) })),
    days: days
      .map(({ day }, index) => ({ key: day, at: x(index + 0.5), label: axisDate(day) }))
      .filter((_, index) => index % every === 0),
    rests: days
      .map(({ day, isWorking }, index) => ({ key: day, isWorking, x: x(index) }))
      .filter(({ isWorking }) => !isWorking)
      .map((rest) => ({ ...rest, y: MARGIN.top, width: step, height: HEIGHT - MARGIN.top - MARGIN.bottom })),
    ideal: path(along(days.map(({ ideal }) => ideal))) ?? '',
    scope: path(along(days.map(({ scope }) => scope))) ?? '',
    remaining: path(along(days.map(({ remaining }) => remaining))) ?? '',
    dots: days.flatMap(({ day, remaining, changes }, index) => {
      const grown = changes.reduce((sum, { points }) => sum + points, 0);
      if (remaining === undefined || grown === 0) return [];
      return [{ key: day, x: x(index + 1), y: y(remaining), className: grown > 0 ? 'dot grown' : 'dot shrunk' }];
    }),
    today: passed === -1 ? undefined : x(passed + 1),
    shares: days.map((_, index) => x(index + 1) / width)
  };
}
