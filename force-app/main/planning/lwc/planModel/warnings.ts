import { checkPlan, type PlanWarning } from 'c/sprintPlan';
import type { Board, BoardColumn, Draft, Story } from './model';
import { BACKLOG } from './model';
import { buildProblem, groupsOf, sprintGroups, type ProblemInput } from './problem';

export type BoardWarningCode =
  | PlanWarning['code']
  | 'notReady'
  | 'blocked'
  | 'changedByOthers'
  | 'noGoal'
  | 'noCapacity'
  | 'aboveVelocity'
  | 'leftOut';

/** What one press can do about a warning. */
export type Fix =
  | { readonly kind: 'move'; readonly storyIds: readonly string[]; readonly to: string }
  | { readonly kind: 'open'; readonly storyId: string }
  | { readonly kind: 'accept'; readonly storyIds: readonly string[] }
  | { readonly kind: 'edit'; readonly sprint: string };

export interface BoardWarning {
  readonly code: BoardWarningCode;
  /** Key of the sprint; undefined for the plan as a whole. */
  readonly sprint: string | undefined;
  readonly storyIds: readonly string[];
  readonly amount?: number;
  readonly limit?: number;
  readonly epicId?: string;
  /** Names of objectives and stakeholders. */
  readonly names?: readonly string[];
  readonly fix?: Fix;
  /** Something to know rather than to mend. */
  readonly isInfo?: boolean;
}

/** Warnings of `c/sprintPlan` that are told once a sprint, with all of its stories. */
const TOGETHER = new Set(['notEstimated']);

interface Context {
  readonly input: ProblemInput;
  readonly stories: ReadonlyMap<string, Story>;
}

/** All that is wrong with the plan as it stands, sprint by sprint, each with what can be done about it. O(stories + links). */
export function boardWarnings(input: ProblemInput, velocity: number | undefined): BoardWarning[] {
  const { problem, assignment } = buildProblem({ ...input, isForCheck: true });
  const { columns, backlog } = input.board;
  const stories = new Map(
    [...backlog, ...columns.flatMap((column) => column.stories)].map((story) => [story.id, story])
  );
  const context = { input, stories };
  const checked = checkPlan(problem, assignment);
  return [
    ...checked.filter(({ code }) => !TOGETHER.has(code)).map((warning) => ofPlan(warning, context)),
    ...columns.flatMap((column) => ofColumn(column, input.draft, velocity)),
    ...changedInBacklog(input),
    ...leftOut(input.board)
  ];
}

function ofPlan(warning: PlanWarning, context: Context): BoardWarning {
  const { sprint, ...rest } = warning;
  const columns = context.input.board.columns;
  const fix = fixOf(warning, context);
  return { ...rest, sprint: sprint === undefined ? undefined : columns[sprint]?.sprint.key, ...(fix ? { fix } : {}) };
}

function fixOf(warning: PlanWarning, context: Context): Fix | undefined {
  const { board } = context.input;
  const { code, storyIds, sprint, limit } = warning;
  switch (code) {
    case 'overCapacity':
      return relief(board, sprint!, context.input.draft);
    case 'neededLater':
    case 'neededNotPlanned': {
      const needed = storyIds[1]!;
      return context.stories.has(needed)
        ? { kind: 'move', storyIds: [needed], to: board.columns[sprint!]!.sprint.key }
        : undefined;
    }
    case 'dueMissed':
      return { kind: 'move', storyIds, to: board.columns[limit ?? 0]!.sprint.key };
    case 'overEpicBudget':
      return { kind: 'move', storyIds: storyIds.slice(-1), to: BACKLOG };
    case 'excludedPlanned':
      return { kind: 'move', storyIds, to: BACKLOG };
    default:
      return undefined;
  }
}

/** The last stories of a sprint, as many as are too much, to the next one. */
function relief(board: Board, index: number, draft: Draft): Fix | undefined {
  const { sprint, stories, points } = board.columns[index]!;
  let tooMuch = points - (sprint.capacity ?? 0);
  const storyIds: string[] = [];
  for (const story of [...stories].reverse()) {
    if (tooMuch <= 0) break;
    if (story.status === 'Done' || draft.pins.includes(story.id) || !story.points) continue;
    storyIds.push(story.id);
    tooMuch -= story.points;
  }
  if (storyIds.length === 0) return undefined;
  return { kind: 'move', storyIds, to: board.columns[index + 1]?.sprint.key ?? BACKLOG };
}

function ofColumn(
  { sprint, stories, points }: BoardColumn,
  draft: Draft,
  velocity: number | undefined
): BoardWarning[] {
  const open = stories.filter(({ status }) => status !== 'Done');
  const among = (code: BoardWarningCode, test: (story: Story) => boolean): BoardWarning[] => {
    const storyIds = open.filter(test).map(({ id }) => id);
    return storyIds.length === 0
      ? []
      : [{ code, sprint: sprint.key, storyIds, fix: { kind: 'open', storyId: storyIds[0]! } }];
  };
  const changed = open
    .filter(({ id, stamp }) => draft.moves[id] && draft.moves[id].stamp !== stamp)
    .map(({ id }) => id);
  const isAbove = velocity !== undefined && sprint.capacity === null && points > velocity;
  const edit = { kind: 'edit', sprint: sprint.key } as const;
  return [
    ...(changed.length > 0
      ? [
          {
            code: 'changedByOthers' as const,
            sprint: sprint.key,
            storyIds: changed,
            fix: { kind: 'accept' as const, storyIds: changed }
          }
        ]
      : []),
    ...among('blocked', ({ isBlocked }) => isBlocked),
    ...among('notEstimated', (story) => story.points === null),
    ...among('notReady', ({ isReady, isBlocked, points: size }) => !isReady && !isBlocked && size !== null),
    ...(isAbove
      ? [{ code: 'aboveVelocity' as const, sprint: sprint.key, storyIds: [], amount: points, limit: velocity }]
      : []),
    ...(sprint.capacity === null && open.length > 0
      ? [{ code: 'noCapacity' as const, sprint: sprint.key, storyIds: [], fix: edit }]
      : []),
    ...(sprint.goal === '' && open.length > 0
      ? [{ code: 'noGoal' as const, sprint: sprint.key, storyIds: [], fix: edit, isInfo: true }]
      : [])
  ];
}

/** Stories that go back to the backlog, and that somebody else has changed since. */
function changedInBacklog({ board, draft }: ProblemInput): BoardWarning[] {
  const storyIds = board.backlog
    .filter(({ id, stamp }) => draft.moves[id] && draft.moves[id].stamp !== stamp)
    .map(({ id }) => id);
  if (storyIds.length === 0) return [];
  return [{ code: 'changedByOthers', sprint: undefined, storyIds, fix: { kind: 'accept', storyIds } }];
}

/** Objectives and stakeholders of whom the backlog holds something, and the plan nothing; and those that a single sprint leaves out. */
function leftOut(board: Board): BoardWarning[] {
  const planned = board.columns.flatMap(({ stories }) => stories);
  const names = sprintGroups([...planned, ...board.backlog]);
  const served = new Set(planned.flatMap(groupsOf));
  const missing = [...names].filter(([group]) => !served.has(group) && !group.startsWith('group:'));
  const whole = missing.length === 0 ? [] : [ofWhole(board, missing)];
  const objectives = [...names].filter(([group]) => group.startsWith('objective:') && served.has(group));
  const single = board.columns.flatMap(({ sprint, stories }): BoardWarning[] => {
    const here = new Set(stories.flatMap(groupsOf));
    const without = objectives.filter(([group]) => !here.has(group)).map(([, name]) => name);
    if (without.length === 0 || stories.length === 0) return [];
    return [{ code: 'leftOut', sprint: sprint.key, storyIds: [], names: without, isInfo: true }];
  });
  return [...whole, ...single];
}

function ofWhole(board: Board, missing: readonly (readonly [string, string])[]): BoardWarning {
  const names = missing.map(([, name]) => name);
  const groups = new Set(missing.map(([group]) => group));
  const first = board.backlog.find(
    (story) => story.points !== null && groupsOf(story).some((group) => groups.has(group))
  );
  const room = board.columns.find(
    ({ sprint, points }) => !sprint.isActive && first && points + first.points! <= (sprint.capacity ?? Infinity)
  );
  const fix: Fix | undefined = first && room ? { kind: 'move', storyIds: [first.id], to: room.sprint.key } : undefined;
  return { code: 'leftOut', sprint: undefined, storyIds: first ? [first.id] : [], names, ...(fix ? { fix } : {}) };
}
