import type { MoveTarget } from 'c/storyOrder';
import type { BacklogLine } from './backlogLines';

type Line = BacklogLine<{ readonly id: string }>;

/** Tells moving stories from others. One is told by comparison: looking each id up would first hash every one of them. */
function moves(moving: ReadonlySet<string>): (line: Line | undefined) => boolean {
  if (moving.size > 1) return (line) => line?.story !== undefined && moving.has(line.story.id);
  const [only] = moving;
  return (line) => line?.story !== undefined && line.story.id === only;
}

/** The lines that stay where they are while some stories move. */
export function linesWithout<Item extends Line>(lines: readonly Item[], moving: ReadonlySet<string>): Item[] {
  const isMoving = moves(moving);
  return lines.filter((line) => !isMoving(line));
}

/** A gap between lines, 0 to their number, as a gap between those that stay. */
export function gapWithout(lines: readonly Line[], moving: ReadonlySet<string>, gap: number): number {
  const isMoving = moves(moving);
  let passed = 0;
  for (let index = 0; index < gap; index++) if (isMoving(lines[index])) passed += 1;
  return gap - passed;
}

/**
 * Where stories go that are dropped into a gap between lines: next to the story that stands there. Under a heading that is the story below it,
 * above one the story before it. Undefined where there is no story at all.
 */
export function targetAtGap(rest: readonly Line[], gap: number): MoveTarget | undefined {
  const [above, below] = [rest[gap - 1]?.story, rest[gap]?.story];
  if (below) return { before: below.id };
  if (above) return { after: above.id };
  const next = rest.slice(gap).find((line) => line.story)?.story;
  if (next) return { before: next.id };
  const last = rest.slice(0, gap).findLast((line) => line.story)?.story;
  return last && { after: last.id };
}
