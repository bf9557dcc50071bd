import {
  addAbsence,
  editSprint,
  removeAbsence,
  stateOf,
  type BoardSprint,
  type Draft,
  type SprintState
} from 'c/planModel';
import type { SprintEditAnswer } from 'c/planSprintEdit';

const isSame = (one: SprintState, other: SprintState): boolean =>
  JSON.stringify(stateOf(one)) === JSON.stringify(stateOf(other));

/** The draft after a sprint was edited in its dialog. A proposed sprint that was left as proposed stays a proposal. */
export function editedDraft(draft: Draft, sprint: BoardSprint, { state, added, removed }: SprintEditAnswer): Draft {
  const isLeft = sprint.isProposed && isSame(sprint, state);
  const edited = isLeft ? draft : editSprint(draft, sprint.key, sprint.stored, state);
  const without = removed.reduce(removeAbsence, edited);
  return added.reduce((all, absence) => addAbsence(all, { ...absence, sprint: sprint.key }), without);
}
