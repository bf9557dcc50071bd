import type { Link, Story } from './openScoring.ts';

/** Numbers from 0 up to 1, the same each time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const SCALE = [1, 2, 3, 5, 8, 13, 20];
const pick = (random: () => number): number => SCALE[Math.floor(random() * SCALE.length)]!;

/** A backlog of which one story in ten lacks something, and links of 15 stories in a hundred. */
export function backlog(count: number, random: () => number): { stories: Story[]; links: Link[] } {
  const stories = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    points: random() < 0.1 ? null : pick(random),
    wsjf: null,
    rice: null,
    businessValue: pick(random),
    timeCriticality: pick(random),
    riskReduction: pick(random),
    reach: Math.floor(10 ** (5 * random())),
    stakeholderValue: random() < 0.7 ? 0 : Math.floor(100 * random())
  }));
  const links = Array.from({ length: Math.floor(0.15 * count) }, () => {
    const before = Math.floor(random() * (count - 10));
    return { before: String(before), after: String(before + 1 + Math.floor(9 * random())) };
  });
  return { stories, links };
}

/** A few stories of which any two are linked with a given chance: neither chains nor trees, mostly. */
export function net(count: number, density: number, random: () => number): Net {
  const pairs: [number, number][] = [];
  for (let low = 0; low < count; low++) {
    for (let high = low + 1; high < count; high++) if (random() < density) pairs.push([low, high]);
  }
  return {
    worth: Float64Array.from({ length: count }, () => 1 + Math.floor(20 * random())),
    effort: Float64Array.from({ length: count }, () => SCALE[Math.floor(6 * random())]!),
    pairs
  };
}

export interface Net {
  readonly worth: Float64Array;
  readonly effort: Float64Array;
  readonly pairs: readonly (readonly [number, number])[];
}
