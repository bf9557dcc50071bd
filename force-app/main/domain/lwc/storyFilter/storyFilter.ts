export { filterOptions, type FilterOption, type FilterOptions } from './filterOptions';
export { filterToState, stateToFilter } from './filterState';
export { FOCUSES, focusCounts, isOpen, isStale, STALE_DAYS } from './focus';
export { NO_FILTER, type Filterable, type Focus, type StoryFilter } from './model';
import { inFocus } from './focus';
import { NO_FILTER, type Filterable, type StoryFilter } from './model';

/** Chosen in place of a record: stories that have none. */
export const NONE = 'none';

const LOOKUPS = ['epicId', 'objectiveId', 'releaseId', 'sprintId', 'requestedById'] as const;
const VALUES = ['status', 'type'] as const;

/** Text as searches compare it: lower case, accents folded. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

export function isFiltered(filter: StoryFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof StoryFilter)[]).some((key) => filter[key].trim() !== NO_FILTER[key]);
}

/**
 * Stories that hold every word of the search, in any order, and match every choice; their order is kept.
 * @param now milliseconds since 1970: what is stale depends on it
 */
export function filterStories<Story extends Filterable>(
  stories: readonly Story[],
  filter: StoryFilter,
  now: number = Date.now()
): Story[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  // Who asks for a status means that status, be it done or not.
  const focus = filter.status !== '' && filter.focus === 'open' ? 'all' : filter.focus;
  const isInFocus = inFocus(focus, now);
  const values = VALUES.filter((name) => filter[name] !== '');
  const lookups = LOOKUPS.filter((name) => filter[name] !== '');
  const wanted = (name: (typeof LOOKUPS)[number]): string | null => (filter[name] === NONE ? null : filter[name]);
  return stories.filter(
    (story) =>
      isInFocus(story) &&
      values.every((name) => story[name] === filter[name]) &&
      lookups.every((name) => story[name] === wanted(name)) &&
      words.every((word) => story.searchText.includes(word))
  );
}
