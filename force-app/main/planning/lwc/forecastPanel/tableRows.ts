import { chanceBy, datesOf, type ReadyForecast, type ScopedStory } from 'c/forecast';
import type { ForecastRow } from 'c/forecastTable';
import type { Story } from 'c/storyRecords';
import type { ForecastAnswer } from './forecastAnswer';
import { ofRoadmapItem, type Subject } from './forecastModel';

/** Sets of rows to choose from. */
export type RowKind = 'releases' | 'roadmap' | 'epics' | 'stories';

/** Something that is done with the last of its stories. */
interface Thing {
  readonly id: string;
  readonly name: string;
  readonly object: string;
  readonly promised: string | null;
  readonly isOf: Subject;
}

function thingsOf(kind: Exclude<RowKind, 'stories'>, { releases, roadmapItems, epics }: ForecastAnswer): Thing[] {
  switch (kind) {
    case 'releases':
      return releases.map(({ Id: id, Name: name, Release_Date__c: promised = null }) => {
        return { id, name, object: 'Release__c', promised, isOf: ({ releaseId }) => releaseId === id };
      });
    case 'roadmap':
      return roadmapItems.map((item) => {
        const promised = item.Promised_Date__c ?? null;
        return { id: item.Id, name: item.Name, object: 'Roadmap_Item__c', promised, isOf: ofRoadmapItem(item) };
      });
    default:
      return epics.map(({ Id: id, Name: name }) => {
        return { id, name, object: 'Epic__c', promised: null, isOf: ({ epicId }) => epicId === id };
      });
  }
}

const rowOf = (
  { id, name, object, promised }: Omit<Thing, 'isOf'>,
  forecast: ReadyForecast,
  count: number
): ForecastRow => ({
  id,
  name,
  object,
  promised,
  ...datesOf(forecast, count),
  chance: promised === null ? null : chanceBy(forecast, count, promised)
});

/** A row for each thing of a kind that still has open stories. */
export function thingRows(
  kind: Exclude<RowKind, 'stories'>,
  forecast: ReadyForecast,
  open: readonly ScopedStory[],
  answer: ForecastAnswer
): ForecastRow[] {
  return thingsOf(kind, answer).flatMap((thing) => {
    const count = open.findLastIndex(thing.isOf) + 1;
    return count === 0 ? [] : [rowOf(thing, forecast, count)];
  });
}

/** A row for each open story that the page is about. */
export function storyRows(
  forecast: ReadyForecast,
  open: readonly ScopedStory[],
  stories: ReadonlyMap<string, Story>,
  isMeant: Subject
): ForecastRow[] {
  return open.flatMap((scoped, index) => {
    const story = stories.get(scoped.id);
    if (!story || !isMeant(scoped)) return [];
    const thing = { id: story.id, name: `${story.key} ${story.title}`, object: 'Story__c', promised: story.dueDate };
    return [rowOf(thing, forecast, index + 1)];
  });
}
