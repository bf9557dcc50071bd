import {
  asOfThen,
  type FinishedSprint,
  type ForecastInput,
  type ScopedStory,
  type Snapshot,
  type SprintAhead
} from 'c/forecast';
import { compareRanked } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';
import { toDay, toIso } from 'c/workingDays';
import type { ForecastAnswer, SprintRecord } from './forecastAnswer';

const USUAL_LENGTH = 14;

/** Which stories a page is about. */
export type Subject = (story: { readonly releaseId: string | null; readonly epicId: string | null }) => boolean;

/** A roadmap item is brought by its epic, or by all of its release. */
export function ofRoadmapItem({
  Epic__c: epic,
  Release__c: release
}: {
  Epic__c?: string;
  Release__c?: string;
}): Subject {
  if (epic) return ({ epicId }) => epicId === epic;
  return ({ releaseId }) => release !== undefined && releaseId === release;
}

/** The stories of the record that the page shows: all of a product's. */
export function subjectOf(recordId: string, { product, roadmapItems }: ForecastAnswer): Subject {
  if (recordId === product.Id) return () => true;
  const item = roadmapItems.find(({ Id }) => Id === recordId);
  return item ? ofRoadmapItem(item) : ({ releaseId, epicId }) => releaseId === recordId || epicId === recordId;
}

const startsOf = (sprints: readonly SprintRecord[]): Map<string, string> =>
  new Map(
    sprints.filter(({ Status__c }) => Status__c !== 'Completed').map(({ Id, Start_Date__c }) => [Id, Start_Date__c])
  );

const placeOf = (start: string | undefined, rank: string | null): string => `${start ?? '9999'} ${rank ?? '~'}`;

/** The stories as the forecast takes them: what stands in a sprint is done with that sprint, the rest by rank. */
export function scopedStories(stories: readonly Story[], sprints: readonly SprintRecord[]): ScopedStory[] {
  const starts = startsOf(sprints);
  return stories
    .map((story) => ({
      id: story.id,
      key: story.key,
      rank: placeOf(starts.get(story.sprintId ?? ''), story.rank),
      points: story.points,
      isInScope: story.status !== 'Not Now',
      isDone: story.status === 'Done',
      releaseId: story.releaseId,
      epicId: story.epicId
    }))
    .sort(compareRanked);
}

export const openOf = (stories: readonly ScopedStory[]): ScopedStory[] =>
  stories.filter(({ isInScope, isDone }) => isInScope && !isDone);

/** Everything a forecast is made from but the stories, as it is now. */
export function inputOf(answer: ForecastAnswer, stories: readonly ScopedStory[]): Snapshot['input'] {
  return { ...inputAsOf(answer, answer.today), usualPoints: usualPoints(stories) };
}

const daysOf = (sprint: SprintRecord): number | null => sprint.Available_Days__c ?? sprint.Working_Days__c ?? null;

const aheadOf = (sprint: SprintRecord): SprintAhead => ({
  id: sprint.Id,
  start: sprint.Start_Date__c,
  end: sprint.End_Date__c,
  days: daysOf(sprint)
});

function inputAsOf({ product, sprints, growth }: ForecastAnswer, today: string): Omit<ForecastInput, 'stories'> {
  const isOver = (sprint: SprintRecord): boolean =>
    sprint.Status__c === 'Completed' && toDay(sprint.End_Date__c) <= toDay(today);
  const over = sprints.filter(isOver);
  return {
    today,
    finished: over.map((sprint) => finished(sprint, growth)),
    ahead: sprints.filter((sprint) => !isOver(sprint) && sprint.End_Date__c >= today).map(aheadOf),
    sprintLength: product.Sprint_Length_Days__c ?? USUAL_LENGTH
  };
}

function finished(sprint: SprintRecord, growth: ForecastAnswer['growth']): FinishedSprint {
  const during = growth.filter(({ day }) => day >= sprint.Start_Date__c && day <= sprint.End_Date__c);
  return {
    id: sprint.Id,
    end: sprint.End_Date__c,
    points: sprint.Completed_Points__c ?? 0,
    days: daysOf(sprint),
    growth: during.reduce((sum, { points, done }) => sum + points - done, 0)
  };
}

/** Median of what was done: what a story without an estimate is taken for while no open one has one. */
function usualPoints(stories: readonly ScopedStory[]): number | null {
  const done = stories
    .flatMap(({ isDone, points }) => (isDone && points !== null ? [points] : []))
    .sort((a, b) => a - b);
  return done[done.length >> 1] ?? null;
}

/** The same a week ago; undefined where too much has changed since. */
export function weekAgo(
  answer: ForecastAnswer,
  stories: readonly Story[],
  now: readonly ScopedStory[]
): Snapshot | undefined {
  if (!answer.changes || !answer.moves) return undefined;
  const starts = startsOf(answer.sprints);
  const sprintOf = new Map(stories.map(({ id, sprintId }) => [id, sprintId ?? '']));
  const then = asOfThen(
    now,
    answer.changes.map((change) => ({
      storyId: change.Story__c ?? null,
      title: change.Story_Title__c ?? '',
      kind: change.Kind__c,
      points: change.Points__c ?? 0,
      releaseId: change.Release__c ?? null,
      epicId: change.Epic__c ?? null
    })),
    answer.moves.map(({ Story__c: storyId, From_Rank__c: rank }) => ({
      storyId,
      fromRank: placeOf(starts.get(sprintOf.get(storyId) ?? ''), rank)
    }))
  );
  const day = toIso(toDay(answer.today) - 7);
  return { stories: then, input: { ...inputAsOf(answer, day), usualPoints: usualPoints(now) } };
}
