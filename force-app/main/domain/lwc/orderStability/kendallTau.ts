/** How alike two orders are. */
export interface Likeness {
  /** Kendall's tau: 1 for the same order, 0 for no relation, -1 for the reverse. */
  readonly tau: number;
  /** Share of all pairs of stories that stand in the same order, 0 to 1. */
  readonly alike: number;
}

/**
 * How alike an order is to the order 0, 1, 2 ...: M. G. Kendall, A new measure of rank correlation, Biometrika 30 (1938); pairs the other way
 * round are counted by merging (Knight 1966). O(n log n). Fewer than two stories are always alike.
 */
export function likeness(order: ArrayLike<number>): Likeness {
  const pairs = (order.length * (order.length - 1)) / 2;
  if (pairs === 0) return { tau: 1, alike: 1 };
  const alike = 1 - inversions(Int32Array.from(order)) / pairs;
  return { tau: 2 * alike - 1, alike };
}

/** How many pairs stand the other way round. Sorts the numbers. */
function inversions(numbers: Int32Array): number {
  let count = 0;
  let from: Int32Array = numbers;
  let to: Int32Array = new Int32Array(numbers.length);
  for (let width = 1; width < numbers.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) count += merge(from, to, start, width);
    [from, to] = [to, from];
  }
  return count;
}

function merge(from: Int32Array, to: Int32Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let [left, right, count] = [start, middle, 0];
  for (let at = start; at < end; at++) {
    if (left < middle && (right >= end || from[left]! <= from[right]!)) {
      to[at] = from[left++]!;
    } else {
      to[at] = from[right++]!;
      count += middle - left;
    }
  }
  return count;
}
