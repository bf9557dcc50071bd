/** A record to choose, by its id and name. */
export interface FilterOption {
  readonly label: string;
  readonly value: string;
}

/** Records that the stories at hand point at, by name. */
export interface FilterOptions {
  readonly epics: readonly FilterOption[];
  readonly objectives: readonly FilterOption[];
  readonly releases: readonly FilterOption[];
  readonly sprints: readonly FilterOption[];
  readonly stakeholders: readonly FilterOption[];
}

/** What options are taken from. */
export interface Linked {
  readonly epicId: string | null;
  readonly epicName: string;
  readonly objectiveId: string | null;
  readonly objectiveName: string;
  readonly releaseId: string | null;
  readonly releaseName: string;
  readonly sprintId: string | null;
  readonly sprintName: string;
  readonly requestedById: string | null;
  readonly requestedByName: string;
}

/** The choices of a filter: only what some story has, so that none of them finds nothing. */
export function filterOptions(stories: readonly Linked[]): FilterOptions {
  return {
    epics: optionsOf(stories, 'epicId', 'epicName'),
    objectives: optionsOf(stories, 'objectiveId', 'objectiveName'),
    releases: optionsOf(stories, 'releaseId', 'releaseName'),
    sprints: optionsOf(stories, 'sprintId', 'sprintName'),
    stakeholders: optionsOf(stories, 'requestedById', 'requestedByName')
  };
}

function optionsOf<Id extends keyof Linked, Name extends keyof Linked>(
  stories: readonly Linked[],
  id: Id,
  name: Name
): FilterOption[] {
  const names = new Map<string, string>();
  for (const story of stories) if (story[id]) names.set(story[id], story[name] as string);
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return [...names].map(([value, label]) => ({ label, value })).sort((a, b) => compare(a.label, b.label));
}
