import EPIC_OBJECT from '@salesforce/schema/Epic__c';
import RELEASE_OBJECT from '@salesforce/schema/Release__c';
import type { FilterOption } from 'c/storyFilter';
import type { Story } from 'c/storyRecords';

/** Of a product's stories, those of the record whose page it is. */
export function subjectOf(
  stories: readonly Story[],
  objectApiName: string | undefined,
  recordId: string | undefined
): readonly Story[] {
  if (objectApiName === EPIC_OBJECT.objectApiName) return stories.filter(({ epicId }) => epicId === recordId);
  if (objectApiName === RELEASE_OBJECT.objectApiName) return stories.filter(({ releaseId }) => releaseId === recordId);
  return stories;
}

/** Values that the stories have, with their labels. */
export function optionsBy(
  stories: readonly Story[],
  value: 'status' | 'type',
  label: 'statusLabel' | 'typeLabel'
): FilterOption[] {
  const found = new Map(stories.map((story) => [story[value], story[label]]));
  return [...found].map(([each, text]) => ({ value: each, label: text }));
}
