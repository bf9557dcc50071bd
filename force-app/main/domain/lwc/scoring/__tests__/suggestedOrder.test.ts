import fc from 'fast-check';
import type { Link } from 'c/dependencyGraph';
import { linksOf, suggestedOrder, type Scores } from 'c/scoring';

const name = (index: number): string => String(index);
const links = (pairs: readonly (readonly [number, number])[]): Link[] =>
  pairs.map(([before, after]) => ({ before: name(before), after: name(after) }));

function scores(worth: readonly (number | null)[], effort: readonly number[] = worth.map(() => 1)): Scores {
  return { worth: Float64Array.from(worth, (value) => value ?? NaN), effort: Float64Array.from(effort) };
}

function order(given: Scores, pairs: readonly (readonly [number, number])[] = []): number[] {
  const ids = [...given.worth.keys()].map(name);
  return [...suggestedOrder(linksOf(ids, links(pairs)), given)];
}

/** Sum of worth times the effort done by then. */
function delay(sequence: readonly number[], { worth, effort }: Scores): number {
  let done = 0;
  return sequence.reduce((sum, node) => sum + worth[node]! * (done += effort[node]!), 0);
}

function leastDelay(given: Scores, pairs: readonly (readonly [number, number])[]): number {
  const count = given.worth.length;
  const least = (placed: number[], rest: number[]): number => {
    if (rest.length === 0) return delay(placed, given);
    const free = rest.filter((node) => !pairs.some(([before, after]) => after === node && rest.includes(before)));
    return Math.min(
      ...free.map((node) =>
        least(
          [...placed, node],
          rest.filter((other) => other !== node)
        )
      )
    );
  };
  return least(
    [],
    Array.from({ length: count }, (_, node) => node)
  );
}

const isRespected = (sequence: readonly number[], pairs: readonly (readonly [number, number])[]): boolean =>
  pairs.every(([before, after]) => sequence.indexOf(before) < sequence.indexOf(after));

/** Every number once, as a mixture of `count`. */
const shuffled = (count: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count });

interface Case {
  readonly given: Scores;
  readonly pairs: (readonly [number, number])[];
}

function caseOf(
  most: number,
  least: number,
  pairsOf: (names: number[], picks: number[]) => [number, number][]
): fc.Arbitrary<Case> {
  return fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: least, max: 20 }), { minLength: count, maxLength: count }),
        fc.array(fc.integer({ min: 1, max: 13 }), { minLength: count, maxLength: count }),
        shuffled(count),
        fc.array(fc.nat(1000), { minLength: 2 * count, maxLength: 2 * count })
      )
      .map(([worth, effort, names, picks]) => ({
        given: scores(
          worth.map((value) => (value < 0 ? null : value)),
          effort
        ),
        pairs: pairsOf(names, picks)
      }))
  );
}

/** Each story needs at most one that stands before it in `names`; about a fourth need none. */
const outTree = (names: number[], picks: number[]): [number, number][] =>
  names.flatMap((node, at): [number, number][] => {
    const pick = picks[at]! % (at + 1 + (at >> 2));
    return at > 0 && pick < at ? [[names[pick]!, node]] : [];
  });
const inTree = (names: number[], picks: number[]): [number, number][] =>
  outTree(names, picks).map(([before, after]) => [after, before]);
const chains = (names: number[], picks: number[]): [number, number][] =>
  names.flatMap((node, at): [number, number][] => (at > 0 && picks[at]! % 4 > 0 ? [[names[at - 1]!, node]] : []));
const anyLinks = (names: number[], picks: number[]): [number, number][] =>
  picks.slice(0, names.length).flatMap((pick, at): [number, number][] => {
    const [low, high] = [pick % names.length, Math.floor(pick / names.length + at) % names.length].sort(
      (a, b) => a - b
    );
    return low! < high! ? [[names[low!]!, names[high!]!]] : [];
  });

/** Numbers from 0 up to 1, the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Stories of which any two are linked with a given chance: mostly neither chains nor trees. */
function netOf(count: number, density: number, random: () => number): Case {
  const nodes = [...Array(count).keys()];
  const pairs = nodes.flatMap((low) =>
    nodes.filter((high) => high > low && random() < density).map((high) => [low, high] as const)
  );
  const worth = nodes.map(() => 1 + Math.floor(random() * 20));
  const effort = nodes.map(() => [1, 2, 3, 5, 8, 13][Math.floor(random() * 6)]!);
  return { given: scores(worth, effort), pairs };
}

/** The least delay by way of every set of stories that can be done first. */
function leastOfNet({ worth, effort }: Scores, pairs: readonly (readonly [number, number])[]): number {
  const nodes = [...worth.keys()];
  const needs = nodes.map((node) =>
    pairs.reduce((set, [before, after]) => (after === node ? set | (1 << before) : set), 0)
  );
  const least = new Float64Array(1 << nodes.length).fill(Infinity);
  least[0] = 0;
  least.forEach((_, set) => {
    const done = nodes.reduce((sum, node) => ((set >> node) & 1 ? sum + effort[node]! : sum), 0);
    for (const node of nodes) {
      if ((set >> node) & 1 || (needs[node]! & set) !== needs[node]) continue;
      const next = set | (1 << node);
      least[next] = Math.min(least[next]!, least[set]! + worth[node]! * (done + effort[node]!));
    }
  });
  return least.at(-1)!;
}

describe('the suggested order', () => {
  it('puts most worth per effort first', () => {
    expect(order(scores([3, 8, 5], [1, 8, 1]))).toEqual([2, 0, 1]);
  });

  it('leaves ties as they are in my order', () => {
    expect(order(scores([2, 4, 2, 4], [1, 2, 1, 2]))).toEqual([0, 1, 2, 3]);
  });

  it('pulls up a story of little worth that one of great worth needs', () => {
    expect(order(scores([5, 1, 20]), [[1, 2]])).toEqual([1, 2, 0]);
    expect(order(scores([15, 1, 20]), [[1, 2]])).toEqual([0, 1, 2]);
  });

  it('pulls up a whole chain by the best it leads to', () => {
    expect(
      order(scores([6, 1, 1, 30]), [
        [1, 2],
        [2, 3]
      ])
    ).toEqual([1, 2, 3, 0]);
  });

  it('leaves stories without a score at their places', () => {
    expect(order(scores([1, null, 2, null, null, 3]))).toEqual([5, 1, 2, 3, 4, 0]);
  });

  it('moves a story without a score only where a dependency wants it', () => {
    expect(order(scores([1, 2, null, 3]), [[2, 3]])).toEqual([2, 3, 1, 0]);
    expect(order(scores([1, null, 3]), [[0, 1]])).toEqual([2, 0, 1]);
  });

  it('stays as it is without any score', () => {
    expect(order(scores([null, null, null]))).toEqual([0, 1, 2]);
    expect(order(scores([]))).toEqual([]);
  });

  it('orders the rest should a circle have got in', () => {
    expect(
      order(scores([1, 2, 3, 4]), [
        [0, 1],
        [1, 0],
        [1, 2]
      ])
    ).toEqual([3, 2, 1, 0]);
  });

  it.each([
    ['chains', chains],
    ['trees that part', outTree],
    ['trees that join', inTree]
  ])('delivers worth as soon as can be for %s', (_, pairsOf) => {
    fc.assert(
      fc.property(caseOf(6, 0, pairsOf), ({ given, pairs }) => {
        const suggested = order(given, pairs);
        expect(isRespected(suggested, pairs)).toBe(true);
        expect(delay(suggested, given)).toBeCloseTo(leastDelay(given, pairs), 6);
      }),
      { numRuns: 300 }
    );
  });

  it('stays close to the best for other links, which are hard', () => {
    const random = chance(1);
    const factors = Array.from({ length: 300 }, () => {
      const { given, pairs } = netOf(9, 0.2, random);
      return delay(order(given, pairs), given) / leastOfNet(given, pairs);
    });
    // Measured: 0.02 % above the best on average, 2.3 % at worst, the best in 293 of 300.
    expect(Math.min(...factors)).toBeGreaterThan(1 - 1e-9);
    expect(factors.filter((factor) => factor > 1 + 1e-9).length).toBeGreaterThan(0);
    expect(factors.reduce((sum, factor) => sum + factor, 0) / factors.length).toBeLessThan(1.001);
    expect(Math.max(...factors)).toBeLessThan(1.05);
  });

  it('holds every story once, none before one it needs, whatever has a score', () => {
    fc.assert(
      fc.property(caseOf(40, -6, anyLinks), ({ given, pairs }) => {
        const suggested = order(given, pairs);
        expect([...suggested].sort((a, b) => a - b)).toEqual([...given.worth.keys()]);
        expect(isRespected(suggested, pairs)).toBe(true);
      }),
      { numRuns: 300 }
    );
  });

  it('keeps the order of those with a score whatever stands between them', () => {
    fc.assert(
      fc.property(
        caseOf(20, -6, () => []),
        ({ given }) => {
          const suggested = order(given);
          const scored = suggested.filter((node) => !Number.isNaN(given.worth[node]!));
          const ratios = scored.map((node) => given.worth[node]! / given.effort[node]!);
          expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
          expect(suggested.filter((node, place) => Number.isNaN(given.worth[node]!) && place !== node)).toEqual([]);
        }
      )
    );
  });

  it('takes a chain of ten thousand', () => {
    const count = 10_000;
    const pairs = Array.from({ length: count - 1 }, (_, index) => [index + 1, index] as const);
    const suggested = order(scores(Array.from({ length: count }, (_, index) => index % 20)), pairs);
    expect(suggested[0]).toBe(count - 1);
    expect(suggested[count - 1]).toBe(0);
  });
});
