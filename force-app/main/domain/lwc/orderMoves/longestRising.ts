/**
 * Indices of a longest rising subsequence of different numbers, in order. Patience sorting with links back: M. L. Fredman, On computing the
 * length of longest increasing subsequences, Discrete Math. 11 (1975). O(n log n).
 */
export function longestRising(numbers: readonly number[]): number[] {
  /** For each length the index that ends a subsequence of that length on the least number. */
  const ends: number[] = [];
  const previous = new Int32Array(numbers.length).fill(-1);
  numbers.forEach((number, index) => {
    const length = firstAtLeast(ends, numbers, number);
    previous[index] = length > 0 ? ends[length - 1]! : -1;
    ends[length] = index;
  });
  const rising: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) rising.push(index);
  return rising.reverse();
}

function firstAtLeast(ends: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[ends[middle]!]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
