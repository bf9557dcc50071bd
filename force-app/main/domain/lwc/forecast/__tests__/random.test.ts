import { randomFrom } from '../random';

const MASK = 0xffffffffn;
const turned = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (32n - by))) & MASK;

/** The published programs, in whole numbers of any size. */
function published(seed: number, count: number): number[] {
  let filler = BigInt(seed >>> 0);
  const fill = (): bigint => {
    filler = (filler + 0x9e3779b9n) & MASK;
    let z = ((filler ^ (filler >> 16n)) * 0x21f0aaadn) & MASK;
    z = ((z ^ (z >> 15n)) * 0x735a2d97n) & MASK;
    return z ^ (z >> 15n);
  };
  const s = [fill(), fill(), fill(), fill()] as [bigint, bigint, bigint, bigint];
  return Array.from({ length: count }, () => {
    const result = (turned((s[1] * 5n) & MASK, 7n) * 9n) & MASK;
    const t = (s[1] << 9n) & MASK;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = turned(s[3], 11n);
    return Number(result);
  });
}

describe('random numbers', () => {
  it.each([0, 1, 42, -7, 0x7fffffff, 3.9])('are those of xoshiro128**, filled by splitmix32: seed %d', (seed) => {
    const next = randomFrom(seed);
    expect(Array.from({ length: 50 }, next)).toEqual(published(seed, 50));
  });
});
