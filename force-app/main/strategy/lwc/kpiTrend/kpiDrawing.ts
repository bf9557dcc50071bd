import { line, scaleLinear } from 'c/d3';

/** A reading: day since 1970 and value. */
export interface Point {
  readonly day: number;
  readonly value: number;
}

export interface KpiDrawing {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly points: readonly { readonly key: string; readonly x: number; readonly y: number }[];
  readonly levels: readonly { readonly key: 'baseline' | 'target'; readonly y: number }[];
  readonly rows: readonly { readonly key: string; readonly y: number; readonly value: number }[];
  readonly left: number;
  readonly right: number;
}

const HEIGHT = 220;
const MARGIN = { top: 14, right: 72, bottom: 14, left: 44 };

/** Readings over time, between the lines of baseline and target. `readings` stand in the order of their days. */
export function kpiDrawing(
  readings: readonly Point[],
  { baseline, target }: { readonly baseline: number | null; readonly target: number | null },
  width: number,
  isMirrored: boolean
): KpiDrawing {
  const levels = [baseline, target].filter((level) => level !== null);
  const values = [...readings.map(({ value }) => value), ...levels];
  const days = readings.map(({ day }) => day);
  const [left, right] = isMirrored ? [MARGIN.right, width - MARGIN.left] : [MARGIN.left, width - MARGIN.right];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = scaleLinear([first, Math.max(last, first + 1)], isMirrored ? [right, left] : [left, right]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear([low, Math.max(high, low + 1e-9)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const at = readings.map(({ day, value }, index) => ({ key: String(index), x: x(day), y: y(value) }));
  const path = line<(typeof at)[number]>(
    (point) => point.x,
    (point) => point.y
  );
  return {
    width,
    height: HEIGHT,
    path: path(at) ?? '',
    points: at,
    levels: [
      ...(baseline === null ? [] : [{ key: 'baseline' as const, y: y(baseline) }]),
      ...(target === null ? [] : [{ key: 'target' as const, y: y(target) }])
    ],
    rows: y.ticks(4).map((value) => ({ key: String(value), y: y(value), value })),
    left,
    right
  };
}
