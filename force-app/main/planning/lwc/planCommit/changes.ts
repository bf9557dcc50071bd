import { fillLabel } from 'c/labelText';
import type { Board, Draft } from 'c/planModel';
import { labels } from './labels';

export interface SprintChange {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** What a commit would change, a line for each sprint. */
export function changesBySprint(draft: Draft, board: Board): SprintChange[] {
  const stories = [...board.backlog, ...board.columns.flatMap((column) => column.stories)];
  const moved = stories.filter(({ id }) => draft.moves[id]);
  return board.columns.flatMap(({ sprint }) => {
    const into = moved.filter(({ id }) => draft.moves[id]!.to === sprint.key).length;
    const out = moved.filter(({ sprintId }) => sprintId === sprint.key).length;
    const parts = [
      ...(sprint.isProposed && (into > 0 || sprint.isEdited) ? [labels.newSprint] : []),
      ...(into > 0 ? [fillLabel(labels.into, into)] : []),
      ...(out > 0 ? [fillLabel(labels.out, out)] : []),
      ...(sprint.isEdited && !sprint.isProposed ? [labels.edited] : []),
      ...(draft.orders[sprint.key] ? [labels.order] : []),
      ...(sprint.isLeaveChanged ? [labels.leave] : [])
    ];
    return parts.length === 0 ? [] : [{ key: sprint.key, name: sprint.name, text: parts.join(', ') }];
  });
}
