import { betweenSprints, openNear, scattered } from '../neighbourhoods';
import type { CompiledProblem } from '../compile';
import { anywhere, openRows } from './numbered';

const all = (problem: CompiledProblem): Uint8Array => new Uint8Array(problem.items * (problem.sprints + 1)).fill(1);

describe('plans near a plan', () => {
  it('differ between two sprints and what is out, for every two sprints', () => {
    const problem = anywhere(4, 3);
    const at = Int32Array.of(0, 1, 2, 3);
    const near = betweenSprints(3).map((isFree) => openRows(openNear(problem, all(problem), at, isFree), 4));
    expect(near).toEqual([
      ['1101', '1101', '0010', '1101'],
      ['1011', '0100', '1011', '1011'],
      ['1000', '0111', '0111', '0111']
    ]);
    expect(betweenSprints(1)).toEqual([]);
  });

  it('keep what is not open closed, and what stands where nothing is open where it stands', () => {
    const problem = anywhere(2, 2);
    const open = Uint8Array.of(1, 0, 1, 0, 0, 1);
    expect(
      openRows(
        openNear(problem, open, Int32Array.of(0, 1), () => true),
        3
      )
    ).toEqual(['101', '011']);
  });

  it('keep the order of what needs what', () => {
    const problem = anywhere(2, 3, [[0, 1, 1]]);
    const near = openNear(problem, all(problem), Int32Array.of(1, 2), (item) => item === 0);
    expect(openRows(near, 4)).toEqual(['1100', '0010']);
  });

  it('differ in some three of ten items, the same ones each time and others with each seed', () => {
    const items = Array.from({ length: 1000 }, (_, item) => item);
    const chosen = (seed: number): number[] => items.filter((item) => scattered(seed)(item, 0, 1));
    const sets = [0, 1, 2, 3].map(chosen);
    for (const set of sets) expect(Math.abs(set.length - 300)).toBeLessThan(60);
    expect(chosen(2)).toEqual(sets[2]);
    const both = sets[0]!.filter((item) => sets[1]!.includes(item));
    expect(Math.abs(both.length - 90)).toBeLessThan(45);
  });
});
