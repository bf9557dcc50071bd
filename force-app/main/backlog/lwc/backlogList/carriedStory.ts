/** A story that was grabbed, and the index at which it would be dropped. */
export interface CarriedStory {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Index, in the list as it stands, of the story that is shown at an index while another is carried past it. */
export function standingIndex(shown: number, carried: CarriedStory | undefined): number {
  if (!carried) return shown;
  const { from, to } = carried;
  if (shown === to) return from;
  if (shown > to && shown <= from) return shown - 1;
  return shown >= from && shown < to ? shown + 1 : shown;
}
