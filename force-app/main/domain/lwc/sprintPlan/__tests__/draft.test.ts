import fc from 'fast-check';
import type { CompiledProblem, Row } from '../compile';
import { Draft } from '../draft';
import { byHand, isPlan, numberedProblems, profitOf, rowOf } from './numbered';

const row = (limit: number, ...coefficients: readonly number[]): Row => rowOf(coefficients, limit);
const share = (...coefficients: readonly number[]): Row => ({ ...row(0, ...coefficients), kind: 'share' });
/** Items that are worth 5 in each of so many sprints. */
const same = (items: number, sprints = 1): number[][] =>
  Array.from({ length: items }, () => new Array<number>(sprints).fill(5));
const placed = (problem: CompiledProblem, ...items: readonly number[]): Draft => {
  const draft = new Draft(problem);
  for (const item of items) draft.place(item);
  return draft;
};

describe('an item that is put into a draft', () => {
  it('stands where it earns most of where it has room, the earlier the better', () => {
    const problem = byHand({
      profit: [
        [3, 5, 5],
        [3, 5, 5],
        [3, 5, 5],
        [-1, -Infinity, -2]
      ],
      capacity: [1, 1, 1]
    });
    expect([...placed(problem, 0, 1, 2).at]).toEqual([1, 2, 0, 3]);
    expect([...placed(problem, 3, 0).at]).toEqual([1, 3, 3, 0]);
    expect(placed(problem, 0, 1, 2, 3).isIn(3)).toBe(false);
  });

  it('brings what it needs, each as far before as it has to be', () => {
    const problem = byHand({
      profit: [
        [5, 5, 5],
        [5, 5, 5],
        [5, 5, 5]
      ],
      links: [
        [0, 1, 1],
        [1, 2, 0]
      ],
      capacity: [1, 9, 9],
      constant: -7
    });
    const draft = placed(problem, 2);
    expect([[...draft.at], draft.profit]).toEqual([[0, 1, 1], 8]);
  });

  it('changes nothing where there is no room for all of it', () => {
    const problem = byHand({
      profit: same(3, 2),
      links: [
        [0, 2, 0],
        [1, 2, 0]
      ],
      weight: [2, 2, 3],
      capacity: [3, 3]
    });
    const draft = placed(problem);
    expect([draft.place(2), [...draft.at], draft.profit]).toEqual([false, [2, 2, 2], 0]);
    // What was in before stays in, and the room is as it was.
    expect([draft.place(0), draft.place(2), [...draft.at]]).toEqual([true, false, [0, 2, 2]]);
    expect([draft.place(1), [...draft.at]]).toEqual([true, [0, 1, 2]]);
  });

  it('stays out where a limit would be broken, but for what does not make a broken one worse', () => {
    const problem = byHand({ profit: same(4), rows: [row(-1, 2, 0, -2, -3)] });
    const draft = new Draft(problem);
    expect(draft.keepsLimits).toBe(false);
    expect([0, 1, 2, 0, 3, 0].map((item) => draft.place(item))).toEqual([false, true, true, false, true, true]);
    expect(draft.keepsLimits).toBe(true);
  });

  it('may miss a minimum share for now, and no other limit', () => {
    const draft = new Draft(byHand({ profit: same(2), rows: [share(1, 0), row(1, 0, 2)] }));
    expect([draft.place(0), draft.place(0, true), draft.place(1, true)]).toEqual([false, true, false]);
    expect([draft.keepsLimits, [...draft.at]]).toEqual([false, [0, 1]]);
  });
});

describe('an item that is taken out of a draft', () => {
  it('takes along what needs it, and gives back room, profit and limits', () => {
    const problem = byHand({
      profit: same(4),
      links: [
        [0, 1, 0],
        [1, 2, 0]
      ],
      capacity: [4],
      rows: [row(4, 1, 1, 1, 1)],
      constant: 1
    });
    const draft = placed(problem, 2, 3);
    draft.remove(0);
    expect([[...draft.at], draft.profit]).toEqual([[1, 1, 1, 0], 6]);
    expect([draft.place(2), draft.profit, draft.keepsLimits]).toEqual([true, 21, true]);
  });

  it('takes along what was in for it alone: not what earns, is required, or is needed still', () => {
    const profit = [
      [0, 0],
      [-1, -1],
      [1, 1],
      [0, 0],
      [5, 5],
      [5, 5]
    ];
    const problem = byHand({
      profit,
      links: [
        [0, 4, 0],
        [1, 0, 0],
        [2, 4, 0],
        [3, 4, 0],
        [1, 5, 0]
      ],
      required: [3]
    });
    const draft = placed(problem, 4, 5);
    draft.remove(4);
    expect([...draft.at]).toEqual([2, 0, 0, 0, 2, 0]);
    draft.remove(5);
    expect([...draft.at]).toEqual([2, 2, 0, 0, 2, 2]);
    draft.remove(5);
    expect(draft.profit).toBe(1);
  });
});

describe('a draft that misses limits', () => {
  const lenient = (problem: CompiledProblem): Draft => {
    const draft = new Draft(problem);
    for (let item = 0; item < problem.items; item++) draft.place(item, true);
    return draft;
  };

  it('loses what counts against them, first what may go first, until they are kept', () => {
    const draft = lenient(byHand({ profit: same(6), rows: [share(2, 1, -2, 1, 1, 0)] }));
    expect(draft.keepsLimits).toBe(false);
    draft.repair([2, 5, 3, 1, 4, 0]);
    expect([[...draft.at], draft.keepsLimits]).toEqual([[0, 1, 0, 1, 1, 0], true]);
  });

  it('stays as it is where they are kept', () => {
    const draft = lenient(byHand({ profit: same(2), rows: [share(1, -1)] }));
    draft.repair([0, 1]);
    expect([...draft.at]).toEqual([0, 0]);
  });
});

describe('any draft', () => {
  const done = { put: 0, refused: 0 };

  /** Changes a draft; whether that changed no more than it says. */
  const change = (draft: Draft, item: number, kind: number): boolean => {
    const [before, wasKept] = [draft.at.slice(), draft.keepsLimits];
    if (kind === 0) draft.remove(item);
    if (kind === 0) return !draft.isIn(item);
    if (kind === 1) draft.repair([item]);
    if (kind === 1 || draft.isIn(item)) return true;
    const isPut = draft.place(item, kind === 2);
    if (isPut) done.put++;
    else done.refused++;
    const moved = [...before.keys()].filter((other) => before[other] !== draft.at[other]);
    const isFine = isPut ? moved.every((other) => draft.isIn(other)) : moved.length === 0;
    return isFine && draft.isIn(item) === isPut && (kind === 2 || !wasKept || draft.keepsLimits);
  };

  it('keeps order and room, knows its profit, and changes only where it says so', () => {
    const given = numberedProblems(6)
      .filter(({ items }) => items > 0)
      .chain((problem) => {
        const step = fc.tuple(fc.nat(problem.items - 1), fc.nat(5));
        return fc.tuple(fc.constant(problem), fc.array(step, { maxLength: 15 }));
      });
    fc.assert(
      fc.property(given, ([problem, steps]) => {
        const draft = new Draft(problem);
        const free = { ...problem, isRequired: new Uint8Array(problem.items) };
        for (const [item, kind] of steps) {
          expect(change(draft, item, kind)).toBe(true);
          expect(isPlan({ ...free, rows: [] }, draft.at)).toBe(true);
          expect(draft.keepsLimits).toBe(isPlan(free, draft.at));
          expect(draft.profit).toBeCloseTo(profitOf(problem, draft.at), 9);
        }
      }),
      { numRuns: 200, seed: 1 }
    );
    expect(Math.min(done.put, done.refused)).toBeGreaterThan(100);
  });
});
