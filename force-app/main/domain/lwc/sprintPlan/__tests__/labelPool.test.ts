import fc from 'fast-check';
import { LabelPool, type Label } from '../labelPool';

const start: Label = { states: Uint16Array.of(0), loss: 0, parent: undefined };
const states = (state: number): Uint16Array => Uint16Array.of(state);
const listed = (pool: LabelPool): number[][] => pool.best().map(({ states: [state], loss }) => [state!, loss]);
const filled = (width: number, losses: readonly number[], limit = 1000): LabelPool => {
  const pool = new LabelPool(width, limit, undefined);
  losses.forEach((loss, state) => pool.offer(states(state), loss, start));
  return pool;
};
/** Each number below a hundred once, in no order. */
const mixed = Array.from({ length: 100 }, (_, index) => (index * 37) % 100);
const byLoss = (losses: readonly number[]): number[][] =>
  losses.map((loss, state) => [state, loss]).sort(([, a], [, b]) => a! - b!);

describe('labels of a sprint', () => {
  it('are one for each set of done stories, the least losing, with where it comes from', () => {
    const pool = new LabelPool(10, 100, undefined);
    const [one, other]: Label[] = [start, { ...start, loss: 1 }];
    pool.offer(Uint16Array.of(1, 2), 5, one!);
    pool.offer(Uint16Array.of(1, 2), 4, other!);
    pool.offer(Uint16Array.of(1, 2), 4, one!);
    pool.offer(Uint16Array.of(1, 2), 6, one!);
    pool.offer(Uint16Array.of(2, 1), 7, one!);
    const [first, ...others] = pool.best();
    expect(first).toEqual({ states: Uint16Array.of(1, 2), loss: 4, parent: other });
    expect(first!.parent).toBe(other);
    expect(others).toEqual([{ states: Uint16Array.of(2, 1), loss: 7, parent: one }]);
  });

  it('do not change with the states that they were made of', () => {
    const pool = new LabelPool(10, 100, undefined);
    const given = states(1);
    pool.offer(given, 5, start);
    given[0] = 2;
    expect(listed(pool)).toEqual([[1, 5]]);
  });

  it('lose no more than the limit, together with what else they lose', () => {
    const pool = new LabelPool(10, 6, ([state]) => state!);
    [1, 2, 3].forEach((state) => pool.offer(states(state), 4, start));
    expect(listed(pool)).toEqual([
      [1, 5],
      [2, 6]
    ]);
    expect([pool.limit, pool.passedOver]).toEqual([6, Infinity]);
  });

  it('are all kept where they are no more than the width', () => {
    const pool = filled(100, mixed);
    expect(listed(pool)).toEqual(byLoss(mixed));
    expect([pool.limit, pool.passedOver]).toEqual([1000, Infinity]);
  });

  it('are those that lose least where they are more, and the limit is what the best of the others loses', () => {
    const pool = filled(99, mixed);
    expect(listed(pool)).toEqual(byLoss(mixed).slice(0, 99));
    expect([pool.limit, pool.passedOver]).toEqual([99, 99]);
  });

  it('come to twice the width before any goes', () => {
    const pool = filled(10, mixed.slice(0, 19));
    expect(pool.passedOver).toBe(Infinity);
    pool.offer(states(19), 50, start);
    expect(pool.passedOver).toBe([...mixed.slice(0, 19), 50].sort((a, b) => a - b)[10]);
  });

  it('are as many as the width where all lose the same', () => {
    const pool = filled(3, [7, 7, 7, 7, 7]);
    expect(pool.best().map(({ loss }) => loss)).toEqual([7, 7, 7]);
    expect([pool.limit, pool.passedOver]).toEqual([7, 7]);
  });

  it('are as many as the width where most lose the same as the limit', () => {
    expect(filled(3, [5, 7, 7, 7, 7, 7], 7).best()).toHaveLength(1);
    expect(filled(3, [5, 6, 7, 7, 7], 7).best()).toHaveLength(2);
    expect(filled(3, [7, 7, 7, 7, 7], 7).best()).toHaveLength(3);
  });

  it('are never more than the width, and all of them that lose less than the best that was passed over', () => {
    const offers = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 0, max: 40 })), { maxLength: 120 });
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 40 }), (given, width, limit) => {
        const pool = new LabelPool(width, limit, undefined);
        const least = new Map<number, number>();
        for (const [state, loss] of given) {
          pool.offer(states(state), loss, start);
          if (loss <= limit) least.set(state, Math.min(loss, least.get(state) ?? Infinity));
        }
        const kept = new Map(listed(pool).map(([state, loss]) => [state!, loss!]));
        expect(kept.size).toBeLessThanOrEqual(width);
        const sure = [...least].filter(([, loss]) => loss < pool.passedOver);
        expect(sure.map(([state]) => kept.get(state))).toEqual(sure.map(([, loss]) => loss));
        const gone = [...least].filter(([state]) => !kept.has(state));
        expect(gone.every(([, loss]) => loss >= pool.passedOver)).toBe(true);
        expect(least.size > width || pool.passedOver === Infinity).toBe(true);
        for (const [state, loss] of kept) expect(loss).toBeGreaterThanOrEqual(least.get(state)!);
        expect(pool.limit).toBe(Math.min(limit, pool.passedOver));
      })
    );
  });

  it('are just the least losing ones, whatever the order they come in, where no two lose the same', () => {
    const losses = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(losses, fc.integer({ min: 1, max: 20 }), (given, width) => {
        const pool = filled(width, given);
        expect(listed(pool)).toEqual(byLoss(given).slice(0, width));
        expect(pool.passedOver).toBe(byLoss(given)[width]?.[1] ?? Infinity);
      })
    );
  });
});
