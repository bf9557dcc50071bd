import type { BacklogLine, Linable, StoryLine } from './backlogLines';

/** Lines under their epics. The epic of the first story comes first, and within an epic the order is as it was. */
export function groupByEpic<Story extends Linable>(
  lines: readonly StoryLine<Story>[],
  collapsed: ReadonlySet<string>
): BacklogLine<Story>[] {
  const groups = new Map<string, StoryLine<Story>[]>();
  for (const line of lines) {
    const id = line.story.epicId ?? '';
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return [...groups].flatMap(([id, inGroup]) => {
    const points = inGroup.reduce((sum, { story }) => sum + (story.points ?? 0), 0);
    const isCollapsed = collapsed.has(id);
    const name = inGroup[0]!.story.epicName;
    const heading = { group: { id, name, count: inGroup.length, points, isCollapsed } };
    return isCollapsed ? [heading] : [heading, ...inGroup];
  });
}
