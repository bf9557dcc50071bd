import { optimise, type PlanProgress } from 'c/sprintPlan';
import { problem } from './examples';

/** Stories whose values do not tell them apart well: a search of some length. */
const long = problem(
  [23, 29, 31, 27],
  Array.from({ length: 60 }, (_, index) => ({
    id: `s${index}`,
    points: [1, 2, 3, 5, 8, 13][index % 6]!,
    value: 20 + ((index * 37) % 17)
  })),
  { decay: 0.03 }
);

describe('a search', () => {
  it('lets the page breathe whenever a slice is over, and never works on past it for long', async () => {
    let clock = 0;
    let [longest, sliceStart, breaths] = [0, 0, 0];
    // Each look at the clock is a millisecond: the search looks at it after each small piece of work.
    const now = (): number => ++clock;
    const pause = async (): Promise<void> => {
      longest = Math.max(longest, clock - sliceStart);
      sliceStart = clock;
      breaths++;
    };
    const outcome = await optimise(long, { now, pause, sliceMs: 10, timeLimit: 1e9 });
    expect(outcome.kind).toBe('plan');
    expect(breaths).toBeGreaterThan(5);
    expect(longest).toBeLessThan(20);
  });

  it('stops when it is cancelled, with the best plan so far', async () => {
    const controller = new AbortController();
    const outcome = await optimise(long, {
      signal: controller.signal,
      sliceMs: 0,
      onProgress: ({ phase }) => phase === 'bound' && controller.abort()
    });
    expect(outcome).toMatchObject({ kind: 'cancelled', best: { isOptimal: false } });
  });

  it('does not start when it was cancelled before', async () => {
    expect(await optimise(long, { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
  });

  it('answers its best plan with the gap when time is up', async () => {
    let clock = 0;
    const outcome = await optimise(long, { now: () => (clock += 0.2), pause: async () => undefined, timeLimit: 6 });
    if (outcome.kind !== 'plan') throw new Error(outcome.kind);
    const { value, bound, gap, isOptimal } = outcome.plan;
    expect(isOptimal).toBe(false);
    expect(value).toBeGreaterThan(0);
    expect(gap).toBeCloseTo((bound - value) / bound, 9);
  });

  it('reports values that only rise and bounds that only fall', async () => {
    const seen: PlanProgress[] = [];
    await optimise(long, { sliceMs: 1, onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(2);
    seen.slice(1).forEach((progress, index) => {
      expect(progress.value).toBeGreaterThanOrEqual(seen[index]!.value);
      expect(progress.bound).toBeLessThanOrEqual(seen[index]!.bound + 1e-9);
    });
  });
});
