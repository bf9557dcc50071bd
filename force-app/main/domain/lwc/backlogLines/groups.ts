import type { BacklogLine, EpicGroup, Linable, StoryLine } from './backlogLines';
import { AllLines, type LineList } from './lineList';

/** Lines under their epics. The epic of the first story comes first, and within an epic the order is as it was. */
export function groupByEpic<Story extends Linable>(
  lines: Iterable<StoryLine<Story>>,
  collapsed: ReadonlySet<string>
): LineList<Story> {
  const groups = new Map<string, StoryLine<Story>[]>();
  for (const line of lines) {
    const id = line.story.epicId ?? '';
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  const grouped = [...groups].flatMap(([id, inGroup]): BacklogLine<Story>[] => {
    const isCollapsed = collapsed.has(id);
    const group: EpicGroup = {
      id,
      name: inGroup[0]!.story.epicName,
      count: inGroup.length,
      points: inGroup.reduce((sum, { story }) => sum + (story.points ?? 0), 0),
      isCollapsed
    };
    return isCollapsed ? [{ group }] : [{ group }, ...inGroup];
  });
  return new AllLines(grouped);
}
