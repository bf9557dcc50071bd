import fc from 'fast-check';
import { courseOf, endsOf, estimates, newest, paceOf, spansAhead, storiesDone } from '../course';
import type { FinishedSprint, ForecastInput, SprintAhead } from '../model';
import { courseFor, plainlyDone } from './courses';

const past = (points: number, changes: Partial<FinishedSprint> = {}): FinishedSprint => ({
  id: 's',
  end: '2026-03-01',
  points,
  days: null,
  growth: 0,
  ...changes
});
const ahead = (start: string, end: string, days: number | null = null): SprintAhead => ({ id: 'a', start, end, days });
/** On a Monday, with nothing planned. */
const input = (changes: Partial<ForecastInput>): ForecastInput => ({
  today: '2026-03-02',
  finished: [],
  ahead: [],
  sprintLength: 14,
  stories: [],
  ...changes
});
const sized = (...points: readonly (number | null)[]): ForecastInput['stories'] =>
  points.map((value, index) => ({ id: `${index}`, points: value }));

describe('the sprints that count', () => {
  it('are the newest twelve, the oldest of them first', () => {
    const ends = Array.from({ length: 14 }, (_, index) => `2026-01-${10 + ((index * 5) % 14)}`);
    const chosen = newest(ends.map((end) => past(1, { end })));
    expect(chosen.map(({ end }) => end)).toEqual([...ends].sort().slice(2));
  });
});

describe('the pace of a team', () => {
  it('is what it did as if all sprints had the average of days', () => {
    const pace = paceOf([past(10, { days: 5 }), past(30, { days: 15 }), past(10, { days: 10 })]);
    expect(pace).toEqual({ points: [20, 20, 10], growths: [0, 0, 0], averageDays: 10 });
  });

  it('is just what it did where the days of a sprint are not known', () => {
    for (const days of [null, 0]) {
      expect(paceOf([past(10, { days: 5 }), past(30, { days })])).toMatchObject({
        points: [10, 30],
        averageDays: null
      });
    }
  });

  it('has no growth of sprints in which the backlog was filled: by more than three times what is done in one', () => {
    const pace = paceOf([past(10, { growth: 60 }), past(30, { growth: 61 }), past(20, { growth: -99 })]);
    expect(pace.growths).toEqual([60, 0, -99]);
  });
});

describe('the sprints ahead', () => {
  const shares = (sprints: readonly SprintAhead[], averageDays: number | null, today = '2026-03-02'): number[] => {
    return spansAhead(input({ today, ahead: sprints }), averageDays)
      .slice(0, sprints.length)
      .map(({ share }) => share);
  };

  it('follow one another from today for five years, where none is planned', () => {
    const spans = spansAhead(input({ sprintLength: 365 }), null);
    expect(endsOf(spans)).toEqual(['2027-03-01', '2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28']);
    expect(spans.map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
    expect(spans.map(({ start, end }) => end - start)).toEqual([364, 364, 364, 364, 364]);
    expect(spansAhead(input({ sprintLength: 364 }), null)).toHaveLength(6);
  });

  it('have whole days, and at least one', () => {
    const [second] = endsOf(spansAhead(input({ sprintLength: 6.6 }), null)).slice(1);
    expect(second).toBe('2026-03-15');
    expect(endsOf(spansAhead(input({ sprintLength: 0.2 }), null)).slice(0, 2)).toEqual(['2026-03-02', '2026-03-03']);
  });

  it('are those that are planned, by their ends and but for those that are over, and then others', () => {
    const sprints = [
      ahead('2026-03-09', '2026-03-16'),
      ahead('2026-02-20', '2026-03-01'),
      ahead('2026-02-24', '2026-03-02'),
      ahead('2026-03-03', '2026-03-08')
    ];
    expect(endsOf(spansAhead(input({ ahead: sprints }), null)).slice(0, 4)).toEqual([
      '2026-03-02',
      '2026-03-08',
      '2026-03-16',
      '2026-03-30'
    ]);
  });

  it('are as large as the days that the team has in them', () => {
    const planned = [5, 20, -3, null].map((days, week) => ahead(`2026-04-0${week + 1}`, `2026-04-1${week}`, days));
    expect(shares(planned, 10)).toEqual([0.5, 2, 0, 1]);
    expect(shares(planned, null)).toEqual([1, 1, 1, 1]);
  });

  it('bring what is still to come of one that has begun, by its working days', () => {
    const twoWeeks = ahead('2026-03-02', '2026-03-15', 20);
    expect(shares([twoWeeks], 10, '2026-03-04')).toEqual([1.6]);
    expect(shares([twoWeeks], 10, '2026-03-14')).toEqual([0]);
    expect(shares([ahead('2026-03-07', '2026-03-08', 20)], 10)).toEqual([2]);
  });
});

describe('points of stories', () => {
  it.each([
    [[5, null, 1, 9, null], null, [5, 5, 1, 9, 5], 5],
    [[8, null, 1, 3, 4], 99, [8, 3.5, 1, 3, 4], 3.5],
    [[10, 9, null], null, [10, 9, 9.5], 9.5],
    [[null, null], 4, [4, 4], 4],
    [[null], null, [1], 1],
    [[], 7, [], 7]
  ])('of %j are the median of the others where one has none, else %j', (points, usualPoints, expected, assumed) => {
    const unestimated = points.filter((value) => value === null).length;
    const known = estimates(input({ stories: sized(...points), usualPoints }));
    expect(known).toEqual({ points: expected, unestimated, assumedPoints: assumed });
  });
});

describe('a question in whole numbers', () => {
  const pace = { points: [10, 4.2], growths: [1.26, -3], averageDays: null };
  const span = (share: number): { start: number; end: number; share: number } => ({ start: 0, end: 1, share });
  const lists = ({ gains, growths }: { gains: Int32Array; growths: Int32Array }): number[][] => [
    [...gains],
    [...growths]
  ];

  it.each([
    [
      'points',
      [3, 5],
      [0, 3, 8],
      [
        [10, 4],
        [1, -3]
      ]
    ],
    [
      'halves',
      [3, 0.5],
      [0, 6, 7],
      [
        [20, 8],
        [3, -6]
      ]
    ],
    [
      'tenths',
      [0.25, 0.3],
      [0, 3, 6],
      [
        [100, 42],
        [13, -30]
      ]
    ]
  ])('counts in %s where stories are as fine as that', (_, points, unitsUpTo, expected) => {
    const course = courseOf(points, pace, [span(1)]);
    expect([...course.unitsUpTo]).toEqual(unitsUpTo);
    expect(course.sprints.map(lists)).toEqual([expected]);
  });

  it('has what a sprint brings as large as the sprint, once for all that are as large', () => {
    const { sprints } = courseOf([1], pace, [span(1), span(0.5), span(1)]);
    expect(sprints.map((sprint) => lists(sprint)[0])).toEqual([
      [10, 4],
      [5, 2],
      [10, 4]
    ]);
    expect(lists(sprints[1]!)[1]).toEqual([1, -1]);
    expect(sprints[2]).toBe(sprints[0]);
  });

  it('knows how many stories each number of units is enough for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1 }), (points) => {
        const { unitsUpTo, doneAt } = courseOf(points, pace, [span(1)]);
        expect({ unitsUpTo, doneAt }).toEqual((({ sprints: _, ...rest }) => rest)(courseFor(points, [])));
      })
    );
  });
});

describe('stories that are done', () => {
  const course = courseFor([8, 2, 30], []);

  it('wait each for its share of what was added', () => {
    expect(storiesDone(course, 10, 0)).toBe(2);
    expect(storiesDone(course, 10, 5)).toBe(1);
    expect(storiesDone(course, 10, -8)).toBe(2);
  });

  it('are all once as much was done as there is, however much of it went away', () => {
    expect([39, 40].map((gain) => storiesDone(course, gain, 0))).toEqual([2, 3]);
    expect([49, 50].map((gain) => storiesDone(course, gain, 10))).toEqual([2, 3]);
    expect(storiesDone(course, 0, -40)).toBe(3);
    expect(storiesDone(course, 3, -90)).toBe(3);
  });

  it('are as many as have their share of the work below what was done', () => {
    const units = fc.array(fc.nat(40), { minLength: 1 }).filter((sizes) => sizes.some((size) => size > 0));
    fc.assert(
      fc.property(units, fc.nat(900), fc.integer({ min: -200, max: 900 }), (sizes, gain, growth) => {
        const given = courseFor(sizes, []);
        expect(storiesDone(given, gain, growth)).toBe(plainlyDone(given, gain, growth));
      })
    );
  });
});
