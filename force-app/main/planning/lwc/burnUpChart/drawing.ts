import { axisDate, axisMonth, pointsText } from 'c/chartDates';
import { area, curveStepAfter, line, scaleLinear, scaleUtc } from 'c/d3';
import type { BurnUpDay } from 'c/scopeHistory';

/** Points that will be done by the end of a sprint: with a chance of 85 percent, an even chance, and a chance of 15 percent. */
export interface ConeDay {
  readonly day: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface BurnUpData {
  /** The last entry is today. */
  readonly past: readonly BurnUpDay[];
  /** Empty where there is no forecast. */
  readonly cone: readonly ConeDay[];
  /** The day that was promised. */
  readonly promised: string | null;
  /** The day by which it is done with a chance of 85 percent. */
  readonly likely: string | null;
}

interface Tick {
  readonly key: string;
  readonly at: number;
  readonly label: string;
}
interface Flag {
  readonly at: number;
  readonly labelY: number;
  readonly anchor: string;
  readonly labelX: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly labelY: number;
  readonly rows: readonly Tick[];
  readonly days: readonly Tick[];
  readonly scope: string;
  readonly scopeAhead: string;
  readonly done: string;
  readonly doneArea: string;
  readonly cone: string;
  readonly middle: string;
  readonly today: number;
  readonly promised: Flag | undefined;
  readonly likely: Flag | undefined;
  shareOf(day: string): number;
}

const HEIGHT = 300;
const MARGIN = { top: 34, right: 16, bottom: 28, left: 36 };
const LABEL_WIDTH = 64;

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Without labels that would run into the one before. */
function withRoom(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) if (tick.at - (kept.at(-1)?.at ?? -Infinity) >= LABEL_WIDTH - 16) kept.push(tick);
  return kept;
}

export function drawingOf({ past, cone, promised, likely }: BurnUpData, width: number): Drawing {
  const now = past.at(-1) ?? { day: '1970-01-01', scope: 0, done: 0 };
  const days = [...past, ...cone].map(({ day }) => day).concat(promised ?? [], likely ?? []);
  const times = days.map(instant);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = scaleUtc([first, last === first ? first + 86_400_000 : last], [MARGIN.left, width - MARGIN.right]);
  const most = Math.max(1, ...past.map(({ scope }) => scope));
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
  const at = (day: string): number => x(instant(day));
  const path = line<[string, number]>(
    ([day]) => at(day),
    ([, points]) => y(points)
  );
  const steps = line<[string, number]>(
    ([day]) => at(day),
    ([, points]) => y(points)
  ).curve(curveStepAfter);
  const spread = area<ConeDay>()
    .x(({ day }) => at(day))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const filled = area<BurnUpDay>()
    .x(({ day }) => at(day))
    .y0(y(0))
    .y1(({ done }) => y(done))
    .curve(curveStepAfter);
  const start: ConeDay = { day: now.day, low: now.done, middle: now.done, high: now.done };
  const whole = cone.length > 0 ? [start, ...cone] : [];
  const flag = (day: string | null, row: number): Flag | undefined => {
    if (day === null) return undefined;
    const isLate = at(day) > width / 2;
    return {
      at: at(day),
      labelY: 12 + 14 * row,
      anchor: isLate ? 'end' : 'start',
      labelX: at(day) + (isLate ? -4 : 4)
    };
  };
  const count = Math.max(2, Math.floor((width - MARGIN.left - MARGIN.right) / LABEL_WIDTH));
  const isLong = last - first > 150 * 86_400_000;
  return {
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: HEIGHT - MARGIN.bottom,
    labelY: HEIGHT - 8,
    rows: y.ticks(5).map((value) => ({ key: String(value), at: y(value), label: pointsText(value) })),
    days: withRoom(
      x.ticks(Math.min(10, count)).map((date) => {
        const day = date.toISOString().slice(0, 10);
        return { key: day, at: x(date), label: isLong ? axisMonth(day) : axisDate(day) };
      })
    ),
    scope: steps(past.map(({ day, scope }) => [day, scope])) ?? '',
    scopeAhead:
      whole.length > 0
        ? (path([
            [now.day, now.scope],
            [cone.at(-1)!.day, now.scope]
          ]) ?? '')
        : '',
    done: steps(past.map(({ day, done }) => [day, done])) ?? '',
    doneArea: filled([...past]) ?? '',
    cone: spread(whole) ?? '',
    middle: path(whole.map(({ day, middle }) => [day, middle])) ?? '',
    today: at(now.day),
    promised: flag(promised, 0),
    likely: flag(likely, 1),
    shareOf: (day) => at(day) / width
  };
}
