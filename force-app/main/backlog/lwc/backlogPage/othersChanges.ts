import type { OthersChanges } from 'c/changeNotice';
import type { Story } from 'c/storyRecords';

/** What somebody else has done, in numbers: the one who changed the most. Undefined where it was stories that were not there yet. */
export function othersChanges(
  changed: readonly Story[],
  before: ReadonlyMap<string, Story>
): OthersChanges | undefined {
  const byUser = new Map<string, Story[]>();
  for (const story of changed)
    byUser.set(story.lastModifiedById, [...(byUser.get(story.lastModifiedById) ?? []), story]);
  const [most] = [...byUser].toSorted(([, first], [, second]) => second.length - first.length);
  if (!most) return undefined;
  const [userId, stories] = most;
  const moved = stories.filter((story) => before.has(story.id) && before.get(story.id)!.rank !== story.rank);
  const [first] = moved.length > 0 ? moved : stories;
  return {
    userId,
    moved: moved.length,
    changed: stories.length,
    story: first ? `${first.key} ${first.title}` : ''
  };
}
