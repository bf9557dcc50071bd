import { groupByEpic } from './groups';

export { capacityToCome, type PastOrPlannedSprint } from './capacity';
export { gapWithout, linesWithout, targetAtGap } from './dropTarget';

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
  readonly lines: readonly BacklogLine<Story>[];
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
  const lines: StoryLine<Story>[] = [];
  const { capacity, isOpen, isUnderWay } = options;
  let [position, sum, next, isBelowCut] = [0, 0, 0, false];
  let [count, unestimated, points] = [0, 0, 0];
  for (const story of ordered) {
    const isCounted = isOpen(story);
    const takes = isCounted && !isUnderWay(story);
    if (isCounted) position += 1;
    if (takes) {
      sum += story.points ?? 0;
      // Once one does not fit, the line is drawn: smaller ones behind it are not pulled up.
      isBelowCut ||= capacity !== null && sum > capacity;
      if (!isBelowCut) {
        count += 1;
        points = sum;
        if (story.points === null) unestimated += 1;
      }
    }
    if (story !== shown[next]) continue;
    next += 1;
    lines.push({ story, position: isCounted ? position : null, sum, isBelowCut: isBelowCut && isCounted });
  }
  const at = options.isGrouped ? -1 : lines.findIndex((line) => line.isBelowCut);
  return {
    lines: options.isGrouped ? groupByEpic(lines, options.collapsed) : lines,
    cut: capacity === null ? null : { at: at < 0 ? null : at, count, unestimated, points }
  };
}
