/** What a filter looks at. `searchText` is `foldText` of all that a search should find. */
export interface Filterable {
  readonly searchText: string;
  readonly status: string;
  readonly epicId: string | null;
  readonly sprintId: string | null;
  readonly points: number | null;
  readonly isBlocked: boolean;
}

/** Stories that deserve a look, one click away. `open` is what a backlog is: neither done nor put off. */
export type Focus = 'open' | 'unestimated' | 'blocked' | 'withoutEpic' | 'notNow' | 'done' | 'all';

/** Empty text, empty status and so on leave every story. */
export interface StoryFilter {
  readonly text: string;
  readonly status: string;
  readonly epicId: string;
  readonly sprintId: string;
  readonly focus: Focus;
}

export const NO_FILTER: StoryFilter = { text: '', status: '', epicId: '', sprintId: '', focus: 'open' };

/** Text as searches compare it: lower case, accents folded. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** API values of the status picklist that take a story out of the open backlog. */
const DONE = 'Done';
const NOT_NOW = 'Not Now';

const isOpen = (story: Filterable): boolean => story.status !== DONE && story.status !== NOT_NOW;

const FOCUS: Record<Focus, (story: Filterable) => boolean> = {
  open: isOpen,
  unestimated: (story) => isOpen(story) && story.points === null,
  blocked: (story) => isOpen(story) && story.isBlocked,
  withoutEpic: (story) => isOpen(story) && story.epicId === null,
  notNow: (story) => story.status === NOT_NOW,
  done: (story) => story.status === DONE,
  all: () => true
};

export function isFiltered(filter: StoryFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof StoryFilter)[]).some((key) => filter[key].trim() !== NO_FILTER[key]);
}

/** Stories that hold every word of the search, in any order, and match every choice; their order is kept. */
export function filterStories<Story extends Filterable>(stories: readonly Story[], filter: StoryFilter): Story[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  // Who asks for a status means that status, be it done or not.
  const inFocus = filter.status !== '' && filter.focus === 'open' ? FOCUS.all : FOCUS[filter.focus];
  return stories.filter(
    (story) =>
      (filter.status === '' || story.status === filter.status) &&
      (filter.epicId === '' || story.epicId === filter.epicId) &&
      (filter.sprintId === '' || story.sprintId === filter.sprintId) &&
      inFocus(story) &&
      words.every((word) => story.searchText.includes(word))
  );
}
