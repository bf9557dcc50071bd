import {
  BACKLOG,
  type Board,
  type Draft,
  type DraftAbsence,
  type PlanSnapshot,
  type SprintState,
  type Story
} from './model';

export { BACKLOG };

export const EMPTY_DRAFT: Draft = {
  moves: {},
  orders: {},
  edits: {},
  absences: [],
  removedAbsences: [],
  pins: [],
  excluded: [],
  mustHaves: []
};

export type Mark = 'pins' | 'excluded' | 'mustHaves';

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** Stories put into a sprint, or the backlog. A story that comes back to where the org has it is no change. */
export function moveStories(draft: Draft, stories: readonly Story[], to: string): Draft {
  const moves = { ...draft.moves };
  for (const { id, sprintId, stamp } of stories) {
    if ((sprintId ?? BACKLOG) === to) delete moves[id];
    else moves[id] = { to, stamp: moves[id]?.stamp ?? stamp };
  }
  const moved = new Set(stories.map(({ id }) => id));
  // A story that leaves a sprint has no place in its order any more.
  const orders = Object.entries(draft.orders).map(
    ([key, ids]) => [key, key === to ? ids : ids.filter((id) => !moved.has(id))] as const
  );
  return { ...draft, moves, orders: Object.fromEntries(orders.filter(([, ids]) => ids.length > 1)) };
}

/** A story put at a place among those of its sprint, counted from 0 without it. */
export function orderStory(draft: Draft, board: Board, id: string, index: number): Draft {
  const key = board.places.get(id);
  const column = board.columns.find(({ sprint }) => sprint.key === key);
  if (!column || key === undefined) return draft;
  const others = column.stories.map((story) => story.id).filter((other) => other !== id);
  const ids = [...others.slice(0, index), id, ...others.slice(index)];
  const ranked = [...column.stories]
    .sort((a, b) => (a.rank ?? '~').localeCompare(b.rank ?? '~'))
    .map((story) => story.id);
  const isRanked = ranked.join() === ids.join();
  return { ...draft, orders: isRanked ? without(draft.orders, key) : { ...draft.orders, [key]: ids } };
}

const isSame = (one: SprintState, other: SprintState): boolean =>
  (Object.keys(one) as (keyof SprintState)[]).every((key) => one[key] === other[key]);

/** A sprint edited: `stored` is what the org has of it, null for one that is to be made. */
export function editSprint(draft: Draft, key: string, stored: SprintState | null, wanted: SprintState): Draft {
  if (stored && isSame(stored, wanted)) return { ...draft, edits: without(draft.edits, key) };
  const seen = draft.edits[key]?.seen ?? stored;
  return { ...draft, edits: { ...draft.edits, [key]: { seen, wanted } } };
}

export function addAbsence(draft: Draft, absence: Omit<DraftAbsence, 'key'>): Draft {
  const last = Math.max(0, ...draft.absences.map(({ key }) => Number(key.slice('away:'.length))));
  return { ...draft, absences: [...draft.absences, { ...absence, key: `away:${last + 1}` }] };
}

/** Takes an absence away: one of the draft is forgotten, one of the org is removed with the commit. */
export function removeAbsence(draft: Draft, key: string): Draft {
  const absences = draft.absences.filter((absence) => absence.key !== key);
  if (absences.length < draft.absences.length) return { ...draft, absences };
  return { ...draft, removedAbsences: [...draft.removedAbsences, key] };
}

/** Sets or takes a mark of stories. What is excluded is neither pinned nor a must-have, and the other way round. */
export function markStories(draft: Draft, ids: readonly string[], mark: Mark, isOn: boolean): Draft {
  const marked = new Set(ids);
  const off = (list: readonly string[]): string[] => list.filter((id) => !marked.has(id));
  const changed = { ...draft, [mark]: isOn ? [...off(draft[mark]), ...ids] : off(draft[mark]) };
  if (!isOn) return changed;
  return mark === 'excluded'
    ? { ...changed, pins: off(draft.pins), mustHaves: off(draft.mustHaves) }
    : { ...changed, excluded: off(draft.excluded) };
}

/**
 * A plan taken over: its stories go to their sprints, and what stands in a sprint without being planned goes back to the backlog. With
 * `only`, this is done for one sprint, and what leaves it goes where the plan has it.
 */
export function takePlan(
  draft: Draft,
  board: Board,
  assignment: Readonly<Record<string, number>>,
  only: number | null
): Draft {
  const targets = new Map<string, Story[]>();
  const send = (story: Story, to: string): void => {
    if ((board.places.get(story.id) ?? BACKLOG) !== to) targets.set(to, [...(targets.get(to) ?? []), story]);
  };
  const keyAt = (index: number | undefined): string => board.columns[index ?? -1]?.sprint.key ?? BACKLOG;
  board.columns.forEach(({ stories }, index) => {
    for (const story of stories) {
      const isConcerned = only === null || only === index || assignment[story.id] === only;
      if (story.status !== 'Done' && isConcerned) send(story, keyAt(assignment[story.id]));
    }
  });
  for (const story of board.backlog) {
    const index = assignment[story.id];
    if (index !== undefined && (only === null || only === index)) send(story, keyAt(index));
  }
  return [...targets].reduce((changed, [to, stories]) => moveStories(changed, stories, to), draft);
}

/** The draft with the stories as they are now: what was moved stays moved, whoever changed it meanwhile. */
export function acceptChanges(draft: Draft, stories: readonly Story[]): Draft {
  const moves = { ...draft.moves };
  for (const { id, stamp } of stories) {
    const move = moves[id];
    if (move) moves[id] = { ...move, stamp };
  }
  return { ...draft, moves };
}

/**
 * Without moves that the org has made true meanwhile, or whose story or sprint is gone, done or over, and without edits of such sprints.
 * The same draft where there is nothing to let go of.
 */
export function settleDraft(draft: Draft, stories: ReadonlyMap<string, Story>, snapshot: PlanSnapshot): Draft {
  const open = snapshot.sprints.filter(({ status }) => status === 'Planned' || status === 'Active');
  const sprints = new Set(open.map(({ id }) => id));
  const isThere = (key: string): boolean => key === BACKLOG || key.startsWith('new:') || sprints.has(key);
  const moves = Object.entries(draft.moves).filter(([id, { to }]) => {
    const story = stories.get(id);
    return story && story.status !== 'Done' && (story.sprintId ?? BACKLOG) !== to && isThere(to);
  });
  const here = (ids: readonly string[]): string[] => ids.filter((id) => stories.has(id));
  const ofOpen = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => isThere(key)));
  const settled: Draft = {
    ...draft,
    moves: Object.fromEntries(moves),
    orders: ofOpen(draft.orders),
    edits: ofOpen(draft.edits),
    absences: draft.absences.filter(({ sprint }) => isThere(sprint)),
    pins: here(draft.pins),
    excluded: here(draft.excluded),
    mustHaves: here(draft.mustHaves)
  };
  return JSON.stringify(settled) === JSON.stringify(draft) ? draft : settled;
}
