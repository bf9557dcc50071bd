import { boardSprint, proposedKey, proposeSprint } from './proposals';
import {
  BACKLOG,
  type Board,
  type BoardColumn,
  type BoardSprint,
  type Draft,
  type PlanSnapshot,
  type Story
} from './model';

export interface BoardInput {
  /** In rank order. */
  readonly stories: readonly Story[];
  readonly snapshot: PlanSnapshot;
  readonly draft: Draft;
  /** Sprints to show, the running one included. */
  readonly horizon: number;
  readonly sprintLengthDays: number | null;
  /** ISO day. */
  readonly today: string;
  /** What the first sprint of all is called. */
  readonly firstName: string;
}

/** The sprints that are not over, and proposed ones behind them up to the horizon or the last that the draft uses. */
function sprintsOf({ snapshot, draft, horizon, sprintLengthDays, today, firstName }: BoardInput): BoardSprint[] {
  const open = snapshot.sprints.filter(({ status }) => status === 'Active' || status === 'Planned');
  const used = [
    ...Object.values(draft.moves).map(({ to }) => to),
    ...Object.keys(draft.edits),
    ...draft.absences.map(({ sprint }) => sprint)
  ]
    .filter((key) => key.startsWith('new:'))
    .map((key) => Number(key.slice('new:'.length)));
  const moved = new Set(Object.values(draft.moves).map(({ to }) => to));
  // A sprint past the horizon shows where something was moved into it, so that no move is out of sight.
  const shown = open.filter(({ id, status }, index) => index < horizon || status === 'Active' || moved.has(id));
  const proposals = Math.max(0, horizon - open.length, ...used);
  return [
    ...shown.map((sprint) => boardSprint(sprint.id, sprint, sprint, snapshot, draft)),
    ...Array.from({ length: proposals }, (_, index) => {
      const proposed = proposeSprint(snapshot, index + 1, sprintLengthDays, today, firstName);
      return boardSprint(proposedKey(index + 1), null, proposed, snapshot, draft);
    })
  ];
}

/** Stories in rank order with some in an order of their own: those share out the places that they have among the others. */
export function inOrder(stories: readonly Story[], ids: readonly string[] | undefined): readonly Story[] {
  if (!ids) return stories;
  const byId = new Map(stories.map((story) => [story.id, story]));
  const dealt = ids.filter((id) => byId.has(id));
  const isDealt = new Set(dealt);
  let next = 0;
  return stories.map((story) => (isDealt.has(story.id) ? byId.get(dealt[next++]!)! : story));
}

const sum = (stories: readonly Story[]): number => stories.reduce((total, { points }) => total + (points ?? 0), 0);

function columnOf(sprint: BoardSprint, stories: readonly Story[]): BoardColumn {
  return {
    sprint,
    stories,
    points: sum(stories),
    donePoints: sum(stories.filter(({ status }) => status === 'Done')),
    unestimated: stories.filter(({ points, status }) => points === null && status !== 'Done').length
  };
}

/** What the planner shows: the org's stories and sprints with the draft on top. */
export function buildBoard(input: BoardInput): Board {
  const { stories, draft } = input;
  const sprints = sprintsOf(input);
  const inSprint = new Map(sprints.map(({ key }) => [key, [] as Story[]]));
  const backlog: Story[] = [];
  const places = new Map<string, string>();
  const isOver = new Set(
    input.snapshot.sprints.filter(({ status }) => status === 'Completed' || status === 'Cancelled').map(({ id }) => id)
  );
  for (const story of stories) {
    const key = draft.moves[story.id]?.to ?? story.sprintId ?? BACKLOG;
    const column = inSprint.get(key);
    if (column && story.status !== 'Not Now') {
      column.push(story);
      places.set(story.id, key);
    } else if ((key === BACKLOG || isOver.has(key)) && story.status !== 'Done' && story.status !== 'Not Now')
      backlog.push(story);
  }
  const columns = sprints.map((sprint) =>
    columnOf(sprint, inOrder(inSprint.get(sprint.key)!, draft.orders[sprint.key]))
  );
  return { columns, backlog, places };
}
