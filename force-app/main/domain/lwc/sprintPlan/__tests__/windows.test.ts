import fc from 'fast-check';
import { narrow, openWindows, type Windows } from '../windows';
import { compiled, compiledProblems, placements } from './compiledProblems';

const NO = -Infinity;
const asLists = ({ first, last }: Windows): number[][] => [[...first], [...last]];
/** Four items that may be anywhere in four sprints. */
const chain = (distance: number) =>
  compiled(
    [9, 9, 9, 9],
    Array.from({ length: 4 }, () => ({ weight: 1, profit: [1, 1, 1, 1] })),
    [
      [2, 3, distance],
      [1, 2, distance],
      [0, 1, distance]
    ]
  );

describe('where an item may stand by itself', () => {
  it('is from the first sprint that is open to it until it is left out', () => {
    const problem = compiled([9, 9, 9], [{ weight: 1, profit: [NO, 4, NO] }]);
    expect(asLists(openWindows(problem))).toEqual([[1], [3]]);
  });

  it('ends with the last sprint that is open to it where it must be in', () => {
    const problem = compiled([9, 9, 9], [{ weight: 1, profit: [NO, 4, NO], isRequired: true }]);
    expect(asLists(openWindows(problem))).toEqual([[1], [1]]);
  });

  it('is nowhere but out where no sprint is open to it, and nowhere at all where it must be in', () => {
    const item = { weight: 1, profit: [NO, NO] };
    const problem = compiled([9, 9], [item, { ...item, isRequired: true }]);
    expect(asLists(openWindows(problem))).toEqual([
      [2, 2],
      [2, -1]
    ]);
  });
});

describe('where an item may stand among others', () => {
  it('is as many sprints after the first of a chain as links keep apart', () => {
    const windows = openWindows(chain(1));
    expect(narrow(chain(1), windows)).toBe(true);
    expect(asLists(windows)).toEqual([
      [0, 1, 2, 3],
      [4, 4, 4, 4]
    ]);
  });

  it('is as many sprints before the last of a chain, where that must be in', () => {
    const problem = { ...chain(1), isRequired: Uint8Array.of(0, 0, 0, 1) };
    const windows = openWindows(problem);
    expect(narrow(problem, windows)).toBe(true);
    expect(asLists(windows)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3]
    ]);
  });

  it('is nowhere where a chain is longer than the sprints are many', () => {
    const problem = { ...chain(2), isRequired: Uint8Array.of(0, 0, 0, 1) };
    expect(narrow(problem, openWindows(problem))).toBe(false);
  });

  it('is in a sprint that is open to it, after what it needs', () => {
    const problem = compiled(
      [9, 9, 9],
      [
        { weight: 1, profit: [NO, 4, 4] },
        { weight: 1, profit: [4, NO, 4] }
      ],
      [[0, 1]]
    );
    const windows = openWindows(problem);
    expect(narrow(problem, windows)).toBe(true);
    expect([...windows.first]).toEqual([1, 2]);
  });

  it('stays as it was given where no link narrows it', () => {
    const windows = { first: Int32Array.of(1, 1, 1, 2), last: Int32Array.of(2, 2, 2, 3) };
    expect(narrow(chain(0), windows)).toBe(true);
    expect(asLists(windows)).toEqual([
      [1, 1, 1, 2],
      [2, 2, 2, 3]
    ]);
  });

  it('is told to be nowhere where it was given so', () => {
    expect(narrow(chain(0), { first: Int32Array.of(2, 2, 2, 2), last: Int32Array.of(1, 4, 4, 4) })).toBe(false);
  });

  it('begins with the earliest and ends with the latest sprint that it has in any way to place them all', () => {
    fc.assert(
      fc.property(compiledProblems(5, { closed: 15, required: 30 }), (problem) => {
        const windows = openWindows(problem);
        const ways = placements(problem);
        expect(narrow(problem, windows)).toBe(ways.length > 0);
        if (ways.length === 0) return;
        const earliest = ways.reduce((low, at) => low.map((t, item) => Math.min(t, at[item]!)));
        const latest = ways.reduce((high, at) => high.map((t, item) => Math.max(t, at[item]!)));
        expect([...windows.first]).toEqual(earliest);
        latest.forEach((t, item) => expect(windows.last[item]).toBeGreaterThanOrEqual(t));
        // Sprints in between that are not open are not looked for at the end.
        const isEnd = (t: number, item: number): boolean => problem.profit.includes(NO) || windows.last[item] === t;
        expect(latest.every(isEnd)).toBe(true);
      })
    );
  });
});
