import type { RoadmapItem, Strategy } from 'c/strategyRecords';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';
import { boardOf, chartOf, tableOf, type RoadmapFacts } from '../roadmapViews';
import { attentionOf } from '../sentences';
import { percentDone, workByEpic, workOf } from '../workBehind';

const item = (id: string, change: Partial<RoadmapItem> = {}): RoadmapItem => ({
  id,
  name: id,
  status: 'Planned',
  statusLabel: 'Planned',
  horizon: 'Now',
  horizonLabel: 'Now',
  lane: '',
  sortOrder: null,
  confidence: null,
  start: '2026-03-02',
  end: '2026-03-15',
  promised: null,
  p50: null,
  p85: null,
  isAtRisk: false,
  objectiveId: null,
  epicId: null,
  releaseId: null,
  ...change
});
const facts = (
  items: RoadmapItem[],
  change: Partial<RoadmapFacts> = {},
  more: Partial<Strategy> = {}
): RoadmapFacts => ({
  strategy: {
    objectives: [{ id: 'O', name: 'Faster' } as Strategy['objectives'][number]],
    items,
    epics: [],
    releases: [],
    sprints: [],
    ...more
  },
  works: new Map(),
  epicLinks: [],
  goLive: null,
  productName: 'Harbour',
  today: '2026-03-10',
  ...change
});

describe('what the roadmap draws', () => {
  it('leaves out what has no dates and what is dropped', () => {
    const items = [item('a'), item('b', { start: null }), item('c', { status: 'Dropped' })];
    expect(chartOf(facts(items), 'objective', 'month').items.map(({ id }) => id)).toEqual(['a']);
  });

  it('has lanes by objective, by team and by release, with one at the end for the rest', () => {
    const items = [item('a', { objectiveId: 'O', lane: 'Web' }), item('b', { lane: 'App' })];
    const lanes = (by: 'objective' | 'team'): string[] =>
      chartOf(facts(items), by, 'month').lanes.map(({ key }) => key);
    expect(lanes('objective')).toEqual(['O', '']);
    expect(lanes('team')).toEqual(['App', 'Web', '']);
  });

  it('links bars as the stories of their epics are, and finds what starts too early', () => {
    const items = [item('a', { epicId: 'E' }), item('b', { epicId: 'F' })];
    const links = [{ beforeId: 'E', afterId: 'F' }];
    const chart = chartOf(facts(items, { epicLinks: links }), 'objective', 'month');
    expect(chart.links).toEqual([{ before: 'a', after: 'b' }]);
    expect(chart.conflicts).toEqual([{ before: 'a', after: 'b', days: 14 }]);
    const delivered = [item('a', { epicId: 'E', status: 'Delivered' }), item('b', { epicId: 'F' })];
    expect(chartOf(facts(delivered, { epicLinks: links }), 'objective', 'month').conflicts).toEqual([]);
  });

  it('marks releases and the go-live, those behind their forecast as at risk', () => {
    const release = { id: 'R', name: 'Summer', status: 'Planned', date: '2026-05-01', p50: null, p85: '2026-05-09' };
    const gone = { ...release, id: 'X', status: 'Cancelled' };
    const releases = [release, gone] as unknown as Strategy['releases'];
    const chart = chartOf(facts([item('a')], { goLive: '2026-06-01' }, { releases }), 'release', 'month');
    expect(chart.milestones.map(({ id, isAtRisk }) => [id, isAtRisk])).toEqual([
      ['R', true],
      ['goLive', false]
    ]);
  });
});

describe('the board', () => {
  it('stands as it is sorted, without what is delivered', () => {
    const items = [item('b', { sortOrder: 20 }), item('a', { sortOrder: 10 }), item('c', { status: 'Delivered' })];
    expect(boardOf(facts(items)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the table', () => {
  it('has a row for every item, with the name of its objective', () => {
    const rows = tableOf(facts([item('a', { objectiveId: 'O' }), item('b', { status: 'Dropped' })]));
    expect(rows.map(({ name, objective }) => [name, objective])).toEqual([
      ['a', 'Faster'],
      ['b', '']
    ]);
  });
});

describe('the work behind an item', () => {
  const stories = [
    storyOf('1', { epicId: 'E', points: 5 }),
    storyOf('2', { epicId: 'E', points: 3, status: 'Done' }),
    storyOf('3', { epicId: 'E', points: null, isBlocked: true, openQuestions: 2 }),
    storyOf('4', { epicId: 'E', points: 8, status: 'Not Now' }),
    storyOf('5')
  ];

  it('is what is left and what is done of its epic, without what is put off', () => {
    const work = workOf(workByEpic(stories), 'E');
    expect(work).toEqual({ points: 5, donePoints: 3, unestimated: 1, blocked: 1, questions: 2 });
    expect(percentDone(work)).toBe(38);
    expect(percentDone(workOf(workByEpic(stories), null))).toBeNull();
  });

  it('tells why a promise is at risk, and of two that are in conflict', () => {
    const items = [item('a', { epicId: 'E', promised: '2026-03-15', p50: '2026-03-20', p85: '2026-04-01' }), item('b')];
    const conflicts = [{ before: 'a', after: 'b', days: 3 }];
    const sentences = attentionOf({ strategy: facts(items).strategy, works: workByEpic(stories) }, conflicts);
    expect(sentences.map(({ key }) => key)).toEqual(['a', 'a b']);
  });
});
