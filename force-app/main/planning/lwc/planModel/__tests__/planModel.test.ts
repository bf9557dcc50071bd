import fc from 'fast-check';
import {
  addAbsence,
  BACKLOG,
  boardWarnings,
  buildBoard,
  buildProblem,
  changeCount,
  commitRequest,
  DEFAULT_SETTINGS,
  DraftHistory,
  editSprint,
  EMPTY_DRAFT,
  keepDraft,
  markStories,
  moveStories,
  orderStory,
  readDraft,
  removeAbsence,
  settleDraft,
  stateOf,
  takePlan,
  velocityOf,
  type Board,
  type BoardWarning,
  type Draft,
  type PlanSnapshot,
  type ProblemInput,
  type SprintRecord,
  type Story
} from 'c/planModel';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

const TODAY = '2026-03-04';
const sprint = (id: string, change: Partial<SprintRecord> = {}): SprintRecord => ({
  id,
  name: id,
  goal: 'Go',
  status: 'Planned',
  startDate: null,
  endDate: null,
  capacity: 10,
  teamSize: null,
  committed: 0,
  completed: 0,
  pointsAtStart: null,
  ...change
});
const snapshot = (change: Partial<PlanSnapshot> = {}): PlanSnapshot => ({
  sprints: [
    sprint('Sprint 1', { status: 'Completed', completed: 8, startDate: '2026-02-02', endDate: '2026-02-15' }),
    sprint('Sprint 2', { status: 'Active', startDate: '2026-03-02', endDate: '2026-03-15', teamSize: 2 }),
    sprint('Sprint 3', { startDate: '2026-03-16', endDate: '2026-03-29' })
  ],
  absences: [],
  links: [],
  epics: [],
  donePoints: {},
  mayCommit: true,
  ...change
});
/** Stories a, b, c ... with ranks in that order; `a:Sprint 2` is in that sprint. */
const stories = (...ids: string[]): Story[] =>
  ids.map((text, index) => {
    const [id, sprintId = null] = text.split(':');
    return storyOf(id!, { sprintId, rank: `5${index}`, businessValue: 5 });
  });
const boardOf = (
  all: readonly Story[],
  draft: Draft = EMPTY_DRAFT,
  change: Partial<PlanSnapshot> = {},
  horizon = 2
): Board =>
  buildBoard({
    stories: all,
    snapshot: snapshot(change),
    draft,
    horizon,
    sprintLengthDays: 14,
    today: TODAY,
    firstName: 'Sprint 1'
  });
const ids = (list: readonly Story[] | undefined): string => (list ?? []).map(({ id }) => id).join('');
const columnOf = (board: Board, key: string): string =>
  ids(board.columns.find((column) => column.sprint.key === key)?.stories);
const input = (board: Board, draft: Draft = EMPTY_DRAFT, change: Partial<ProblemInput> = {}): ProblemInput => ({
  board,
  snapshot: snapshot(),
  draft,
  settings: DEFAULT_SETTINGS,
  budget: null,
  costPerPoint: null,
  today: TODAY,
  isForCheck: false,
  ...change
});

describe('a board', () => {
  it('shows the open sprints and the backlog, each in rank order', () => {
    const board = boardOf(stories('a:Sprint 2', 'b', 'c:Sprint 2', 'd:Sprint 1'));
    expect(board.columns.map(({ sprint: { name } }) => name)).toEqual(['Sprint 2', 'Sprint 3']);
    expect(columnOf(board, 'Sprint 2')).toBe('ac');
    // What a finished sprint left behind is work to plan again.
    expect(ids(board.backlog)).toBe('bd');
  });

  it('proposes sprints behind the last one, with its length, number and capacity', () => {
    const { columns } = boardOf([], EMPTY_DRAFT, {}, 4);
    expect(
      columns
        .slice(2)
        .map(({ sprint: { key, name, startDate, endDate, capacity } }) => [key, name, startDate, endDate, capacity])
    ).toEqual([
      ['new:1', 'Sprint 4', '2026-03-30', '2026-04-12', 10],
      ['new:2', 'Sprint 5', '2026-04-13', '2026-04-26', 10]
    ]);
  });

  it('starts a product without sprints today', () => {
    const { columns } = boardOf([], EMPTY_DRAFT, { sprints: [] }, 1);
    expect(columns.map(({ sprint: { name, startDate, capacity } }) => [name, startDate, capacity])).toEqual([
      ['Sprint 1', TODAY, null]
    ]);
  });

  it('reckons with leave, stored and in the draft', () => {
    const absences = [{ id: 'away', sprintId: 'Sprint 2', personName: 'Dana', days: 3, reason: '' }];
    const more = addAbsence(EMPTY_DRAFT, { sprint: 'Sprint 2', personId: null, personName: '', days: 1.5, reason: '' });
    const days = (draft: Draft): number | null => boardOf([], draft, { absences }).columns[0]!.sprint.availableDays;
    expect(days(EMPTY_DRAFT)).toBe(17);
    expect(days(more)).toBe(15.5);
    expect(days(removeAbsence(more, 'away'))).toBe(18.5);
    expect(days(removeAbsence(more, 'away:1'))).toBe(17);
  });
});

describe('a draft', () => {
  it('moves stories, and forgets the move when one comes back', () => {
    const all = stories('a:Sprint 2', 'b');
    const moved = moveStories(EMPTY_DRAFT, all, 'Sprint 3');
    expect(columnOf(boardOf(all, moved), 'Sprint 3')).toBe('ab');
    expect(changeCount(moved)).toBe(2);
    expect(moveStories(moveStories(moved, [all[0]!], 'Sprint 2'), [all[1]!], BACKLOG).moves).toEqual({});
  });

  it('keeps the stamp of the first move: what was changed since is told', () => {
    const [story] = stories('a');
    const moved = moveStories(EMPTY_DRAFT, [story!], 'Sprint 3');
    const later = { ...story!, stamp: '2027-01-01T00:00:00.000Z' };
    expect(moveStories(moved, [later], 'Sprint 2').moves.a).toEqual({ to: 'Sprint 2', stamp: story!.stamp });
    const warnings = boardWarnings(input(boardOf([later], moved), moved), undefined);
    expect(warnings.map(({ code }) => code)).toContain('changedByOthers');
  });

  it('orders a sprint; the stories share out the places that they have', () => {
    const all = stories('a:Sprint 2', 'b', 'c:Sprint 2', 'd:Sprint 2');
    const ordered = orderStory(EMPTY_DRAFT, boardOf(all), 'd', 0);
    expect(columnOf(boardOf(all, ordered), 'Sprint 2')).toBe('dac');
    expect(orderStory(ordered, boardOf(all, ordered), 'd', 2).orders).toEqual({});
    expect(moveStories(ordered, [all[3]!], 'Sprint 3').orders['Sprint 2']).toEqual(['a', 'c']);
  });

  it('edits a sprint, and keeps of it only what differs', () => {
    const stored = stateOf(snapshot().sprints[2]!);
    const edited = editSprint(EMPTY_DRAFT, 'Sprint 3', stored, { ...stored, capacity: 20 });
    const others = snapshot().sprints.map((record) => ({ ...record, goal: 'Theirs' }));
    const shown = boardOf([], edited, { sprints: others }).columns[1]!.sprint;
    expect([shown.capacity, shown.goal, shown.isEdited]).toEqual([20, 'Theirs', true]);
    expect(editSprint(edited, 'Sprint 3', stored, stored)).toEqual(EMPTY_DRAFT);
  });

  it('marks stories; what is excluded is neither pinned nor a must', () => {
    const pinned = markStories(markStories(EMPTY_DRAFT, ['a', 'b'], 'pins', true), ['a'], 'mustHaves', true);
    const excluded = markStories(pinned, ['a'], 'excluded', true);
    expect([excluded.pins, excluded.mustHaves, excluded.excluded]).toEqual([['b'], [], ['a']]);
    expect(markStories(excluded, ['a'], 'pins', true).excluded).toEqual([]);
  });

  it('takes over a plan, or one sprint of it', () => {
    const all = stories('a:Sprint 2', 'b:Sprint 3', 'c', 'd');
    const plan = { b: 0, c: 1, d: 0 };
    const whole = boardOf(all, takePlan(EMPTY_DRAFT, boardOf(all), plan, null));
    expect([columnOf(whole, 'Sprint 2'), columnOf(whole, 'Sprint 3'), ids(whole.backlog)]).toEqual(['bd', 'c', 'a']);
    const second = boardOf(all, takePlan(EMPTY_DRAFT, boardOf(all), plan, 1));
    expect([columnOf(second, 'Sprint 2'), columnOf(second, 'Sprint 3'), ids(second.backlog)]).toEqual(['ab', 'c', 'd']);
  });

  it('drops what has become true, done or gone meanwhile', () => {
    const [a, b, c] = stories('a', 'b', 'c') as [Story, Story, Story];
    const draft = markStories(moveStories(EMPTY_DRAFT, [a, b, c], 'Sprint 3'), ['a', 'c'], 'pins', true);
    const now = new Map([
      ['a', { ...a, sprintId: 'Sprint 3' }],
      ['b', { ...b, status: 'Done' }]
    ]);
    expect(settleDraft(draft, now, snapshot())).toEqual({ ...EMPTY_DRAFT, pins: ['a'] });
  });

  it('drops what was meant for a sprint that is over', () => {
    const all = stories('a', 'b');
    const draft = moveStories(moveStories(EMPTY_DRAFT, [all[0]!], 'Sprint 1'), [all[1]!], 'Sprint 3');
    const byId = new Map(all.map((story) => [story.id, story]));
    const settled = settleDraft(draft, byId, snapshot());
    expect(Object.keys(settled.moves)).toEqual(['b']);
    expect(settleDraft(settled, byId, snapshot())).toBe(settled);
  });

  it('survives a reload, and whatever else stands in the storage', () => {
    const draft = markStories(EMPTY_DRAFT, ['a'], 'pins', true);
    keepDraft('p', draft);
    expect(readDraft('p')).toEqual(draft);
    keepDraft('p', EMPTY_DRAFT);
    expect(localStorage.getItem('foresight.plan.p')).toBeNull();
    for (const text of ['{', '{"pins":3}', '[]', 'null', '{"moves":[]}']) {
      localStorage.setItem('foresight.plan.p', text);
      expect(readDraft('p')).toEqual(EMPTY_DRAFT);
    }
  });

  it('takes back any number of steps, and does them again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }), (steps) => {
        const history = new DraftHistory();
        const drafts = [history.draft];
        for (const id of steps) {
          history.change(markStories(history.draft, [id], 'pins', !history.draft.pins.includes(id)));
          drafts.push(history.draft);
        }
        for (const draft of [...drafts].reverse().slice(1)) {
          history.undo();
          expect(history.draft).toBe(draft);
        }
        expect(history.canUndo).toBe(false);
        for (const draft of drafts.slice(1)) {
          history.redo();
          expect(history.draft).toBe(draft);
        }
      })
    );
  });

  it('loses and doubles no story, whatever is moved and ordered', () => {
    const all = stories('a:Sprint 2', 'b:Sprint 2', 'c:Sprint 3', 'd', 'e', 'f:Sprint 1');
    const step = fc.record({
      story: fc.constantFrom(...all),
      to: fc.constantFrom(BACKLOG, 'Sprint 2', 'Sprint 3', 'new:1'),
      index: fc.option(fc.nat(5))
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const draft = steps.reduce((current, { story, to, index }) => {
          const moved = moveStories(current, [story], to);
          return index === null ? moved : orderStory(moved, boardOf(all, moved), story.id, index);
        }, EMPTY_DRAFT);
        const board = boardOf(all, draft);
        const shown = [...board.backlog, ...board.columns.flatMap((column) => column.stories)];
        expect(shown.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
        for (const [id, { to }] of Object.entries(draft.moves)) expect(board.places.get(id) ?? BACKLOG).toBe(to);
      })
    );
  });
});

describe('the request of a commit', () => {
  const words = { overLimitReason: '', decisionTitle: '', decisionReason: '' };

  it('makes proposed sprints as far as they are used', () => {
    const all = stories('a');
    const draft = moveStories(EMPTY_DRAFT, all, 'new:2');
    const request = commitRequest('p', draft, boardOf(all, draft, {}, 5), words);
    expect(request.sprints.map(({ sprint: key, seen, wanted }) => [key, seen, wanted.name])).toEqual([
      ['new:1', null, 'Sprint 4'],
      ['new:2', null, 'Sprint 5']
    ]);
    expect(request.moves).toEqual([{ storyId: 'a', sprint: 'new:2', stamp: all[0]!.stamp }]);
  });

  it('makes none where none is used', () => {
    const all = stories('a:Sprint 2');
    const draft = moveStories(EMPTY_DRAFT, all, BACKLOG);
    const request = commitRequest('p', draft, boardOf(all, draft, {}, 5), words);
    expect([request.sprints, request.moves[0]!.sprint]).toEqual([[], '']);
  });
});

describe('the question for the optimiser', () => {
  const done = { status: 'Done', points: 4 };

  it('leaves what runs as it is, and lets nothing else in', () => {
    const all = [...stories('a:Sprint 2', 'b'), storyOf('x', { ...done, sprintId: 'Sprint 2', rank: '9' })];
    const { problem, assignment } = buildProblem(input(boardOf(all)));
    const [a, b] = problem.stories;
    expect(assignment).toEqual({ a: 0 });
    expect([a!.pinnedSprint, b!.pinnedSprint, b!.earliestSprint]).toEqual([0, null, 1]);
    // What is done takes its room, and is no question any more.
    expect(problem.stories.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problem.sprints.map(({ capacity }) => capacity)).toEqual([6, 10]);
  });

  it('finds a running sprint that is too full no contradiction', () => {
    const all = stories('a:Sprint 2').map((story) => ({ ...story, points: 40 }));
    expect(buildProblem(input(boardOf(all))).problem.sprints[0]!.capacity).toBe(40);
  });

  it('takes value, money and shares from where they are told', () => {
    const story = storyOf('a', {
      valueScore: 9,
      stakeholderValue: 4,
      rice: 2,
      points: 3,
      epicId: 'e',
      objectiveId: 'o',
      rank: '5'
    });
    const settings = { ...DEFAULT_SETTINGS, shares: [{ group: 'objective:o', percent: 30 }] };
    const board = boardOf([story]);
    const money = {
      budget: 1000,
      costPerPoint: 10,
      snapshot: snapshot({ epics: [{ id: 'e', name: 'E', budget: 100 }], donePoints: { e: 4 } })
    };
    const { problem } = buildProblem(input(board, EMPTY_DRAFT, { settings, ...money }));
    expect([problem.budget, problem.epicBudgets, problem.minimumShares![0]!.share]).toEqual([960, { e: 60 }, 0.3]);
    const value = (valueSource: typeof settings.valueSource): number =>
      buildProblem(input(board, EMPTY_DRAFT, { settings: { ...settings, valueSource } })).problem.stories[0]!.value;
    expect([value('businessValue'), value('costOfDelay'), value('stakeholderValue'), value('reachImpact')]).toEqual([
      0, 9, 4, 6
    ]);
  });

  it('reads due dates as the last sprint that ends by then; an overdue story may still be planned', () => {
    const due = (dueDate: string): number | null | undefined =>
      buildProblem(input(boardOf([storyOf('a', { dueDate })]))).problem.stories[0]!.dueSprint;
    expect([due('2026-03-10'), due('2026-03-20'), due('2026-03-29'), due('2026-01-01')]).toEqual([0, 0, 1, null]);
  });
});

describe('warnings', () => {
  const of = (all: Story[], draft: Draft = EMPTY_DRAFT, change: Partial<ProblemInput> = {}): BoardWarning[] =>
    boardWarnings(input(boardOf(all, draft), draft, change), 8);
  const find = (warnings: BoardWarning[], code: BoardWarning['code']): BoardWarning | undefined =>
    warnings.find((warning) => warning.code === code);

  it('send what is too much to the next sprint, the last first and nothing that is pinned', () => {
    const all = stories('a:Sprint 3', 'b:Sprint 3', 'c:Sprint 3', 'd:Sprint 3').map((story) => ({
      ...story,
      points: 4
    }));
    const warning = find(of(all, markStories(EMPTY_DRAFT, ['d'], 'pins', true)), 'overCapacity');
    expect([warning?.sprint, warning?.amount, warning?.limit]).toEqual(['Sprint 3', 16, 10]);
    expect(warning?.fix).toEqual({ kind: 'move', storyIds: ['c', 'b'], to: BACKLOG });
  });

  it('fetch what is needed, and bring back what would be late', () => {
    const all = stories('a:Sprint 2', 'b', 'c:Sprint 3').map((story) => ({
      ...story,
      dueDate: story.id === 'c' ? '2026-03-20' : null
    }));
    const warnings = of(all, EMPTY_DRAFT, { snapshot: snapshot({ links: [{ before: 'b', after: 'a' }] }) });
    expect(find(warnings, 'neededNotPlanned')?.fix).toEqual({ kind: 'move', storyIds: ['b'], to: 'Sprint 2' });
    expect(find(warnings, 'dueMissed')?.fix).toEqual({ kind: 'move', storyIds: ['c'], to: 'Sprint 2' });
  });

  it('name what is not ready, blocked or not estimated, and leave done stories alone', () => {
    const planned = { sprintId: 'Sprint 3' };
    const all = [
      storyOf('a', { ...planned, isReady: false }),
      storyOf('b', { ...planned, isBlocked: true, isReady: false }),
      storyOf('c', { ...planned, points: null, isReady: false }),
      storyOf('d', { ...planned, isReady: false, status: 'Done' })
    ];
    const warnings = of(all);
    expect(find(warnings, 'notReady')?.storyIds).toEqual(['a']);
    expect(find(warnings, 'blocked')?.storyIds).toEqual(['b']);
    expect(find(warnings, 'notEstimated')?.storyIds).toEqual(['c']);
  });

  it('tell whom the plan leaves out, and offer a story for them', () => {
    const all = [
      storyOf('a', { sprintId: 'Sprint 2', objectiveId: 'x', objectiveName: 'Fast', rank: '1' }),
      storyOf('b', { objectiveId: 'y', objectiveName: 'Safe', requestedById: 'p', requestedByName: 'Ines', rank: '2' })
    ];
    const warning = of(all).find(({ code, sprint: key }) => code === 'leftOut' && key === undefined);
    expect(warning?.names).toEqual(['Safe', 'Ines']);
    expect(warning?.fix).toEqual({ kind: 'move', storyIds: ['b'], to: 'Sprint 3' });
  });

  it('say nothing about an empty plan', () => {
    expect(of(stories('a', 'b'))).toEqual([]);
  });
});

describe('velocity', () => {
  it('is the median and range of the last five finished sprints', () => {
    const finished = [100, 21, 26, 23, 29, 24].map((completed, index) =>
      sprint(`S${index}`, { status: 'Completed', completed })
    );
    expect(velocityOf(finished)).toEqual({ median: 24, low: 21, high: 29, sprints: 5 });
    expect(velocityOf([sprint('S')])).toBeUndefined();
  });
});
