import {
  asOfThen,
  explainMove,
  forecastWork,
  type Move,
  type PastChange,
  type ScopedStory,
  type Snapshot
} from 'c/forecast';

const story = (id: string, changes: Partial<ScopedStory> = {}): ScopedStory => ({
  id,
  key: id,
  rank: id,
  points: 10,
  isInScope: true,
  isDone: false,
  releaseId: 'spring',
  epicId: null,
  ...changes
});
const change = (storyId: string | null, kind: string, points: number, more: Partial<PastChange> = {}): PastChange => ({
  storyId,
  title: storyId ?? 'gone',
  kind,
  points,
  releaseId: 'spring',
  epicId: null,
  ...more
});
const finished = [20, 20, 20].map((points, index) => ({
  id: `s${index}`,
  end: `2026-0${index + 1}-13`,
  points,
  days: null,
  growth: 0
}));
const then: Snapshot['input'] = { today: '2026-03-16', finished, ahead: [], sprintLength: 14 };
const week = (stories: readonly ScopedStory[], input = then): Snapshot => ({ stories, input });

function explain(before: Snapshot, after: Snapshot, isMeant = (_: ScopedStory): boolean => true): Move | undefined {
  const work = explainMove(before, after, isMeant, forecastWork);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
function told(move: Move | undefined): string {
  const parts = (move?.parts ?? []).filter(({ days }) => days !== 0);
  return parts.map(({ reason, days }) => `${reason} ${days}`).join(', ');
}

describe('the backlog as it was', () => {
  const now = [story('a'), story('b', { points: 8 }), story('c', { isDone: true })];

  it('is the same where nothing happened', () => expect(asOfThen(now, [], [])).toEqual(now));

  it('knows of a deleted story what its changes say, each by its title', () => {
    const gone = [
      change(null, 'Re-estimated', 5, { title: 'Pay' }),
      change(null, 'Removed', -8, { title: 'Pay', releaseId: 'summer', epicId: 'e' }),
      change(null, 'Removed', -2, { title: 'Sail' })
    ];
    const [, , , first, second] = asOfThen(now, gone, []);
    expect([first, second]).toEqual([
      { ...story('deleted Pay', { rank: null, points: 3, releaseId: 'summer', epicId: 'e' }) },
      { ...story('deleted Sail', { rank: null, points: 2 }) }
    ]);
  });

  it('leaves a deleted story that was neither in scope nor done where it was: nowhere', () => {
    const [, , , lost] = asOfThen(now, [change(null, 'Re-estimated', 5, { title: 'Pay' })], []);
    expect(lost).toMatchObject({ points: null, isInScope: false, isDone: false, releaseId: null, epicId: null });
  });

  it('tells estimates from what came and went with points of its own', () => {
    const came = [change('b', 'Added', 5), change('b', 'Re-estimated', 3)];
    expect(asOfThen(now, came, [])[1]).toMatchObject({ points: 5, isInScope: false });
    const back = [change('b', 'Removed', -8), change('b', 'Added', 8), change('b', 'Completed', 0)];
    expect(asOfThen(now, back, [])[1]).toMatchObject({ points: 8, isInScope: true, isDone: false });
  });

  it('has no points before for a story without, and nought for one that was put down to it', () => {
    const unestimated = [story('a', { points: null }), story('b', { points: 0 })];
    const before = asOfThen(unestimated, [change('a', 'Completed', 0), change('b', 'Completed', 0)], []);
    expect(before.map(({ points }) => points)).toEqual([null, 0]);
  });

  it('takes estimates back, the first one to none', () => {
    const before = asOfThen(now, [change('a', 'Re-estimated', 10), change('b', 'Re-estimated', 3)], []);
    expect(before.map(({ points }) => points)).toEqual([null, 5, 10]);
  });

  it('opens what was done since, and closes what was taken up again', () => {
    const before = asOfThen(now, [change('c', 'Completed', 0), change('a', 'Reopened', 0)], []);
    expect(before.map(({ isDone }) => isDone)).toEqual([true, false, false]);
  });

  it('leaves out what came, and puts back what went or moved, with the points it had', () => {
    const moved = [change('b', 'Removed', -5, { releaseId: 'summer' }), change('b', 'Added', 5)];
    const before = asOfThen(now, [change('a', 'Added', 10), ...moved, change('b', 'Re-estimated', 3)], []);
    expect(before.map(({ isInScope }) => isInScope)).toEqual([false, true, true]);
    expect(before[1]).toMatchObject({ releaseId: 'summer', points: 5 });
  });

  it('remembers what was deleted, as last', () => {
    const before = asOfThen(now, [change(null, 'Removed', -13)], []);
    expect(before.at(-1)).toMatchObject({ points: 13, isInScope: true, releaseId: 'spring' });
  });

  it('stands in the order of the first of several moves', () => {
    const moves = [
      { storyId: 'c', fromRank: '0' },
      { storyId: 'c', fromRank: 'z' }
    ];
    expect(asOfThen(now, [], moves).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});

describe('why a date moved', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => story(id));

  it('is told part by part, and the parts add up', () => {
    const later = {
      ...then,
      today: '2026-03-23',
      finished: [...finished, { ...finished[2]!, id: 's3', end: '2026-03-20', points: 5 }]
    };
    const now = week([...four.map((one) => ({ ...one, points: 15 })), story('e')], later);
    const move = explain(week(four), now)!;
    expect(move.parts.reduce((sum, { days }) => sum + days, 0)).toBe(move.days);
    expect(move.from).toBe('2026-04-12');
    expect(move.days).toBeGreaterThan(0);
    expect(move.parts.map(({ reason }) => reason)).toEqual(['scope', 'estimates', 'order', 'pace', 'progress']);
  });

  it.each([
    ['nothing happened', four, ''],
    ['a story came in', [...four, story('aa')], 'scope 14'],
    ['a story was put off', [story('a', { isInScope: false }), ...four.slice(1), story('x', { isInScope: false })], ''],
    ['an estimate grew', [story('a', { points: 30 }), ...four.slice(1)], 'estimates 14']
  ])('when %s', (_, stories, expected) => expect(told(explain(week(four), week(stories)))).toBe(expected));

  it('when others were put first', () => {
    const isMeant = ({ id }: ScopedStory): boolean => id === 'a';
    const now = week([story('a', { rank: 'z' }), ...four.slice(1)]);
    expect(told(explain(week(four), now, isMeant))).toBe('order 14');
  });

  it('when a week passed without work', () => {
    const move = explain(week(four), week(four, { ...then, today: '2026-03-23' }));
    expect(told(move)).toBe('progress 7');
  });

  it('is not told where there was no date, or is none', () => {
    expect(explain(week([]), week(four))).toBeUndefined();
    expect(explain(week(four), week(four, { ...then, finished: [] }))).toBeUndefined();
    expect(explain(week(four), week(four.map((one) => ({ ...one, isDone: true }))))).toBeUndefined();
  });
});
