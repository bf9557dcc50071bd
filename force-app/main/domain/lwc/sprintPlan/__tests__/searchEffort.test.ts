import type { CompiledProblem } from '../compile';
import { byHand, isPlan, numbered, rowOf } from './numbered';
import { searched } from './searched';
import { seededBacklog, tangledBacklog } from './seededBacklog';

/** Items that earn ten for each point of weight and a little more, which tells them apart; `links`: of each, what it needs. */
function alike(
  items: number,
  capacity: readonly number[],
  needs: readonly (readonly number[])[] = [],
  more: Partial<Parameters<typeof byHand>[0]> = {}
): CompiledProblem {
  const weight = Array.from({ length: items }, (_, item) => 11 + ((item * 7) % 23));
  const links = needs.flatMap((of, item) => of.map((need) => [need, item, 0] as const));
  const profit = weight.map((points, item) => capacity.map((_, t) => 10 * points + (item % 3) - t * (1 + (item % 2))));
  return byHand({ profit, weight, capacity, links, ...more });
}
/** All but the first need the first. */
const star = (items: number): number[][] => Array.from({ length: items }, (_, item) => (item === 0 ? [] : [0]));
/** All but the first two need both. */
const web = (items: number): number[][] => Array.from({ length: items }, (_, item) => (item < 2 ? [] : [0, 1]));
const costs = (items: number): number[] => Array.from({ length: items }, (_, item) => 3 + ((item * 5) % 11));

describe('a search that finds no plan', () => {
  const required = [0, 1, 2];
  const profit = [
    [9, 8],
    [9, 8],
    [9, 8]
  ];

  it('knows soon where there is too little room, and where room is there but not for whole items', async () => {
    const [little, split] = [
      await searched(byHand({ profit, required, weight: [5, 5, 5], capacity: [7, 7] })),
      await searched(byHand({ profit, required, weight: [5, 5, 5], capacity: [8, 8] }))
    ];
    expect([little.found.at, little.found.bound, split.found.at, split.found.bound]).toEqual([
      undefined,
      -Infinity,
      undefined,
      -Infinity
    ]);
    expect(little.looks).toBeLessThanOrEqual(19);
    expect(split.looks).toBeLessThanOrEqual(92);
  });

  it('knows it of stories that are tied together, too', async () => {
    const tied = alike(16, [64, 64], star(16), { required: [0, 3, 5, 7, 9, 11] });
    const { found, looks } = await searched(tied);
    expect([found.at, found.bound]).toEqual([undefined, -Infinity]);
    expect(looks).toBeLessThanOrEqual(987);
  });
});

/** What the best plan earns, and what each took when it was last made better, as in `effort.test.ts`. */
const EFFORT: Readonly<Record<string, readonly [CompiledProblem, best: number, looks: number, states: number]>> = {
  plain: [numbered(seededBacklog(1, 24, [12, 15])), 184.36, 107, 552],
  'one sprint': [numbered(seededBacklog(2, 24, [17])), 213, 18, 0],
  'no decay': [numbered({ ...seededBacklog(3, 20, [9, 11, 8]), decay: 0 }), 191, 63, 0],
  'a budget': [numbered({ ...seededBacklog(4, 18, [9, 13]), budget: 24 }), 106, 252, 1795],
  'a minimum share': [
    numbered({ ...seededBacklog(6, 18, [9, 8]), minimumShares: [{ group: 'g1', name: 'G', share: 0.45 }] }),
    108.4,
    395,
    4243
  ],
  tangled: [numbered(tangledBacklog(1, 22, [11, 13])), 96.16, 102, 54],
  'tangled in one sprint': [numbered(tangledBacklog(4, 22, [21])), 100, 81, 0],
  'tangled with a budget': [numbered({ ...tangledBacklog(3, 16, [9, 13]), budget: 24 }), 50.4, 176, 37],
  alike: [alike(14, [71, 83]), 1545, 61, 2017],
  'alike with a budget': [alike(12, [71, 83], [], { rows: [rowOf(costs(12), 31)] }), 1321, 755, 8637],
  star: [alike(18, [71, 83], star(18)), 1547, 70, 2697],
  'star in one sprint': [alike(18, [131], star(18)), 1322, 26, 3],
  'star with a budget': [alike(17, [71, 83], star(17), { rows: [rowOf(costs(17), 31)] }), 1469, 479, 783],
  web: [alike(18, [71, 83], web(18)), 1546, 112, 936],
  'web in one sprint': [alike(18, [131], web(18)), 1321, 913, 374],
  'web with a budget': [alike(16, [71, 83], web(16), { rows: [rowOf(costs(16), 31)] }), 1311, 178, 21]
};

describe('a search goes no further than it has to, and tells how far it is', () => {
  it.each(Object.entries(EFFORT))('%s', async (_, [problem, best, most, mostStates]) => {
    const { found, told, phases, looks, longest } = await searched(problem);
    expect(found.isProven).toBe(true);
    expect(isPlan(problem, found.at!)).toBe(true);
    expect(found.profit).toBeCloseTo(best, 6);
    expect(longest).toBeLessThanOrEqual(20);
    expect(looks).toBeLessThanOrEqual(most);
    expect(found.states).toBeLessThanOrEqual(mostStates);
    expect([...new Set(phases)].filter((phase) => phase !== 'search')).toEqual(['start', 'bound']);
    expect(told[phases.indexOf('bound')]!.bound).toBeLessThan(Infinity);
    const states = [0, ...told.map((step) => step.states), found.states];
    expect(states).toEqual([...states].sort((a, b) => a - b));
  });
});

describe('a search that is out of time', () => {
  it.each(Object.entries(EFFORT))('%s', async (_, [problem, best, most]) => {
    const timeLimit = Math.floor(0.6 * most);
    const { found, looks } = await searched(problem, { timeLimit });
    expect(found.at ? isPlan(problem, found.at) : true).toBe(true);
    expect(found.profit).toBeLessThan(best + 1e-6);
    expect(found.bound).toBeGreaterThan(best - 1e-6);
    // Seen at the end of a slice, and by each part of the search in turn.
    expect(looks).toBeLessThanOrEqual(timeLimit + 25);
  });
});
