import type { Filterable, Focus } from './model';

/** Days without a change after which an open story counts as forgotten. */
export const STALE_DAYS = 60;
const DAY = 86_400_000;

/** API values of the status picklist that take a story out of the open backlog. */
const DONE = 'Done';
const NOT_NOW = 'Not Now';

/** Neither done nor put off. */
export function isOpen(story: Pick<Filterable, 'status'>): boolean {
  return story.status !== DONE && story.status !== NOT_NOW;
}

/** Whether nobody has touched an open story for `STALE_DAYS`. */
export function isStale(story: Pick<Filterable, 'status' | 'lastModified'>, now: number): boolean {
  return isOpen(story) && now - Date.parse(story.lastModified) > STALE_DAYS * DAY;
}

const FOCUS: Record<Focus, (story: Filterable, now: number) => boolean> = {
  open: isOpen,
  unaligned: (story) => isOpen(story) && !story.isAligned,
  unestimated: (story) => isOpen(story) && story.points === null,
  notReady: (story) => isOpen(story) && !story.isReady,
  blocked: (story) => isOpen(story) && story.isBlocked,
  stale: isStale,
  withoutEpic: (story) => isOpen(story) && story.epicId === null,
  notNow: (story) => story.status === NOT_NOW,
  done: (story) => story.status === DONE,
  all: () => true
};

export const FOCUSES = Object.keys(FOCUS) as readonly Focus[];

/** The test of a focus, as of `now`. */
export function inFocus(focus: Focus, now: number): (story: Filterable) => boolean {
  return (story) => FOCUS[focus](story, now);
}

/** How many stories each focus would show. */
export function focusCounts(stories: readonly Filterable[], now: number): Record<Focus, number> {
  const counts = Object.fromEntries(FOCUSES.map((focus) => [focus, 0])) as Record<Focus, number>;
  for (const story of stories) for (const focus of FOCUSES) if (FOCUS[focus](story, now)) counts[focus] += 1;
  return counts;
}
