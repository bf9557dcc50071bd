import {
  optimise,
  type OptimiseOptions,
  type Plan,
  type PlanOutcome,
  type PlanProblem,
  type PlanProgress
} from 'c/sprintPlan';
import { problem } from './examples';
import { seededBacklog } from './seededBacklog';

/** A clock on which each look takes a millisecond. */
const timed = (more: OptimiseOptions = {}): OptimiseOptions => {
  let clock = 0;
  return { now: () => ++clock, pause: async () => undefined, timeLimit: 1e9, ...more };
};
const planOf = (outcome: PlanOutcome): Plan => {
  if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
  return outcome.plan;
};
/** Six that fit into two sprints in one way only, which no list finds. */
const packed = (more: Partial<PlanProblem> = {}): PlanProblem =>
  problem(
    [10, 10],
    [5, 4, 4, 3, 2, 2].map((points, index) => ({ id: `s${index}`, points, isMustHave: true })),
    more
  );

describe('a plan', () => {
  const moved = problem(
    [3, 3],
    [
      { id: 'a', value: 10 },
      { id: 'b', value: 9 },
      { id: 'c', value: 4 },
      { id: 'open', points: null }
    ],
    { decay: 0.5, previousPlan: { a: 0, b: 1, c: 1 }, disruption: 2 }
  );

  it('says what it is worth, what it moves, that it is the best, and what to know beside it', async () => {
    const plan = planOf(await optimise(moved, timed()));
    expect(plan).toEqual({
      assignment: { a: 0, b: 1 },
      value: 14.5,
      disruptionCost: 2,
      bound: 12.5,
      gap: 0,
      isOptimal: true,
      proof: { kind: 'optimal', states: plan.proof.states, prices: plan.proof.prices },
      milliseconds: plan.milliseconds,
      notices: [{ code: 'notEstimated', storyIds: ['open'] }]
    });
    expect(plan.proof.prices).toHaveLength(2);
    expect(plan.milliseconds).toBeGreaterThan(0);
  });

  it('says how far it may be from the best where it was good enough', async () => {
    const backlog = seededBacklog(5, 24, [12, 15]);
    const best = planOf(await optimise(backlog, timed()));
    const { value, bound, gap, isOptimal, proof } = planOf(await optimise(backlog, timed({ gap: 0.1 })));
    expect([isOptimal, proof.kind]).toEqual([false, 'gap']);
    expect(bound).toBeGreaterThanOrEqual(best.value);
    expect(gap).toBeCloseTo((bound - value) / bound, 12);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThanOrEqual(0.1);
  });

  it('has a gap of no less than nought where all that is left is loss', async () => {
    const stories = ['a', 'b', 'c'].map((id) => ({ id, value: 1 }));
    const more = { previousPlan: { a: 0, b: 0, c: 0 }, disruption: 5, decay: 0.3 };
    const { bound, gap, value, disruptionCost } = planOf(
      await optimise(problem([4, 3], stories, more), timed({ gap: 0.9 }))
    );
    expect(value - disruptionCost).toBeLessThan(0);
    expect(gap).toBeCloseTo((bound - value + disruptionCost) / Math.abs(bound), 9);
  });
});

describe('no plan', () => {
  it('is told of a question that is not well formed, before anything that contradicts', async () => {
    expect(await optimise(problem([-1], [{ id: 'a', points: 9, isMustHave: true }]), timed())).toMatchObject({
      kind: 'invalid',
      problems: [{ code: 'negativeCapacity' }]
    });
    expect(await optimise(problem([1], [{ id: 'a', points: 9, isMustHave: true }]), timed())).toMatchObject({
      kind: 'infeasible',
      problems: [{ code: 'requiredTooLarge' }]
    });
  });

  it('is found in time where there is one, or told to be none that was', async () => {
    expect(planOf(await optimise(packed(), timed())).isOptimal).toBe(true);
    const storyIds = ['s0', 's1', 's2', 's3', 's4', 's5'];
    expect(await optimise(packed(), timed({ timeLimit: 0 }))).toEqual({
      kind: 'infeasible',
      problems: [{ code: 'noPlanInTime', storyIds }]
    });
  });

  it('is among all that must be planned, where nothing tells sooner among which', async () => {
    const stories = ['a', 'b', 'c'].map((id) => ({ id, points: 2.5, isMustHave: true }));
    const question = problem([4, 4], [...stories, { id: 'd', points: 1 }, { id: 'e', points: 0.5, pinnedSprint: 1 }]);
    expect(await optimise(question, timed())).toEqual({
      kind: 'infeasible',
      problems: [{ code: 'requiredContradict', storyIds: ['a', 'b', 'c', 'e'] }]
    });
  });
});

describe('on the way to a plan', () => {
  it('is told what is known: nothing of value before there is a plan', async () => {
    const told: PlanProgress[] = [];
    await optimise(packed(), timed({ onProgress: (progress) => told.push(progress) }));
    expect(told[0]).toEqual({ value: 0, bound: Infinity, best: undefined, phase: 'start' });
    expect(told.map(({ phase }) => phase)).toContain('bound');
    expect(told.at(-1)).toMatchObject({ value: 60, bound: 60, best: { value: 60 }, phase: 'search' });
  });

  it('ends when it is cancelled, with the best plan so far where there is one', async () => {
    const until = (phase: string): OptimiseOptions => {
      const controller = new AbortController();
      const onProgress = (progress: PlanProgress): void => {
        if (progress.phase === phase) controller.abort();
      };
      return timed({ signal: controller.signal, sliceMs: 1, onProgress });
    };
    const backlog = seededBacklog(5, 24, [12, 15]);
    expect(await optimise(backlog, until('bound'))).toMatchObject({ kind: 'cancelled', best: { isOptimal: false } });
    expect(await optimise(packed(), until('start'))).toEqual({ kind: 'cancelled' });
    expect(await optimise(packed(), timed({ signal: AbortSignal.abort() }))).toEqual({ kind: 'cancelled' });
  });

  it('passes on what goes wrong', async () => {
    const onProgress = (): never => {
      throw new Error('of the page');
    };
    await expect(optimise(packed(), timed({ onProgress }))).rejects.toThrow('of the page');
  });

  it('lets go of what it breathed with, however it ends', async () => {
    const { MessageChannel: channel } = globalThis;
    const seen: string[] = [];
    class Channel {
      readonly port1: { onmessage?: () => void; close(): void } = { close: () => seen.push('closed') };
      readonly port2 = { postMessage: () => Promise.resolve().then(() => this.port1.onmessage?.()) };
      constructor() {
        seen.push('opened');
      }
    }
    try {
      Object.assign(globalThis, { MessageChannel: Channel });
      await optimise(packed(), { now: () => 0 });
      await optimise(packed(), { now: () => 0, signal: AbortSignal.abort() });
      expect(seen).toEqual(['opened', 'closed', 'opened', 'closed']);
    } finally {
      Object.assign(globalThis, { MessageChannel: channel });
    }
  });
});
