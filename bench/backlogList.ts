import type { Page } from 'playwright-core';
import type { BenchPage, ContenderName } from './browser/harness.ts';
import { mainThreadClock, type MainThreadClock } from './browser/mainThread.ts';
import { openHarness } from './browser/openHarness.ts';
import { median, percentile } from './measuring/statistics.ts';
import type { Bench, Cell, ResultTable } from './model.ts';

declare const bench: BenchPage;

interface Case {
  readonly contender: ContenderName;
  readonly label: string;
  readonly count: number;
  readonly turns: number;
}

const TURNS = 7;
/** Milliseconds after which a slow list gets no further turn. */
const PATIENCE = 45_000;

const OURS = { contender: 'backlogList', label: 'c-backlog-list', turns: TURNS } as const;
const TANSTACK = { contender: 'tanstackVirtual', label: 'TanStack virtual-core', turns: TURNS } as const;
const PLAIN = { contender: 'plainDom', label: 'plain DOM', turns: 3 } as const;
const DATATABLE = { contender: 'lightningDatatable', label: 'lightning-datatable', turns: 1 } as const;

const CASES: readonly Case[] = [
  { ...OURS, count: 1000 },
  { ...TANSTACK, count: 1000 },
  { ...PLAIN, count: 1000 },
  { ...DATATABLE, count: 1000 },
  { ...OURS, count: 10_000 },
  { ...TANSTACK, count: 10_000 },
  { ...PLAIN, count: 10_000 },
  { ...OURS, count: 50_000 },
  { ...TANSTACK, count: 50_000 }
];

/** About ten and about fifty rows a frame: a brisk wheel, and the scroll bar dragged. */
const SCROLLS = [
  { frames: 120, step: 400 },
  { frames: 120, step: 2000 }
];
const LONG_FRAME = 1000 / 60 + 1;

interface Measured {
  readonly elements: number;
  readonly rows: number;
  readonly first: number;
  readonly frame: number;
  readonly longFrames: number;
  readonly work: number;
  readonly blank: number;
  readonly drop: number;
  readonly dropWork: number;
}

async function measure(page: Page, { contender, count, turns }: Case): Promise<Measured> {
  const clock = await mainThreadClock(page);
  const mounts: number[] = [];
  const drops: { readonly time: number; readonly work: number }[] = [];
  const intervals: number[] = [];
  let [work, blank] = [0, 0];
  let size = { elements: 0, rows: 0 };
  const end = performance.now() + PATIENCE;
  for (let turn = 0; turn < turns && (turn === 0 || performance.now() < end); turn++) {
    mounts.push(await page.evaluate(([name, rows]) => bench.mount(name, rows), [contender, count] as const));
    for (const script of SCROLLS) {
      await page.evaluate(() => bench.scrollTo(0));
      const { result, time } = await clock.during(() => page.evaluate((each) => bench.scroll(each), script));
      intervals.push(...result.intervals);
      work += time;
      blank += result.blank;
    }
    size = await page.evaluate(() => bench.size());
    drops.push(await drop(page, clock));
  }
  return {
    ...size,
    first: median(mounts),
    frame: percentile(intervals, 0.95),
    longFrames: (100 * intervals.filter((interval) => interval > LONG_FRAME).length) / intervals.length,
    work: work / intervals.length,
    blank,
    drop: median(drops.map(({ time }) => time)),
    dropWork: median(drops.map((each) => each.work))
  };
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

export const backlogListBench: Bench = {
  name: 'backlogList',
  summary: 'the ranked list beside plain DOM, TanStack virtual-core and lightning-datatable',
  async run(say) {
    const harness = await openHarness();
    try {
      const results: { case: Case; measured: Measured }[] = [];
      for (const each of CASES) {
        const measured = await measure(await harness.newPage(), each);
        results.push({ case: each, measured });
        say(
          `${each.label}, ${each.count} rows: first rows ${Math.round(measured.first)} ms, drop ${Math.round(measured.drop)} ms`
        );
      }
      return [asTable(results, harness.browser)];
    } finally {
      await harness.close();
    }
  }
};

const NOTE =
  'Same columns, box and scroll script (120 frames of 400 px, 120 of 2,000 px) in one run of one browser, drawn by the processor. Work is processor time of the main thread: script, style, layout. Ours is dragged with a mouse; the others are handed the new order, which leaves out what a drag costs.';

function asTable(results: readonly { case: Case; measured: Measured }[], browser: string): ResultTable {
  return {
    title: `Ranked list in ${browser}`,
    columns: [
      'list',
      'stories',
      'rows in page',
      'elements',
      'first rows ms',
      'frame p95 ms',
      'long frames %',
      'work/frame ms',
      'blank frames',
      'drop to painted ms',
      'drop work ms'
    ],
    rows: results.map(({ case: { label, count }, measured: m }): Cell[] => [
      label,
      count,
      m.rows,
      m.elements,
      m.first,
      m.frame,
      m.longFrames,
      m.work,
      m.blank,
      m.drop,
      m.dropWork
    ]),
    note: NOTE
  };
}
