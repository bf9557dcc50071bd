import type { RankWrite, Ranked } from 'c/rankMove';
import { median } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';
import './orgs/componentModules.ts';
import { openLargeBacklog, type LargeBacklog } from './orgs/largeBacklog.ts';

const { compareRanked, planMove } = await import('c/rankMove');

const SIZES = [100, 50_000];
const MOVES = 60;

interface Measured {
  readonly stories: number;
  readonly storyRows: number;
  readonly mostStoryRows: number;
  readonly historyRows: number;
  readonly otherRows: number;
  readonly planTime: number;
  readonly saveTime: number;
}

/** What the backlog page knows of its stories when it plans a move. */
function readOrder({ org, as, productId }: LargeBacklog): Ranked[] {
  const soql = `SELECT Id, Name, Rank__c FROM Story__c WHERE Product__c = '${productId}' ORDER BY Rank__c`;
  const order: Ranked[] = [];
  let page = org.soql.query(soql, as.owner);
  for (;;) {
    for (const { Id, Name, Rank__c } of page.records) {
      order.push({ id: Id as string, key: Name as string, rank: Rank__c as string | null });
    }
    if (!page.nextRecordsUrl) return order;
    page = org.soql.queryMore(page.nextRecordsUrl.split('/').at(-1)!, as.owner);
  }
}

function applyWrites(order: readonly Ranked[], writes: readonly RankWrite[]): Ranked[] {
  const ranks = new Map(writes.map(({ id, rank }) => [id, rank]));
  return order
    .map((story) => (ranks.has(story.id) ? { ...story, rank: ranks.get(story.id)! } : story))
    .sort(compareRanked);
}

/** A move as a product owner makes them: far, near, to the ends; the same ones at every run. */
function moveOf(order: readonly Ranked[], turn: number): RankWrite[] {
  const from = Math.floor(order.length * ((turn * 0.618_034) % 1));
  const to = Math.floor(order.length * ((turn * 0.414_214) % 1));
  const { id } = order[turn % 4 === 0 ? order.length - 1 : from]!;
  const target = order[to]!.id;
  if (turn % 4 === 0 || target === id) return planMove(order, [id], 'top');
  return planMove(order, [id], { before: target });
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
  let order = readOrder(backlog);
  const written = (): number[] => ['Story__c', 'Story__History'].map((name) => org.store.rowsWritten.get(name) ?? 0);
  const all = (): number => [...org.store.rowsWritten.values()].reduce((sum, rows) => sum + rows, 0);
  const [stories0, history0, all0] = [...written(), all()] as [number, number, number];
  const [planTimes, saveTimes, rows]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 1; rows.length < MOVES; turn++) {
    const started = performance.now();
    const writes = moveOf(order, turn);
    const planned = performance.now();
    // Let go where it stood: no move.
    if (writes.length === 0) continue;
    const before = written()[0]!;
    const updates = writes.map(({ id, rank }) => ({ Id: id, Rank__c: rank }));
    const results = org.dml.update('Story__c', updates, as.owner, { allOrNone: true });
    saveTimes.push(performance.now() - planned);
    planTimes.push(planned - started);
    if (!results.every(({ success }) => success)) throw new Error(JSON.stringify(results));
    rows.push(written()[0]! - before);
    order = applyWrites(order, writes);
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
    planTime: median(planTimes),
    saveTime: median(saveTimes)
  };
}

const asRow = (measured: Measured): Cell[] => [
  measured.stories,
  measured.storyRows,
  measured.mostStoryRows,
  measured.historyRows,
  measured.otherRows,
  measured.planTime,
  measured.saveTime
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
    const ratio: Cell[] = [
      'ratio',
      null,
      null,
      null,
      null,
      large.planTime / small.planTime,
      large.saveTime / small.saveTime
    ];
    return [
      {
        title: `One rank move (${MOVES} moves each)`,
        columns: [
          'stories',
          'story rows, mean',
          'story rows, most',
          'history rows',
          'other rows',
          'plan ms',
          'save ms'
        ],
        rows: [...measured.map(asRow), ratio],
        note: 'Goal: one story row a move at any size. Plan is the page working out the new key; save is the whole save order with its commit to disk.'
      }
    ];
  }
};
