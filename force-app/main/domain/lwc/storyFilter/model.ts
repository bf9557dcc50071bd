/** Stories that deserve a look, one click away. `open` is what a backlog is: neither done nor put off. */
export type Focus =
  'open' | 'unaligned' | 'unestimated' | 'notReady' | 'blocked' | 'stale' | 'withoutEpic' | 'notNow' | 'done' | 'all';

/** What a filter looks at. `searchText` is `foldText` of all that a search should find. */
export interface Filterable {
  readonly searchText: string;
  readonly status: string;
  readonly type: string;
  readonly epicId: string | null;
  readonly objectiveId: string | null;
  readonly releaseId: string | null;
  readonly sprintId: string | null;
  /** The stakeholder who asked for it. */
  readonly requestedById: string | null;
  readonly points: number | null;
  readonly isBlocked: boolean;
  readonly isAligned: boolean;
  readonly isReady: boolean;
  /** ISO instant of the last change. */
  readonly lastModified: string;
}

/** Empty text, empty status and so on leave every story; `NONE` in a lookup leaves those where it is blank. */
export interface StoryFilter {
  readonly text: string;
  readonly status: string;
  readonly type: string;
  readonly epicId: string;
  readonly objectiveId: string;
  readonly releaseId: string;
  readonly sprintId: string;
  readonly requestedById: string;
  readonly focus: Focus;
}

export const NO_FILTER: StoryFilter = {
  text: '',
  status: '',
  type: '',
  epicId: '',
  objectiveId: '',
  releaseId: '',
  sprintId: '',
  requestedById: '',
  focus: 'open'
};
