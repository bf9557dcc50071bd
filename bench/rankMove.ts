import { median, percentile } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';
import { openLargeBacklog, type LargeBacklog } from './orgs/largeBacklog.ts';

const SIZES = [100, 50_000];
const MOVES = 60;

interface Measured {
  readonly stories: number;
  readonly storyRows: number;
  readonly mostStoryRows: number;
  readonly historyRows: number;
  readonly otherRows: number;
  readonly time: number;
  readonly slowTime: number;
}

/** A move as a product owner makes them: far, near, to the ends; the same ones at every run. */
function moveOf(storyIds: readonly string[], turn: number): Record<string, unknown> {
  const at = (fraction: number): string => storyIds[Math.floor(storyIds.length * (fraction % 1))]!;
  const storyId = turn % 4 === 0 ? storyIds.at(-1)! : at(turn * 0.618_034);
  const otherStoryId = at(turn * 0.414_214);
  if (turn % 4 === 0 || otherStoryId === storyId) return { storyId, place: turn % 8 === 0 ? 'Top' : 'Bottom' };
  return { storyId, place: 'Before', otherStoryId };
}

function measure(stories: number): Promise<Measured> {
  return openLargeBacklog(stories).then((backlog) => {
    try {
      return measureMoves(stories, backlog);
    } finally {
      backlog.close();
    }
  });
}

function measureMoves(stories: number, backlog: LargeBacklog): Measured {
  const { org, as } = backlog;
  const { storyIds } = backlog;
  const written = (): number[] => ['Story__c', 'Story__History'].map((name) => org.store.rowsWritten.get(name) ?? 0);
  const all = (): number => [...org.store.rowsWritten.values()].reduce((sum, rows) => sum + rows, 0);
  const [stories0, history0, all0] = [...written(), all()] as [number, number, number];
  const [times, rows]: [number[], number[]] = [[], []];
  for (let turn = 1; rows.length < MOVES; turn++) {
    const before = written()[0]!;
    const started = performance.now();
    const [result] = org.apex.callAction('RankStoryAction', [moveOf(storyIds, turn)], as.owner);
    if (!result!.isSuccess) throw new Error(JSON.stringify(result));
    const moved = written()[0]! - before;
    // Let go where it stood: no move.
    if (moved === 0) continue;
    times.push(performance.now() - started);
    rows.push(moved);
  }
  const [storyRows, historyRows] = written().map((count, index) => count - [stories0, history0][index]!) as [
    number,
    number
  ];
  return {
    stories,
    storyRows: storyRows / MOVES,
    mostStoryRows: Math.max(...rows),
    historyRows: historyRows / MOVES,
    otherRows: (all() - all0 - storyRows - historyRows) / MOVES,
    time: median(times),
    slowTime: percentile(times, 0.95)
  };
}

const asRow = (measured: Measured): Cell[] => [
  measured.stories,
  measured.storyRows,
  measured.mostStoryRows,
  measured.historyRows,
  measured.otherRows,
  measured.time,
  measured.slowTime
];

export const rankMoveBench: Bench = {
  name: 'rankMove',
  summary: `rows written by one move in the backlog, at ${SIZES.map((size) => size.toLocaleString('en-US')).join(' and ')} stories`,
  async run(say) {
    const measured: Measured[] = [];
    for (const size of SIZES) {
      say(`${size.toLocaleString('en-US')} stories ...`);
      measured.push(await measure(size));
    }
    const [small, large] = [measured[0]!, measured.at(-1)!];
    const ratio: Cell[] = ['ratio', null, null, null, null, large.time / small.time, large.slowTime / small.slowTime];
    return [
      {
        title: `One rank move (${MOVES} moves each)`,
        columns: [
          'stories',
          'story rows, mean',
          'story rows, most',
          'history rows',
          'other rows',
          'median ms',
          'p95 ms'
        ],
        rows: [...measured.map(asRow), ratio],
        note: 'Goal: one story row a move at any size. The time is that of the action "Rank a Story": neighbours looked up and locked, key worked out, the whole save order with triggers and the record of the move, commit to disk.'
      }
    ];
  }
};
