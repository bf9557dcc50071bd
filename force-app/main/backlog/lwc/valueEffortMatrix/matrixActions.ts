import { changeTags } from 'c/storyTags';
import type { MatrixAct } from 'c/matrixAction';
import type { Story } from 'c/storyRecords';
import { NOT_NOW, writeOf } from './matrixRights';
import type { StoryWrite } from './storyWrites';

/** What an action writes into the selected stories; ranking writes none. */
export function writesOf(
  { kind, sprintId, reason, tags }: MatrixAct,
  stories: readonly Story[],
  nameOf: (sprintId: string) => string,
  notNowLabel: string
): StoryWrite[] {
  if (kind === 'plan') {
    return stories.map(({ id }) => writeOf(id, { sprintId: sprintId || null }, { sprintName: nameOf(sprintId) }));
  }
  if (kind === 'tag') return stories.map((story) => writeOf(story.id, { tags: changeTags(story.tags, tags) }));
  if (kind === 'rank') return [];
  const putOff = { status: NOT_NOW, notNowReason: reason, sprintId: null };
  return stories.map(({ id }) => writeOf(id, putOff, { statusLabel: notNowLabel, sprintName: '' }));
}
