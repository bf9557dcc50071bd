/** Worth per effort. What takes no effort goes first, for it holds nothing up. */
export function ratio(worth: number, effort: number): number {
  return effort > 0 ? worth / effort : Infinity;
}
