import fc from 'fast-check';
import { burndown, burnUp, velocityOf, type ScopeChange, type SprintScope } from 'c/scopeHistory';

/** Two weeks from Monday 2 March 2026, looked at on the second Wednesday. */
const sprint = (changes: Partial<SprintScope> = {}): SprintScope => ({
  start: '2026-03-02',
  end: '2026-03-13',
  isOver: false,
  startedAt: '2026-03-02T09:00:00.000Z',
  endedAt: null,
  pointsAtStart: 20,
  scope: 20,
  done: 0,
  teamSize: null,
  absences: [],
  today: '2026-03-11',
  timeZone: 'UTC',
  ...changes
});
const on = (day: number, kind: string, points: number, done = 0, story = `${kind}${day}`): ScopeChange => ({
  at: `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`,
  kind,
  story,
  title: story,
  points,
  done
});
const remaining = (scope: SprintScope, changes: readonly ScopeChange[]): (number | undefined)[] =>
  burndown(scope, changes).days.map((day) => day.remaining);

describe('a burndown', () => {
  it('is worked out back from now, and ends today', () => {
    const changes = [on(1, 'Added', 20), on(4, 'Completed', 0, 5), on(10, 'Completed', 0, 3)];
    expect(remaining(sprint({ done: 8 }), changes)).toEqual([
      20,
      20,
      15,
      15,
      15,
      15,
      15,
      15,
      12,
      12,
      undefined,
      undefined
    ]);
  });

  it('rises when scope comes in mid-sprint, and tells what came', () => {
    const changes = [on(1, 'Added', 20), on(5, 'Added', 8), on(6, 'Re-estimated', -2), on(9, 'Removed', -3)];
    const result = burndown(sprint({ scope: 23 }), changes);
    expect(result.days.map((day) => day.remaining).slice(0, 8)).toEqual([20, 20, 20, 28, 26, 26, 26, 23]);
    expect([result.atStart, result.added, result.removed]).toEqual([20, 8, -5]);
    expect(result.days[3]!.changes.map(({ title }) => title)).toEqual(['Added5']);
  });

  it('rises when a story is taken up again', () => {
    const changes = [on(3, 'Completed', 0, 5, 'a'), on(5, 'Reopened', 0, -5, 'a')];
    expect(remaining(sprint(), changes).slice(0, 5)).toEqual([20, 15, 15, 20, 20]);
  });

  it('takes planning on the first day for the beginning where it was not noted', () => {
    const changes = [on(2, 'Added', 12), on(3, 'Added', 8)];
    expect(burndown(sprint({ startedAt: null, pointsAtStart: null }), changes)).toMatchObject({
      atStart: 12,
      added: 8
    });
  });

  it('does not count a story that left and came back at one moment', () => {
    const changes = [on(5, 'Removed', -5, 0, 'a'), on(5, 'Added', 5, 0, 'a')];
    expect(burndown(sprint(), changes)).toMatchObject({ added: 0, removed: 0 });
  });

  it('tells as one change what happens to a story at one moment, by what came of it', () => {
    const told = (...changes: ScopeChange[]): (string | number)[][] =>
      burndown(sprint(), changes).days[3]!.changes.map(({ kind, points, done }) => [kind, points, done]);
    expect(told(on(5, 'Added', 5, 0, 'a'), on(5, 'Completed', 0, 5, 'a'))).toEqual([['Completed', 5, 5]]);
    expect(told(on(5, 'Completed', 0, 5, 'a'), on(5, 'Reopened', -2, -8, 'a'))).toEqual([['Reopened', -2, -3]]);
    expect(told(on(5, 'Removed', -5, 0, 'a'), on(5, 'Added', 8, 0, 'a'))).toEqual([['Re-estimated', 3, 0]]);
    expect(told(on(5, 'Removed', -5, 0, 'a'), on(5, 'Added', 5, 0, 'b'))).toHaveLength(2);
    expect(told(on(5, 'Removed', -5, 0, 'a'), on(5, 'Added', 5, 0, 'a'))).toEqual([]);
  });

  it('tells that a story without points came, and nothing of an estimate that changed no points', () => {
    const changes = ['Added', 'Revalued', 'Re-estimated'].map((kind) => on(5, kind, 0));
    expect(burndown(sprint(), changes).days[3]!.changes.map(({ kind }) => kind)).toEqual(['Added']);
  });

  it('shows on its first day what came between its start and that day', () => {
    const early = sprint({ startedAt: '2026-02-28T09:00:00.000Z' });
    const { days } = burndown(early, [on(1, 'Added', 5), on(2, 'Added', 1), on(3, 'Added', 2)]);
    expect(days.slice(0, 4).map(({ changes }) => changes.map(({ title }) => title))).toEqual([
      ['Added1', 'Added2'],
      ['Added3'],
      [],
      []
    ]);
  });

  it('counts what is planned in the moment it begins as planned', () => {
    const noon = sprint({ startedAt: '2026-03-02T12:00:00.000Z' });
    expect(burndown(noon, [on(2, 'Added', 3)])).toMatchObject({ added: 0 });
  });

  it('carries over what was not done and went when it was over, and nothing else', () => {
    const last = sprint({ today: '2026-03-13' });
    expect(burndown(last, [on(13, 'Removed', -8)])).toMatchObject({ removed: -8, carriedOver: 0 });
    const over = { ...last, isOver: true };
    expect(burndown(over, [on(13, 'Removed', -8)])).toMatchObject({ removed: 0, carriedOver: 8 });
    expect(burndown(over, [on(13, 'Removed', -5, -5)])).toMatchObject({ removed: -5, carriedOver: 0 });
    expect(burndown(over, [on(13, 'Added', 3)])).toMatchObject({ added: 3, carriedOver: 0 });
    const early = { ...over, endedAt: '2026-03-11T12:01:00.000Z' };
    expect(burndown(early, [on(11, 'Removed', -8)])).toMatchObject({ removed: 0, carriedOver: 8 });
  });

  it('leaves on the line what was carried over when the sprint ended', () => {
    const changes = [on(5, 'Completed', 0, 12), on(13, 'Removed', -8, 0), on(20, 'Removed', -0.5, 0)];
    const over = sprint({ isOver: true, today: '2026-04-01', scope: 11.5, done: 12 });
    const result = burndown(over, changes);
    expect(result.carriedOver).toBe(8.5);
    expect(result.days.at(-1)!.remaining).toBe(8);
  });

  it('tells what is carried over by a sprint that is closed early from what was taken out before', () => {
    const changes = [on(5, 'Removed', -3), on(11, 'Removed', -8)];
    const over = sprint({ isOver: true, endedAt: '2026-03-11T12:00:20.000Z', scope: 9 });
    expect(burndown(over, changes)).toMatchObject({ removed: -3, carriedOver: 8 });
  });

  it('has days by the time zone of the reader', () => {
    const late = { ...on(4, 'Completed', 0, 5), at: '2026-03-04T23:30:00.000Z' };
    expect(remaining(sprint({ done: 5 }), [late])[2]).toBe(15);
    expect(remaining(sprint({ done: 5, timeZone: 'Europe/Stockholm' }), [late])[2]).toBe(20);
  });

  it('always ends where the sprint stands', () => {
    const change = fc
      .tuple(
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        fc.nat()
      )
      .map(([day, points, done, story]) => on(day, 'Added', points, done, String(story)));
    fc.assert(
      fc.property(fc.array(change), fc.nat({ max: 99 }), fc.nat({ max: 99 }), (changes, scope, done) => {
        const { days } = burndown(sprint({ scope, done }), changes);
        expect(days.find(({ day }) => day === '2026-03-11')!.remaining).toBe(scope - done);
      })
    );
  });
});

describe('the even pace', () => {
  const ideal = (changes: Partial<SprintScope>): number[] =>
    burndown(sprint(changes), []).days.map((day) => Math.round(day.ideal * 10) / 10);

  it('rests at weekends', () => {
    expect(ideal({})).toEqual([18, 16, 14, 12, 10, 10, 10, 8, 6, 4, 2, 0]);
  });

  it('is slower on days when people are away', () => {
    const absences = [{ start: '2026-03-02', end: '2026-03-03', days: 4 }];
    expect(ideal({ teamSize: 2, absences }).slice(0, 4)).toEqual([20, 20, 17.5, 15]);
  });

  it('is slower while some of a team are away, and only then', () => {
    const second = [{ start: '2026-03-09', end: '2026-03-10', days: 2 }];
    // 18 days of people in all: two a day, and one on these two days.
    expect(ideal({ teamSize: 2, absences: second }).filter((_, index) => index % 7 < 5)).toEqual([
      17.8, 15.6, 13.3, 11.1, 8.9, 7.8, 6.7, 4.4, 2.2, 0
    ]);
    const oneOfFour = [{ start: '2026-03-02', end: '2026-03-06', days: 5 }];
    expect(ideal({ teamSize: 4, absences: oneOfFour })[0]).toBe(18.3);
  });

  it('knows nothing of absences where nobody said how large the team is, and takes no team for one person', () => {
    const absences = [{ start: '2026-03-02', end: null, days: 1 }];
    expect(ideal({ absences })).toEqual(ideal({}));
    expect(ideal({ teamSize: 0, absences })).toEqual(ideal({ teamSize: 1, absences }));
    expect(ideal({ teamSize: 1, absences }).slice(0, 2)).toEqual([20, 17.8]);
  });

  it('goes evenly where nobody is there at all, and never rises', () => {
    const absences = [{ start: '2026-03-02', end: '2026-03-13', days: 99 }];
    expect(ideal({ teamSize: 2, absences }).at(-1)).toBe(0);
    expect(ideal({ end: '2026-03-02' })).toEqual([0]);
  });
});

describe('a burn-up', () => {
  it('is worked out back from now', () => {
    const changes = [
      { day: '2026-03-04', points: 10, done: 0 },
      { day: '2026-03-06', points: 5, done: 3 }
    ];
    expect(burnUp({ scope: 15, done: 3 }, changes, '2026-03-08')).toEqual([
      { day: '2026-03-04', scope: 10, done: 0 },
      { day: '2026-03-06', scope: 15, done: 3 },
      { day: '2026-03-08', scope: 15, done: 3 }
    ]);
  });

  it('starts with what was there before the first change that is known', () => {
    expect(burnUp({ scope: 30, done: 5 }, [{ day: '2026-03-08', points: 10, done: 5 }], '2026-03-08')).toEqual([
      { day: '2026-03-07', scope: 20, done: 0 },
      { day: '2026-03-08', scope: 30, done: 5 }
    ]);
    expect(burnUp({ scope: 3, done: 0 }, [], '2026-03-08')).toEqual([{ day: '2026-03-08', scope: 3, done: 0 }]);
  });
});

describe('velocity', () => {
  const result = (name: string, end: string, atStart: number | null, completed: number) => ({
    id: name,
    name,
    end,
    atStart,
    planned: completed,
    completed,
    value: completed * 2
  });
  const sprints = [
    result('two', '2026-02-27', 20, 30),
    result('one', '2026-02-13', 20, 10),
    result('three', '2026-03-13', null, 20)
  ];

  it('is what finished sprints brought, the oldest first', () => {
    const velocity = velocityOf(sprints, 6);
    expect(velocity.rows.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
    expect([velocity.points, velocity.value, velocity.predictability]).toEqual([20, 40, 1]);
    expect(velocity.rows.map(({ predictability }) => predictability)).toEqual([0.5, 1.5, null]);
  });

  it('asks for no order, and keeps that of sprints with one end', () => {
    for (const any of [sprints, [...sprints].reverse(), [sprints[1]!, sprints[2]!, sprints[0]!]])
      expect(velocityOf(any, 2).rows.map(({ name }) => name)).toEqual(['two', 'three']);
    const twins = ['a', 'b', 'c'].map((name) => result(name, '2026-02-27', 20, 20));
    expect(velocityOf(twins, 6).rows.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('says nothing of how well a sprint was foreseen that began empty', () => {
    expect(velocityOf([result('empty', '2026-02-13', 0, 10)], 6).predictability).toBeNull();
  });

  it('is that of the newest sprints, and unknown without any', () => {
    expect(velocityOf(sprints, 1)).toMatchObject({ points: 20, predictability: null });
    expect(velocityOf([], 6)).toEqual({ rows: [], points: null, value: null, predictability: null });
  });
});
