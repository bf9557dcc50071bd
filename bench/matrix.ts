import type { Page } from 'playwright-core';
import type { MatrixBenchPage, MatrixContender } from './browser/matrix/harness.ts';
import { mainThreadClock, type MainThreadClock } from './browser/mainThread.ts';
import { openHarness } from './browser/openHarness.ts';
import { median, percentile } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';

declare const bench: MatrixBenchPage;

const CASES: readonly (readonly [MatrixContender, string])[] = [
  ['ours', 'c-matrix-plane'],
  ['uPlotScatter', 'uPlot'],
  ['chartJs', 'Chart.js'],
  ['eChartsPlain', 'ECharts'],
  ['eChartsLarge', 'ECharts, large mode']
];
const COUNTS = [1000, 10_000];
const TURNS = 9;
const HOVERS = 20;
const STEPS = 20;

interface Turn {
  readonly first: number;
  readonly firstWork: number;
  readonly hovers: readonly number[];
  readonly hoverWork: number;
  readonly shown: number;
  readonly drags: readonly number[];
  readonly dragWork: number;
  readonly drop: number;
}

async function takeTurn(page: Page, clock: MainThreadClock, contender: MatrixContender, count: number): Promise<Turn> {
  const mounted = await clock.during(() =>
    page.evaluate(([name, points]) => bench.mount(name, points), [contender, count] as const)
  );
  // The first of each builds what finds points, once.
  await page.evaluate(() => bench.hover(1));
  const hovered = await clock.during(() => page.evaluate((times) => bench.hover(times), HOVERS));
  await page.evaluate(() => bench.grab());
  const dragged = await clock.during(() => page.evaluate((steps) => bench.drag(steps), STEPS));
  const drop = await page.evaluate(() => bench.release());
  return {
    first: mounted.result,
    firstWork: mounted.time,
    hovers: hovered.result.intervals,
    hoverWork: hovered.time / HOVERS,
    shown: hovered.result.shown,
    drags: dragged.result,
    dragWork: dragged.time / STEPS,
    drop
  };
}

async function race(page: Page, count: number): Promise<Cell[][]> {
  const clock = await mainThreadClock(page);
  const taken = CASES.map((): Turn[] => []);
  // The first turn warms up and does not count.
  for (let turn = -1; turn < TURNS; turn++) {
    for (const [index, [contender]] of CASES.entries()) {
      const each = await takeTurn(page, clock, contender, count);
      if (turn >= 0) taken[index]!.push(each);
    }
  }
  return CASES.map(([, label], index) => [label, count, ...summary(taken[index]!)]);
}

function summary(turns: readonly Turn[]): Cell[] {
  const middle = (read: (turn: Turn) => number): number => median(turns.map(read));
  return [
    middle(({ first }) => first),
    middle(({ firstWork }) => firstWork),
    percentile(
      turns.flatMap(({ hovers }) => hovers),
      0.95
    ),
    middle(({ hoverWork }) => hoverWork),
    middle(({ shown }) => (100 * shown) / HOVERS),
    percentile(
      turns.flatMap(({ drags }) => drags),
      0.95
    ),
    middle(({ dragWork }) => dragWork),
    middle(({ drop }) => drop)
  ];
}

const COLUMNS = [
  'drawn by',
  'points',
  'first paint ms',
  'work ms',
  'hover p95 ms',
  'work/hover ms',
  'tip shown %',
  'drag p95 ms',
  'work/drag ms',
  'drop ms'
];

const NOTE =
  'The same points in five colours and the same box, in one run of one browser, drawn by the processor; contenders take turns. Hover: a tip for the point under the pointer. Drag: one point follows the pointer, painted with each frame. Work is processor time of the main thread. Ours draws quadrants, their lines and names of stories besides. uPlot has neither circles nor a way to find one: both were added as in its own example.';

export const matrixBench: Bench = {
  name: 'matrix',
  summary: 'the value-versus-effort matrix beside uPlot, Chart.js and ECharts',
  async run(say) {
    const harness = await openHarness('matrix/harness.ts');
    try {
      const rows: Cell[][] = [];
      for (const count of COUNTS) {
        say(`${count.toLocaleString('en-US')} points ...`);
        rows.push(...(await race(await harness.newPage(), count)));
      }
      return [{ title: `Points on a plane in ${harness.browser}`, columns: COLUMNS, rows, note: NOTE }];
    } finally {
      await harness.close();
    }
  }
};
