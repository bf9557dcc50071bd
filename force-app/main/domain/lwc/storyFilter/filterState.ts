import { FOCUSES } from './focus';
import { NO_FILTER, type StoryFilter } from './model';

/** What each part of a filter is called in an address. */
const NAMES: Record<keyof StoryFilter, string> = {
  text: 'search',
  status: 'status',
  type: 'type',
  epicId: 'epic',
  objectiveId: 'objective',
  releaseId: 'release',
  sprintId: 'sprint',
  requestedById: 'stakeholder',
  focus: 'show'
};
const PARTS = Object.keys(NAMES) as readonly (keyof StoryFilter)[];

/** A filter as names and values of an address. What is not chosen is an empty text, which takes the name out of the address. */
export function filterToState(filter: StoryFilter): Record<string, string> {
  return Object.fromEntries(PARTS.map((part) => [NAMES[part], filter[part] === NO_FILTER[part] ? '' : filter[part]]));
}

/** The filter that an address names. What it does not know it leaves out. */
export function stateToFilter(state: Readonly<Record<string, string | undefined>>): StoryFilter {
  const chosen = PARTS.flatMap((part) => {
    const value = state[NAMES[part]];
    const isKnown = part !== 'focus' || FOCUSES.some((focus) => focus === value);
    return value && isKnown ? [[part, value] as const] : [];
  });
  return { ...NO_FILTER, ...Object.fromEntries(chosen) };
}
