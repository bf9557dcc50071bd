import LOCALE from '@salesforce/i18n/locale';
import { dateOf, layLanes, scaleOf, type Day, type Tick, type Zoom } from 'c/timeline';
import type { ChartScale } from './chartScale';
import type { Chart, ChartItem } from './model';

const ROW = 36;
const BAR = 24;
const LANE_PADDING = 8;
const SCALE_HEIGHT = 44;
const MILESTONES_HEIGHT = 34;
/** Pixels of one letter, near enough to know what fits. */
const LETTER = 6.6;

export interface BarView {
  readonly id: string;
  readonly transform: string;
  readonly className: string;
  readonly text: string;
  readonly width: number;
  readonly doneX: number;
  readonly doneWidth: number;
  readonly label: string;
  readonly labelX: number;
  readonly labelClass: string;
  readonly tabIndex: number;
  readonly startHandleX: number;
  readonly endHandleX: number;
  readonly forecast: string;
  readonly promise: string;
}

export interface LaneView {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly y: number;
  readonly height: number;
  readonly textY: number;
  readonly className: string;
}

export interface TickView {
  readonly key: string;
  readonly x: number;
  readonly textX: number;
  readonly name: string;
}

export interface MarkView {
  readonly id: string;
  readonly path: string;
  readonly x: number;
  readonly textX: number;
  readonly name: string;
  readonly text: string;
  readonly className: string;
}

export interface LinkView {
  readonly key: string;
  readonly path: string;
  readonly className: string;
}

export interface ChartView {
  readonly height: number;
  readonly lanes: LaneView[];
  readonly upper: TickView[];
  readonly lower: TickView[];
  readonly bars: BarView[];
  readonly marks: MarkView[];
  readonly links: LinkView[];
  readonly order: readonly string[];
}

const utc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options });
const year = utc({ year: 'numeric' });
const month = utc({ month: 'short' });
const monthAndYear = utc({ month: 'short', year: 'numeric' });
const quarter = (day: Day): string => `Q${Math.floor(dateOf(day).getUTCMonth() / 3) + 1}`;

function tickName({ day, name }: Tick, zoom: Zoom, isUpper: boolean): string {
  if (name !== undefined) return name;
  if (zoom === 'quarter') return isUpper ? year.format(dateOf(day)) : quarter(day);
  if (zoom === 'month') return isUpper ? `${quarter(day)} ${year.format(dateOf(day))}` : month.format(dateOf(day));
  return monthAndYear.format(dateOf(day));
}

function shortened(text: string, width: number): string {
  const letters = Math.floor(width / LETTER);
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}

/** Where everything stands. `active` is the bar that takes part in the order of the Tab key. */
export function layChart(chart: Chart, scale: ChartScale, active: string): ChartView {
  const keys = chart.lanes.map(({ key }) => key);
  const laid = layLanes(chart.items, ({ lane }) => lane, keys);
  const names = new Map(chart.lanes.map(({ key, name }) => [key, name]));
  const lanes: LaneView[] = [];
  const bars: BarView[] = [];
  const places = new Map<string, { item: ChartItem; y: number }>();
  let y = SCALE_HEIGHT + MILESTONES_HEIGHT;
  for (const [index, lane] of laid.entries()) {
    const height = lane.rows * ROW + 2 * LANE_PADDING;
    const title = names.get(lane.key) ?? lane.key;
    const name = shortened(title, scale.laneWidth - 16);
    const className = index % 2 === 0 ? 'lane' : 'lane odd';
    lanes.push({ key: lane.key, name, title, y, height, textY: y + height / 2 + 4, className });
    for (const { item, row } of lane.bars) {
      const top = y + LANE_PADDING + row * ROW + (ROW - BAR) / 2;
      places.set(item.id, { item, y: top });
      bars.push(barView(item, top, scale, item.id === active));
    }
    y += height;
  }
  const { upper, lower } = scaleOf(chart.zoom, scale.from, scale.to, chart.sprints);
  const ticks = (list: Tick[], isUpper: boolean): TickView[] =>
    list.map((tick) => ({
      key: String(tick.day),
      x: scale.x(tick.day),
      textX: scale.x(tick.day) + (scale.isMirrored ? -5 : 5),
      name: tickName(tick, chart.zoom, isUpper)
    }));
  return {
    height: y + 4,
    lanes,
    bars,
    upper: ticks(upper, true),
    lower: ticks(lower, false),
    marks: markViews(chart, scale),
    links: linkViews(chart, places, scale),
    order: bars.map(({ id }) => id)
  };
}

export function barView(item: ChartItem, y: number, scale: ChartScale, isActive: boolean): BarView {
  const [a, b] = [scale.x(item.start), scale.x(item.end + 1)];
  const [left, width] = [Math.min(a, b), Math.max(4, Math.abs(b - a))];
  const isInside = width >= 56;
  const doneWidth = (width * item.percentDone) / 100;
  const at = (day: Day): number => scale.x(day + 1) - left;
  const forecast =
    item.p50 === null || item.p85 === null
      ? ''
      : `M${at(item.p50)},${BAR / 2 - 4} v8 M${at(item.p50)},${BAR / 2} H${at(item.p85)} m0,-4 v8`;
  const promise = item.promised === null ? '' : `M${at(item.promised)},-3 l5,5 l-5,5 l-5,-5 z`;
  const beside = scale.isMirrored ? -6 : width + 6;
  const within = scale.isMirrored ? width - 8 : 8;
  return {
    id: item.id,
    transform: `translate(${left}, ${y})`,
    className: `bar ${item.status.toLowerCase().replaceAll(' ', '-')}${item.isAtRisk ? ' at-risk' : ''}`,
    text: item.text,
    width,
    doneX: scale.isMirrored ? width - doneWidth : 0,
    doneWidth,
    label: isInside ? shortened(item.name, width - 14) : item.name,
    labelX: isInside ? within : beside,
    labelClass: isInside ? 'label inside' : 'label',
    tabIndex: isActive ? 0 : -1,
    startHandleX: scale.isMirrored ? width - 8 : 0,
    endHandleX: scale.isMirrored ? 0 : width - 8,
    forecast,
    promise
  };
}

/** Milestones with as much of their names as fits before the next one; what falls on one day shares a mark. */
function markViews({ milestones }: Chart, scale: ChartScale): MarkView[] {
  const byDay = new Map<Day, Chart['milestones'][number][]>();
  for (const mark of [...milestones].sort((a, b) => a.day - b.day))
    byDay.set(mark.day, [...(byDay.get(mark.day) ?? []), mark]);
  const days = [...byDay];
  return days.map(([day, marks], index) => {
    const x = scale.x(day);
    const y = SCALE_HEIGHT + MILESTONES_HEIGHT / 2;
    const next = days[index + 1]?.[0];
    const room = next === undefined ? Infinity : Math.abs(scale.x(next) - x) - 30;
    const name = marks.map((mark) => mark.name).join(' · ');
    return {
      id: marks[0]!.id,
      path: `M${x},${y - 7} l7,7 l-7,7 l-7,-7 z`,
      x,
      textX: x + (scale.isMirrored ? -11 : 11),
      name: room < 4 * LETTER ? '' : shortened(name, room),
      text: marks.map((mark) => mark.text).join('; '),
      className: marks.some((mark) => mark.isAtRisk) ? 'mark at-risk' : 'mark'
    };
  });
}

function linkViews(
  { links, conflicts }: Chart,
  places: ReadonlyMap<string, { item: ChartItem; y: number }>,
  scale: ChartScale
): LinkView[] {
  const inConflict = new Set(conflicts.map(({ before, after }) => `${before} ${after}`));
  const step = scale.isMirrored ? -10 : 10;
  return links.flatMap(({ before, after }) => {
    const [from, to] = [places.get(before), places.get(after)];
    if (!from || !to) return [];
    const [x1, y1] = [scale.x(from.item.end + 1), from.y + BAR / 2];
    const [x2, y2] = [scale.x(to.item.start), to.y + BAR / 2];
    const path = `M${x1},${y1} C${x1 + 3 * step},${y1} ${x2 - 3 * step},${y2} ${x2},${y2}`;
    const key = `${before} ${after}`;
    return [{ key, path, className: inConflict.has(key) ? 'link conflict' : 'link' }];
  });
}
