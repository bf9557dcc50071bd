import fc from 'fast-check';
import {
  chanceBy,
  chanceOf,
  datesOf,
  dayWithChance,
  doneWithChance,
  forecast,
  forecastWork,
  type FinishedSprint,
  type ForecastInput,
  type ReadyForecast
} from 'c/forecast';

/** Two-week sprints that ended one after the other before 2 March 2026, a Monday. */
function finished(results: readonly (readonly [points: number, growth?: number, days?: number])[]): FinishedSprint[] {
  return results.map(([points, growth = 0, days], index) => ({
    id: `s${index}`,
    end: new Date(Date.UTC(2026, 2, 1) - (results.length - 1 - index) * 14 * 86_400_000).toISOString().slice(0, 10),
    points,
    growth,
    days: days ?? null
  }));
}

const input = (changes: Partial<ForecastInput>): ForecastInput => ({
  today: '2026-03-02',
  finished: finished([[10], [20], [30]]),
  ahead: [],
  sprintLength: 14,
  stories: [{ id: 'a', points: 40 }],
  ...changes
});

const stories = (...points: readonly (number | null)[]): ForecastInput['stories'] =>
  points.map((value, index) => ({ id: `story${index}`, points: value }));

function ready(changes: Partial<ForecastInput>): ReadyForecast {
  const result = forecast(input(changes));
  if (result.kind !== 'ready') throw new Error(result.kind);
  return result;
}

describe('without a forecast', () => {
  it('says how many finished sprints it needs', () => {
    expect(forecast(input({ finished: finished([[10], [20]]) }))).toEqual({ kind: 'tooShort', finished: 2, needed: 3 });
    expect(forecast(input({ finished: [] }))).toEqual({ kind: 'tooShort', finished: 0, needed: 3 });
  });

  it('says that it will never be done where nothing ever was', () => {
    expect(forecast(input({ finished: finished([[0], [0], [0]]) }))).toEqual({ kind: 'never' });
  });

  it('says that nothing is left', () => {
    expect(forecast(input({ stories: [] }))).toEqual({ kind: 'nothingLeft' });
  });
});

describe('a forecast by hand', () => {
  it('weighs every course of three sprints', () => {
    const result = ready({ stories: stories(10, 20, 10) });
    expect(result.method).toBe('exact');
    // After one sprint: 10, 20 or 30 points. After two, 40 points come from 10+30, 20+20, 20+30, 30+10, 30+20, 30+30.
    expect(chanceOf(result, 1, 0)).toBeCloseTo(1);
    expect(chanceOf(result, 2, 0)).toBeCloseTo(1 / 3);
    expect(chanceOf(result, 3, 0)).toBe(0);
    expect(chanceOf(result, 3, 1)).toBeCloseTo(6 / 9);
    expect(chanceOf(result, 3, 2)).toBeCloseTo(26 / 27);
    expect(result.ends.slice(0, 3)).toEqual(['2026-03-15', '2026-03-29', '2026-04-12']);
    expect(datesOf(result, 3)).toEqual({ p50: '2026-03-29', p85: '2026-04-12', p95: '2026-04-12' });
  });

  it('lets each story wait for its share of what is added', () => {
    // Each sprint does 10 and adds 5 to 40: after the first, 10 of 45 are done, which is 8.9 of 40.
    const result = ready({
      finished: finished([
        [10, 5],
        [10, 5],
        [10, 5]
      ]),
      stories: stories(8, 2, 30)
    });
    expect(chanceOf(result, 1, 0)).toBe(1);
    expect(chanceOf(result, 2, 0)).toBe(0);
    expect(chanceOf(result, 2, 1)).toBe(1);
    expect(datesOf(result, 3).p95).toBe('2026-06-21');
    expect([result.velocity, result.growth]).toEqual([10, 5]);
  });

  it('takes stories without an estimate for the median of the others, and says so', () => {
    const result = ready({ stories: stories(3, null, 5, 8, null) });
    expect([result.unestimated, result.assumedPoints]).toEqual([2, 5]);
    expect([...result.pointsUpTo]).toEqual([0, 3, 8, 13, 21, 26]);
    expect(ready({ stories: stories(null), usualPoints: 4 }).assumedPoints).toBe(4);
    expect(ready({ stories: stories(null) }).assumedPoints).toBe(1);
  });

  it('counts only what is left of the sprint under way', () => {
    const ahead = [{ id: 'now', start: '2026-02-23', end: '2026-03-06', days: null }];
    const result = ready({ ahead, finished: finished([[20], [20], [20]]), stories: stories(10, 10) });
    expect(result.ends.slice(0, 2)).toEqual(['2026-03-06', '2026-03-20']);
    // Five of ten working days are left.
    expect([chanceOf(result, 1, 0), chanceOf(result, 2, 0)]).toEqual([1, 0]);
  });

  it('forgets a sprint whose last day has passed', () => {
    const ahead = [{ id: 'late', start: '2026-02-09', end: '2026-02-20', days: null }];
    expect(ready({ ahead }).ends[0]).toBe('2026-03-15');
  });

  it('goes by the days the team has', () => {
    const ahead = [{ id: 'holidays', start: '2026-03-02', end: '2026-03-15', days: 20 }];
    const history = finished([
      [40, 0, 40],
      [20, 0, 20],
      [30, 0, 30]
    ]);
    const result = ready({ ahead, finished: history, stories: stories(20, 1) });
    expect([chanceOf(result, 1, 0), chanceOf(result, 2, 0)]).toEqual([1, 0]);
  });

  it('does not take the filling of a backlog for its growth', () => {
    expect(
      ready({
        finished: finished([
          [20, 300],
          [20, 3],
          [20, 0]
        ])
      }).growth
    ).toBe(1);
  });

  it('learns from the newest twelve sprints', () => {
    const old = Array.from({ length: 20 }, () => [100] as [number]);
    const late = Array.from({ length: 12 }, () => [10] as [number]);
    const result = ready({ finished: finished([...old, ...late]) });
    expect([result.sprints, result.velocity]).toEqual([12, 10]);
  });

  it('has no day for what is more than five years away', () => {
    const result = ready({ finished: finished([[1], [1], [1]]), stories: stories(1, 500) });
    expect(datesOf(result, 1).p85).toBe('2026-03-15');
    expect(datesOf(result, 2)).toEqual({ p50: null, p85: null, p95: null });
  });

  it('has no day where more is added than done', () => {
    const result = ready({
      finished: finished([
        [10, 12],
        [10, 11],
        [10, 12]
      ]),
      stories: stories(400),
      trials: 2000
    });
    expect(result.method).toBe('simulated');
    expect(datesOf(result, 1).p50).toBeNull();
  });
});

describe('questions to a forecast', () => {
  it('tells the chance to be done by a day: what the sprints bring that end by then', () => {
    const result = ready({});
    expect(chanceBy(result, 1, '2026-03-14')).toBe(0);
    expect(chanceBy(result, 1, '2026-03-28')).toBe(chanceOf(result, 1, 0));
    expect(chanceBy(result, 1, '2026-03-29')).toBeCloseTo(6 / 9);
    expect(chanceBy(result, 1, '2036-01-01')).toBeGreaterThan(0.99);
    expect(chanceBy(result, 0, '2026-01-01')).toBe(1);
  });

  it('tells how much is done by a sprint with a chance', () => {
    const result = ready({ stories: stories(10, 10, 10, 10) });
    expect([1, 0.6, 0.3].map((chance) => doneWithChance(result, 0, chance))).toEqual([1, 2, 3]);
  });
});

/** All courses of some sprints, each with the same chance: brute force. */
function enumerated(
  pairs: readonly (readonly [number, number])[],
  points: readonly number[],
  sprints: number
): number[] {
  const total = points.reduce((sum, value) => sum + value, 0);
  const courses = pairs.length ** sprints;
  const counts = new Array<number>(points.length + 1).fill(0);
  for (let course = 0; course < courses; course++) {
    let [gain, growth, done] = [0, 0, 0];
    for (let sprint = 0, rest = course; sprint < sprints; sprint++, rest = Math.floor(rest / pairs.length)) {
      const [more, added] = pairs[rest % pairs.length]!;
      gain += more;
      growth += added;
      let [sum, now] = [0, 0];
      while (now < points.length && (sum + points[now]!) * (total + growth) <= gain * total) sum += points[now++]!;
      done = Math.max(done, gain >= total + growth ? points.length : now);
    }
    for (let count = 0; count <= done; count++) counts[count]!++;
  }
  return counts.map((count) => count / courses);
}

const pair = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -3, max: 5 }));
const history = fc.array(pair, { minLength: 3, maxLength: 4 });
const backlog = fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 8 });

describe('the exact way', () => {
  it('agrees with going through all courses', () => {
    fc.assert(
      fc.property(history, backlog, (pairs, points) => {
        const result = ready({ finished: finished(pairs), stories: stories(...points), trials: 100 });
        fc.pre(result.method === 'exact');
        const used = pairs.map(([gain, growth]) => [gain, growth] as const);
        fc.pre(used.every(([, growth]) => growth <= (3 * used.reduce((sum, [gain]) => sum + gain, 0)) / used.length));
        for (let sprint = 0; sprint < Math.min(4, result.ends.length); sprint++) {
          const expected = enumerated(used, points, sprint + 1);
          expected.forEach((chance, count) => expect(chanceOf(result, count, sprint)).toBeCloseTo(chance, 9));
        }
      }),
      { numRuns: 60 }
    );
  });

  it('agrees with the simulation within four standard errors', () => {
    const trials = 20_000;
    fc.assert(
      fc.property(history, backlog, fc.integer(), (pairs, points, seed) => {
        const exact = ready({ finished: finished(pairs), stories: stories(...points), trials });
        fc.pre(exact.method === 'exact');
        const drawn = ready({
          finished: finished(pairs),
          stories: stories(...points),
          trials,
          seed,
          isSimulated: true
        });
        const sprints = Math.min(exact.ends.length, drawn.ends.length);
        for (let sprint = 0; sprint < sprints; sprint++) {
          for (let count = 1; count <= points.length; count++) {
            const chance = chanceOf(exact, count, sprint);
            const error = Math.sqrt((chance * (1 - chance)) / trials) + 1e-4;
            expect(Math.abs(chanceOf(drawn, count, sprint) - chance)).toBeLessThan(4.5 * error);
          }
        }
      }),
      { numRuns: 15, seed: 1 }
    );
  });
});

describe('a simulation', () => {
  const simulated = (seed: number): ReadyForecast => ready({ isSimulated: true, seed, stories: stories(40, 70, 100) });

  it('is the same for the same seed, and hardly another for another', () => {
    expect(simulated(7).chances).toEqual(simulated(7).chances);
    expect(simulated(7).chances).not.toEqual(simulated(8).chances);
    expect(datesOf(simulated(7), 3)).toEqual(datesOf(simulated(8), 3));
  });

  it('takes over where the exact way would take too long', () => {
    const many = Array.from({ length: 4000 }, (_, index) => (index % 8) + 0.1);
    const growing = finished([
      [10, 1],
      [20, 5],
      [30, 9]
    ]);
    expect(ready({ finished: growing, stories: stories(...many), trials: 200 }).method).toBe('simulated');
  });

  it('stops between pieces, so that a page can go on', () => {
    const work = forecastWork(input({ isSimulated: true, trials: 100_000 }));
    let pieces = 0;
    while (!work.next().done) pieces++;
    expect(pieces).toBe(200);
  });
});

describe('every forecast', () => {
  it('has chances that never fall with time, never rise with the work, and days that stand in order', () => {
    const rows = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: -5, max: 15 })), {
      minLength: 3,
      maxLength: 14
    });
    fc.assert(
      fc.property(rows, backlog, fc.boolean(), (pairs, points, isSimulated) => {
        const result = forecast(
          input({ finished: finished(pairs), stories: stories(...points), trials: 500, isSimulated })
        );
        if (result.kind !== 'ready') return;
        for (let count = 0; count <= points.length; count++) {
          for (let sprint = 0; sprint < result.ends.length; sprint++) {
            const chance = chanceOf(result, count, sprint);
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(1);
            expect(chance).toBeGreaterThanOrEqual(count === 0 ? 1 : chanceOf(result, count, sprint - 1) - 1e-9);
            expect(chance).toBeLessThanOrEqual(chanceOf(result, count - 1, sprint) + 1e-9);
          }
          const days = [0.5, 0.85, 0.95].map((chance) => dayWithChance(result, count, chance) ?? '9999');
          expect([...days].sort()).toEqual(days);
        }
      }),
      { numRuns: 60 }
    );
  });
});
