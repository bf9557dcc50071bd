import { AllLines, type LineList } from 'c/backlogLines';
import { NO_OPTIONS, type CellOptions, type Column, type EditableField } from 'c/backlogColumns';
import type { Story } from 'c/storyRecords';

/** All that a list shows, and what may be done with it. A new object for every change. */
export interface ListContent {
  readonly lines: LineList<Story>;
  /** Where the capacity ends: above the line of this index, with words for it. */
  readonly cut: { readonly at: number; readonly text: string } | null;
  /** Another one means that something else is looked at: the list starts at its top again. */
  readonly view: unknown;
  /** Others made the change: what is in view stays where it is. */
  readonly isNews: boolean;
  readonly columns: readonly Column[];
  readonly options: CellOptions;
  readonly canRank: boolean;
  /** Moves are proposed: whoever answers `storymove` asks for a reason, and takes the focus. */
  readonly isProposing: boolean;
  /** There is something that this person may do with a story. */
  readonly canAct: boolean;
  readonly editable: ReadonlySet<EditableField>;
}

export const NO_CONTENT: ListContent = {
  lines: new AllLines<Story>([]),
  cut: null,
  view: undefined,
  isNews: false,
  columns: [],
  options: NO_OPTIONS,
  canRank: false,
  isProposing: false,
  canAct: false,
  editable: new Set()
};

/** Widths of the columns, for heading and rows alike, and the least that all of them need: a narrower list scrolls sideways. */
export function gridStyle({ columns, canAct, canRank }: ListContent): string {
  const start = [...(canAct ? ['2rem'] : []), ...(canRank ? ['2rem'] : []), '4.25rem', '5.5rem', 'minmax(12rem, 1fr)'];
  const actions = canRank ? '5.75rem' : '2.25rem';
  const tracks = [...start, ...columns.map(({ width }) => width), ...(canAct ? [actions] : [])];
  const least = tracks.reduce((sum, track) => sum + Number.parseFloat(track.replace('minmax(', '')), 0);
  return `--backlog-columns: ${tracks.join(' ')}; --backlog-least: ${least + 1}rem`;
}
