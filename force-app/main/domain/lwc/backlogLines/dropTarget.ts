import type { MoveTarget } from 'c/storyOrder';
import type { BacklogLine } from './backlogLines';
import type { LineList } from './lineList';

type Item = { readonly id: string };

/**
 * Where stories go that are dropped into a gap between lines, from 0 to their number: next to the story that stands there. Under a heading that is
 * the story below it, above one the story before it. Undefined where there is no story at all.
 * @param moving ids of stories among the lines that do not count: those that are dropped
 */
export function targetAtGap(lines: LineList<Item>, gap: number, moving: ReadonlySet<string>): MoveTarget | undefined {
  const isThere = ({ story }: BacklogLine<Item>): boolean => !story || !moving.has(story.id);
  const below = lineFrom(lines, gap, 1, isThere);
  const above = lineFrom(lines, gap - 1, -1, isThere);
  if (below?.story) return { before: below.story.id };
  if (above?.story) return { after: above.story.id };
  const isStory = (line: BacklogLine<Item>): boolean => line.story !== undefined && isThere(line);
  const next = lineFrom(lines, gap, 1, isStory)?.story;
  if (next) return { before: next.id };
  const last = lineFrom(lines, gap - 1, -1, isStory)?.story;
  return last && { after: last.id };
}

/** The first line from a place on, down or up, that is meant. */
function lineFrom(
  lines: LineList<Item>,
  from: number,
  step: 1 | -1,
  isMeant: (line: BacklogLine<Item>) => boolean
): BacklogLine<Item> | undefined {
  for (let index = from; index >= 0 && index < lines.length; index += step) {
    const line = lines.at(index)!;
    if (isMeant(line)) return line;
  }
  return undefined;
}
