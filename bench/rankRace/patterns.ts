/** One way in which people, or a program, drop stories into a backlog: the index before which the next one goes. */
export interface Pattern {
  readonly name: string;
  /** Stories that are there before. */
  readonly start: number;
  readonly inserts: number;
  /** `size` before the insert; `last` is the index of the one inserted before, `turn` counts from 0. */
  next(size: number, last: number, turn: number): number;
}

const INSERTS = 100_000;
/** Nobody does this by hand, and it goes as badly for a thousand as for a hundred thousand. */
const ADVERSARY = 20_000;

/** The same numbers at every run. */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

const anywhere = randomSource(1);
const coin = randomSource(2);

export const PATTERNS: readonly Pattern[] = [
  { name: 'at the top', start: 0, inserts: INSERTS, next: () => 0 },
  { name: 'at the bottom', start: 0, inserts: INSERTS, next: (size) => size },
  { name: 'anywhere', start: 0, inserts: INSERTS, next: (size) => Math.floor(anywhere() * (size + 1)) },
  { name: 'always below one story', start: 1000, inserts: INSERTS, next: () => 500 },
  { name: 'always above one story', start: 1000, inserts: INSERTS, next: (size) => size - 500 },
  {
    name: 'between the last two',
    start: 1000,
    inserts: INSERTS,
    next: (_size, last, turn) => (turn === 0 ? 500 : last + (turn % 2))
  },
  {
    name: 'next to the last, by coin',
    start: 1000,
    inserts: ADVERSARY,
    next: (_size, last, turn) => (turn === 0 ? 500 : last + (coin() < 0.5 ? 0 : 1))
  }
];
