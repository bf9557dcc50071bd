import { BACKLOG, type Board, type Draft, type SprintState } from './model';
import { stateOf } from './proposals';

/** What `PlanningController.commitPlan` takes. */
export interface CommitRequest {
  readonly productId: string;
  readonly moves: readonly { storyId: string; sprint: string; stamp: string }[];
  readonly sprints: readonly { sprint: string; seen: SprintState | null; wanted: SprintState }[];
  readonly absences: readonly { sprint: string; personId: string | null; days: number; reason: string }[];
  readonly removedAbsenceIds: readonly string[];
  readonly orders: readonly { storyIds: readonly string[] }[];
  readonly overLimitReason: string;
  readonly decisionTitle: string;
  readonly decisionReason: string;
}

export interface CommitWords {
  readonly overLimitReason: string;
  readonly decisionTitle: string;
  readonly decisionReason: string;
}

/** Changes that a commit would write. Pins and the like are the planner's own and do not count. */
export function changeCount(draft: Draft): number {
  return (
    Object.keys(draft.moves).length +
    Object.keys(draft.orders).length +
    Object.keys(draft.edits).length +
    draft.absences.length +
    draft.removedAbsences.length
  );
}

const isUsed = (draft: Draft, key: string): boolean =>
  draft.edits[key] !== undefined ||
  draft.absences.some(({ sprint }) => sprint === key) ||
  Object.values(draft.moves).some(({ to }) => to === key);

/** The draft as one request. Proposed sprints are made as far as they are used, those before them too, so that time has no gap. */
export function commitRequest(productId: string, draft: Draft, board: Board, words: CommitWords): CommitRequest {
  const proposed = board.columns.map(({ sprint }) => sprint).filter(({ isProposed }) => isProposed);
  const last = proposed.findLastIndex(({ key }) => isUsed(draft, key));
  const made = proposed
    .slice(0, last + 1)
    .map((sprint) => ({ sprint: sprint.key, seen: null, wanted: stateOf(sprint) }));
  const edited = Object.entries(draft.edits).flatMap(([sprint, { seen, wanted }]) => {
    return seen ? [{ sprint, seen, wanted }] : [];
  });
  return {
    productId,
    moves: Object.entries(draft.moves).map(([storyId, { to, stamp }]) => ({
      storyId,
      sprint: to === BACKLOG ? '' : to,
      stamp
    })),
    sprints: [...made, ...edited],
    absences: draft.absences.map(({ sprint, personId, days, reason }) => ({ sprint, personId, days, reason })),
    removedAbsenceIds: draft.removedAbsences,
    orders: Object.values(draft.orders).map((storyIds) => ({ storyIds })),
    ...words
  };
}
