import { rangeAround, type Day, type Zoom } from 'c/timeline';
import type { Chart } from './model';

const PIXELS_PER_DAY: Record<Zoom, number> = { quarter: 2.4, month: 6, sprint: 12 };

/** From days to pixels and back. In right-to-left time runs to the left. */
export interface ChartScale {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
  /** Width of the column with the names of lanes, which comes first. */
  readonly laneWidth: number;
  readonly pixelsPerDay: number;
  readonly isMirrored: boolean;
  /** Pixel at which a day begins. */
  x(day: Day): number;
  /** Days that a way of so many pixels is. */
  days(pixels: number): number;
}

export function chartScale(chart: Chart, room: number, isMirrored: boolean): ChartScale {
  const days = [
    ...chart.items.flatMap(({ start, end, promised, p85 }) => [start, end, promised ?? end, p85 ?? end]),
    ...chart.milestones.map(({ day }) => day)
  ];
  const { from, to } = rangeAround(days, chart.today);
  const laneWidth = room < 600 ? 92 : 168;
  const count = to - from + 1;
  const pixelsPerDay = Math.max(PIXELS_PER_DAY[chart.zoom], (room - laneWidth) / count);
  const width = Math.round(laneWidth + count * pixelsPerDay);
  const along = (day: Day): number => laneWidth + (day - from) * pixelsPerDay;
  return {
    from,
    to,
    width,
    laneWidth,
    pixelsPerDay,
    isMirrored,
    x: (day) => (isMirrored ? width - along(day) : along(day)),
    days: (pixels) => Math.round(((isMirrored ? -1 : 1) * pixels) / pixelsPerDay)
  };
}
