import {
  acceptChanges,
  markStories,
  moveStories,
  orderStory,
  takePlan,
  type Board,
  type Draft,
  type Fix,
  type PlanCommand,
  type Story
} from 'c/planModel';

export interface Situation {
  readonly draft: Draft;
  readonly board: Board;
  readonly stories: ReadonlyMap<string, Story>;
  /** The board that another draft would make. */
  boardOf(draft: Draft): Board;
}

const storiesOf = (ids: readonly string[], { stories }: Situation): Story[] =>
  ids.flatMap((id) => stories.get(id) ?? []);

function place(command: Extract<PlanCommand, { kind: 'place' }>, situation: Situation): Draft {
  const { ids, to, index } = command;
  const open = storiesOf(ids, situation).filter(({ status }) => status !== 'Done');
  const moved = moveStories(situation.draft, open, to);
  return index === null || open.length !== 1 ? moved : orderStory(moved, situation.boardOf(moved), open[0]!.id, index);
}

function mend(fix: Fix, situation: Situation): Draft {
  if (fix.kind === 'move') return moveStories(situation.draft, storiesOf(fix.storyIds, situation), fix.to);
  if (fix.kind === 'accept') return acceptChanges(situation.draft, storiesOf(fix.storyIds, situation));
  return situation.draft;
}

/** The draft after a command; the same one where the command does not change it. */
export function applyCommand(command: PlanCommand, situation: Situation): Draft {
  switch (command.kind) {
    case 'place':
      return place(command, situation);
    case 'mark':
      return markStories(situation.draft, command.ids, command.mark, command.isOn);
    case 'take':
      return takePlan(situation.draft, situation.board, command.assignment, command.only);
    case 'fix':
      return mend(command.fix, situation);
    default:
      return situation.draft;
  }
}
