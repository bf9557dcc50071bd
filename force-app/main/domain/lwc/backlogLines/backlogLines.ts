import { groupByEpic } from './groups';
import type { LineList } from './lineList';
import { StoryLines } from './storyLines';

export { capacityToCome, type PastOrPlannedSprint } from './capacity';
export { targetAtGap } from './dropTarget';
export { AllLines, lineId, type LineList } from './lineList';
export { MovedLines } from './movedLines';

/** What lines are made from. */
export interface Linable {
  readonly id: string;
  readonly points: number | null;
  readonly epicId: string | null;
  readonly epicName: string;
}

/** A story as one line of the backlog. */
export interface StoryLine<Story> {
  readonly story: Story;
  /** Its place among all open stories of the product, from 1, whatever is shown; null for one that is not open. */
  readonly position: number | null;
  /** Points of the open stories up to this one that no running sprint holds. */
  readonly sum: number;
  /** The stories before it use up the capacity. */
  readonly isBelowCut: boolean;
  readonly group?: undefined;
}

/** An epic above its stories. */
export interface EpicGroup {
  /** Empty for the stories without an epic. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly points: number;
  readonly isCollapsed: boolean;
}
export interface GroupLine {
  readonly group: EpicGroup;
  readonly story?: undefined;
}
export type BacklogLine<Story> = StoryLine<Story> | GroupLine;

/** How the backlog is to be looked at. None of it changes the order. */
export interface LineOptions<Story> {
  readonly isOpen: (story: Story) => boolean;
  /** Whether a running sprint holds the story: it takes no more of the capacity to come. */
  readonly isUnderWay: (story: Story) => boolean;
  readonly isGrouped: boolean;
  /** Groups of which only the heading is shown, by id. */
  readonly collapsed: ReadonlySet<string>;
  /** Points of the time to come; null for no cut line. */
  readonly capacity: number | null;
}

/** Where the capacity ends. */
export interface CutLine {
  /** The line of the list below which it is drawn: 0 is above all; null where the lines are grouped or everything shown fits. */
  readonly at: number | null;
  /** Open stories above it, and how many of them nobody has estimated. */
  readonly count: number;
  readonly unestimated: number;
  readonly points: number;
}

export interface BacklogLines<Story> {
  readonly lines: LineList<Story>;
  readonly cut: CutLine | null;
}

/**
 * The lines that show some of a backlog's stories.
 * @param ordered all stories of the product, in rank order
 * @param shown those of them that pass the filter, in the same order
 */
export function backlogLines<Story extends Linable>(
  ordered: readonly Story[],
  shown: readonly Story[],
  options: LineOptions<Story>
): BacklogLines<Story> {
  const lines = new StoryLines(ordered, shown, options);
  const { cut } = lines;
  if (!options.isGrouped) return { lines, cut };
  return { lines: groupByEpic(lines, options.collapsed), cut: cut && { ...cut, at: null } };
}
