import type { Row } from './compile';

/** How far fractions have to exceed a limit for it to be worth keeping. */
const CLEAR = 0.02;
/** What sums of decimals may be off. */
const EXACT = 1e-9;

/** One item in a limit of which all coefficients are above 0: planned or, where its own was below 0, left out. */
interface Part {
  readonly item: number;
  readonly size: number;
  /** How much of it the fractions have. */
  readonly share: number;
  readonly isOut: boolean;
}

/**
 * A limit that follows from `row` for whole items but not for fractions of them, and that these fractions exceed; undefined where none is found.
 * Items that do not fit together (a cover) can be planned but for one of them; an item as large as the k largest of them together counts k
 * (Balas, Facets of the knapsack polytope, 1975).
 * @param planned how much of each item is planned, 0 to 1
 */
export function coverCut({ coefficients, limit, kind, key }: Row, planned: ArrayLike<number>): Row | undefined {
  let room = limit;
  const parts: Part[] = [];
  coefficients.forEach((coefficient, item) => {
    if (coefficient === 0) return;
    const isOut = coefficient < 0;
    if (isOut) room -= coefficient;
    const share = isOut ? 1 - planned[item]! : planned[item]!;
    parts.push({ item, size: Math.abs(coefficient), share, isOut });
  });
  const cover = coverOf(parts, room + EXACT * Math.max(1, Math.abs(room)));
  if (!cover) return undefined;
  const inCover = new Set(cover);
  // Sizes of the largest one, the largest two, ... of the cover.
  const largest = cover.map(({ size }) => size).sort((a, b) => b - a);
  for (let k = 1; k < largest.length; k++) largest[k]! += largest[k - 1]!;
  const cut = new Float64Array(coefficients.length);
  let [most, used] = [cover.length - 1, 0];
  for (const part of parts) {
    const count = inCover.has(part) ? 1 : largest.filter((size) => size <= part.size).length;
    used += count * part.share;
    cut[part.item] = part.isOut ? -count : count;
    if (part.isOut) most -= count;
  }
  return used > cover.length - 1 + CLEAR ? { kind, key, coefficients: cut, limit: most } : undefined;
}

/** Parts that do not fit into the room together, of which each is needed for that; those that the fractions have most of come first. */
function coverOf(parts: readonly Part[], room: number): Part[] | undefined {
  const lack = ({ share, size }: Part): number => (1 - share) / size;
  const chosen: Part[] = [];
  let sum = 0;
  for (const part of [...parts].sort((a, b) => lack(a) - lack(b) || b.size - a.size)) {
    if (sum > room) break;
    chosen.push(part);
    sum += part.size;
  }
  if (sum <= room) return undefined;
  for (const part of [...chosen].sort((a, b) => a.share - b.share)) {
    if (sum - part.size <= room) continue;
    chosen.splice(chosen.indexOf(part), 1);
    sum -= part.size;
  }
  return chosen;
}
