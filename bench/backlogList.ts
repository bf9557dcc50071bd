import type { Page } from 'playwright-core';
import type { BenchPage, ContenderName } from './browser/harness.ts';
import { mainThreadClock, type MainThreadClock } from './browser/mainThread.ts';
import { openHarness } from './browser/openHarness.ts';
import { median, percentile } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';

declare const bench: BenchPage;

interface Case {
  readonly contender: ContenderName;
  readonly label: string;
}

/** Lists that take turns in one page, so that whatever else the machine does falls on all of them alike. */
interface Race {
  readonly count: number;
  readonly turns: number;
  readonly cases: readonly Case[];
}

const OURS: Case = { contender: 'backlogList', label: 'c-backlog-list' };
const TANSTACK: Case = { contender: 'tanstackVirtual', label: 'TanStack virtual-core' };
const PLAIN: Case = { contender: 'plainDom', label: 'plain DOM' };
const DATATABLE: Case = { contender: 'lightningDatatable', label: 'lightning-datatable' };

/** Who puts every row into the page gets one of its own, and fewer turns: they take minutes. */
const RACES: readonly Race[] = [
  { count: 1000, turns: 9, cases: [OURS, TANSTACK] },
  { count: 1000, turns: 2, cases: [PLAIN] },
  { count: 1000, turns: 1, cases: [DATATABLE] },
  { count: 10_000, turns: 9, cases: [OURS, TANSTACK] },
  { count: 10_000, turns: 1, cases: [PLAIN] },
  { count: 10_000, turns: 1, cases: [DATATABLE] },
  { count: 50_000, turns: 9, cases: [OURS, TANSTACK] }
];

/** About ten and about fifty rows a frame: a brisk wheel, and the scroll bar dragged. */
const SCROLLS = [
  { frames: 120, step: 400 },
  { frames: 120, step: 2000 }
];
const LONG_FRAME = 1000 / 60 + 1;

/** What one list took in one turn. */
interface Turn {
  readonly elements: number;
  readonly rows: number;
  readonly first: number;
  readonly firstWork: number;
  readonly intervals: readonly number[];
  readonly work: number;
  readonly blank: number;
  readonly drop: number;
  readonly dropWork: number;
}

async function takeTurn(page: Page, clock: MainThreadClock, contender: ContenderName, count: number): Promise<Turn> {
  await page.evaluate((rows) => bench.prepare(rows), count);
  const mounted = await clock.during(() => page.evaluate((name) => bench.mount(name), contender));
  const intervals: number[] = [];
  let [work, blank] = [0, 0];
  for (const script of SCROLLS) {
    await page.evaluate(() => bench.scrollTo(0));
    const { result, time } = await clock.during(() => page.evaluate((each) => bench.scroll(each), script));
    intervals.push(...result.intervals);
    work += time;
    blank += result.blank;
  }
  const size = await page.evaluate(() => bench.size());
  const dropped = await drop(page, clock);
  return {
    ...size,
    first: mounted.result,
    firstWork: mounted.time,
    intervals,
    work,
    blank,
    drop: dropped.time,
    dropWork: dropped.work
  };
}

async function race(page: Page, { count, turns, cases }: Race): Promise<Cell[][]> {
  const clock = await mainThreadClock(page);
  const taken = cases.map((): Turn[] => []);
  // The first turn of lists that take turns warms up and does not count.
  for (let turn = turns > 2 ? -1 : 0; turn < turns; turn++) {
    for (const [index, { contender }] of cases.entries()) {
      const each = await takeTurn(page, clock, contender, count);
      if (turn >= 0) taken[index]!.push(each);
    }
  }
  return cases.map(({ label }, index) => [label, count, ...summary(taken[index]!)]);
}

function summary(turns: readonly Turn[]): Cell[] {
  const intervals = turns.flatMap((turn) => turn.intervals);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const middle = (read: (turn: Turn) => number): number => median(turns.map(read));
  return [
    middle(({ rows }) => rows),
    middle(({ elements }) => elements),
    middle(({ first }) => first),
    middle(({ firstWork }) => firstWork),
    percentile(intervals, 0.95),
    (100 * intervals.filter((interval) => interval > LONG_FRAME).length) / intervals.length,
    sum(turns.map(({ work }) => work)) / intervals.length,
    sum(turns.map(({ blank }) => blank)),
    middle((turn) => turn.drop),
    middle(({ dropWork }) => dropWork)
  ];
}

/** Takes the last story and lets go of it over the first place. */
async function drop(page: Page, clock: MainThreadClock): Promise<{ time: number; work: number }> {
  const isDragged = await page.evaluate(() => bench.isDragged());
  await page.evaluate((top) => bench.scrollTo(top), isDragged ? 1e9 : 0);
  if (isDragged) {
    const from = await page.evaluate(() => bench.handle('last'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y - 60, { steps: 3 });
    await page.evaluate(() => bench.scrollTo(0));
    const to = await page.evaluate(() => bench.handle('first'));
    await page.mouse.move(to.x, to.y, { steps: 3 });
  }
  const { result, time } = await clock.during(async () => {
    const dropped = page.evaluate(() => bench.drop());
    // The page has to listen before the mouse is released.
    await page.evaluate(() => undefined);
    if (isDragged) await page.mouse.up();
    return dropped;
  });
  return { time: result, work: time };
}

const COLUMNS = [
  'list',
  'stories',
  'rows in page',
  'elements',
  'first rows ms',
  'first rows work ms',
  'frame p95 ms',
  'long frames %',
  'work/frame ms',
  'blank frames',
  'drop to painted ms',
  'drop work ms'
];

const NOTE =
  'Same columns, controls, box and scroll script (120 frames of 400 px, 120 of 2,000 px) in one run of one browser, drawn by the processor. Work is processor time of the main thread: script, style, layout. First rows: from an empty box to the first painted picture with rows. Ours is dragged with a mouse, and its controls answer; the others are handed the new order, which leaves out what letting go costs.';

export const backlogListBench: Bench = {
  name: 'backlogList',
  summary: 'the ranked list beside plain DOM, TanStack virtual-core and lightning-datatable',
  async run(say) {
    const harness = await openHarness();
    try {
      const rows: Cell[][] = [];
      for (const each of RACES) {
        say(`${each.count.toLocaleString('en-US')} stories: ${each.cases.map(({ label }) => label).join(', ')} ...`);
        rows.push(...(await race(await harness.newPage(), each)));
      }
      return [{ title: `Ranked list in ${harness.browser}`, columns: COLUMNS, rows, note: NOTE }];
    } finally {
      await harness.close();
    }
  }
};
