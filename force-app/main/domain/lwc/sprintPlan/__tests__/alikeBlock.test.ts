import fc from 'fast-check';
import { AlikeBlock } from '../alikeBlock';

/** Three items of 2 points in two sprints, each worth less than the one before it, and less when it is late. */
const VALUES = [
  [9, 6, 0],
  [5, 4, 0],
  [3, 1, 0]
];
const blockOf = (
  values: readonly (readonly number[])[],
  weight: number,
  capacity: readonly number[],
  limit: number
): AlikeBlock =>
  new AlikeBlock(
    values.map((_, index) => 10 + index),
    weight,
    Int32Array.from(capacity),
    (item, t) => values[item - 10]![t]!,
    limit
  );

describe('items that differ in value alone', () => {
  it('gain at best what each gains in its best sprint', () => {
    expect(blockOf(VALUES, 2, [9, 9], 0).best).toBe(17);
    expect(blockOf([[-2, -1, 0], ...VALUES], 2, [9, 9], 0).best).toBe(17);
  });

  it('are done in the order of their value, as many as there is room for, the least losing number first', () => {
    const block = blockOf(VALUES, 2, [4, 9], 100);
    expect(block.options(0, 0)).toEqual([
      { state: 2, points: 4, loss: 2 },
      { state: 1, points: 2, loss: 3 },
      { state: 0, points: 0, loss: 6 }
    ]);
    expect(block.options(1, 1)).toEqual([
      { state: 3, points: 4, loss: 0 },
      { state: 2, points: 2, loss: 1 },
      { state: 1, points: 0, loss: 5 }
    ]);
    expect(block.options(1, 3)).toEqual([{ state: 3, points: 0, loss: 0 }]);
  });

  it('lose no more than the limit', () => {
    expect(
      blockOf(VALUES, 2, [6, 9], 3)
        .options(0, 0)
        .map(({ state }) => state)
    ).toEqual([3, 2, 1]);
    expect(
      blockOf(VALUES, 2, [6, 9], 2)
        .options(0, 0)
        .map(({ state }) => state)
    ).toEqual([3, 2]);
  });

  it('are told by the numbers of those that are done before and after a sprint', () => {
    const block = blockOf(VALUES, 2, [9, 9], 9);
    expect([block.items(0, 2), block.items(1, 3), block.items(2, 2)]).toEqual([[10, 11], [11, 12], []]);
  });

  it('are asked for their gain only once for each sprint and number of those done', () => {
    let asked = 0;
    const block = new AlikeBlock([0, 1], 1, Int32Array.of(9), () => ++asked, 99);
    const options = block.options(0, 0);
    const before = asked;
    expect(block.options(0, 0)).toBe(options);
    expect(asked).toBe(before);
    expect(block.options(0, 1)).not.toEqual(options);
  });

  it('lose, all sprints together, what any way that goes through them in order gains less than the best', () => {
    const falling = fc
      .uniqueArray(fc.nat(30), { minLength: 1, maxLength: 4 })
      .map((list) => list.sort((a, b) => b - a));
    const shape = fc.record({
      values: falling,
      shares: fc.array(fc.constantFrom(1, 0.5, 0.25, 0), { minLength: 1, maxLength: 3 }),
      capacity: fc.array(fc.nat(8), { minLength: 3, maxLength: 3 }),
      price: fc.nat(12),
      weight: fc.integer({ min: 0, max: 3 }),
      limit: fc.nat(40)
    });
    fc.assert(
      fc.property(shape, ({ values, shares, capacity, price, weight, limit }) => {
        const sprints = shares.length;
        const gains = values.map((value) => [...shares.map((share, t) => value * share - price * (t + 1) * 0.5), 0]);
        const block = blockOf(gains, weight, capacity.slice(0, sprints), limit);
        const ways: { loss: number; at: number[] }[] = [];
        const walk = (sprint: number, state: number, loss: number, at: readonly number[]): void => {
          if (sprint === sprints) ways.push({ loss, at: [...at] });
          else
            for (const option of block.options(sprint, state))
              walk(
                sprint + 1,
                option.state,
                loss + option.loss,
                at.map((t, index) => (index >= state && index < option.state ? sprint : t))
              );
        };
        walk(
          0,
          0,
          0,
          values.map(() => sprints)
        );
        const gained = (at: readonly number[]): number => at.reduce((sum, t, index) => sum + gains[index]![t]!, 0);
        expect(ways.map(({ loss }) => loss)).toEqual(ways.map(({ at }) => block.best - gained(at)));
        // Every order that loses no more than the limit in any sprint, and fits, is among them.
        const all = values.reduce<number[][]>(
          (lists) =>
            lists
              .flatMap((at) => Array.from({ length: sprints + 1 }, (_, t) => [...at, t]))
              .filter((at) => (at.at(-2) ?? 0) <= at.at(-1)!),
          [[]]
        );
        const fits = (at: readonly number[]): boolean =>
          capacity.slice(0, sprints).every((room, t) => at.filter((one) => one === t).length * weight <= room);
        const good = all.filter((at) => fits(at) && block.best - gained(at) <= limit);
        expect(ways.map(({ at }) => at)).toEqual(expect.arrayContaining(good));
        expect(ways.every(({ at }) => fits(at))).toBe(true);
      })
    );
  });
});
