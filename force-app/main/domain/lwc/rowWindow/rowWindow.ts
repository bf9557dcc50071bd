/** Pixels, but for `count` and `overscan`, which are rows. */
export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
  /** Rows kept above and below what is in view, so that a scroll does not show a gap. */
  readonly overscan: number;
}

/** Rows `start` (inclusive) to `end` (exclusive). */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** The rows to render for a scroll position. All rows are of one height, so that this is arithmetic at any length. */
export function rowsInView({ scrollTop, height, rowHeight, count, overscan }: Viewport): RowRange {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - overscan;
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight) + overscan;
  const end = Math.min(count, Math.max(0, last));
  return { start: Math.max(0, Math.min(first, end)), end };
}

/** The scroll position nearest to `scrollTop` that shows the whole of a row. */
export function scrollToShow(index: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}

/** The gap between rows, 0 to `count`, nearest to a height in the list: where something dropped there would land. */
export function gapAt(y: number, rowHeight: number, count: number): number {
  return Math.min(count, Math.max(0, Math.round(y / rowHeight)));
}
