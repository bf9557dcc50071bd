import type { MinimumShare, PlanProblem, PlanStory } from 'c/sprintPlan';
import type { Board, BoardColumn, Draft, PlanSnapshot, Story } from './model';

/** What counts as the value of a story. */
export type ValueSource = 'businessValue' | 'costOfDelay' | 'stakeholderValue' | 'reachImpact';

export interface PlanSettings {
  readonly valueSource: ValueSource;
  /** Percent of its value that a story loses with each sprint of delay. */
  readonly decay: number;
  /** The running sprint stays as it is. */
  readonly keepsRunning: boolean;
  readonly respectsBudget: boolean;
  readonly respectsEpicBudgets: boolean;
  /** Stories marked Must Have have to be in the plan. */
  readonly takesMustHaves: boolean;
  /** Percent of the points, by group. */
  readonly shares: readonly { readonly group: string; readonly percent: number }[];
  /** As few moves away from the draft as possible. */
  readonly isGentle: boolean;
}

export const DEFAULT_SETTINGS: PlanSettings = {
  valueSource: 'businessValue',
  decay: 5,
  keepsRunning: true,
  respectsBudget: true,
  respectsEpicBudgets: true,
  takesMustHaves: false,
  shares: [],
  isGentle: false
};

export interface ProblemInput {
  readonly board: Board;
  readonly snapshot: PlanSnapshot;
  readonly draft: Draft;
  readonly settings: PlanSettings;
  /** Money for stories, the reserve taken off; null where there is none or it may not be seen. */
  readonly budget: number | null;
  readonly costPerPoint: number | null;
  /** ISO day. */
  readonly today: string;
  /** To tell what a plan breaks, rather than to make one: nothing is softened so that a plan can be. */
  readonly isForCheck: boolean;
}

const VALUE: Record<ValueSource, (story: Story) => number | null> = {
  businessValue: ({ businessValue }) => businessValue,
  costOfDelay: ({ valueScore }) => valueScore,
  stakeholderValue: ({ stakeholderValue }) => stakeholderValue,
  // RICE is divided by points; what stands above the line is what is earned.
  reachImpact: ({ rice, points }) => (rice === null || points === null ? null : rice * points)
};

/** Ids and names of all that stories serve: objectives, groups of stakeholders, stakeholders. */
export function sprintGroups(stories: readonly Story[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const story of stories) {
    if (story.objectiveId) names.set(`objective:${story.objectiveId}`, story.objectiveName);
    if (story.requestedByGroup) names.set(`group:${story.requestedByGroup}`, story.requestedByGroup);
    if (story.requestedById) names.set(`person:${story.requestedById}`, story.requestedByName);
  }
  return names;
}

export const groupsOf = (story: Story): string[] => [
  ...(story.objectiveId ? [`objective:${story.objectiveId}`] : []),
  ...(story.requestedByGroup ? [`group:${story.requestedByGroup}`] : []),
  ...(story.requestedById ? [`person:${story.requestedById}`] : [])
];

/** Last sprint that ends by the due date. Due within the first: the first. Overdue: the first for checks, any for a plan. */
function dueSprint({ dueDate }: Story, { board, today, isForCheck }: ProblemInput): number | null {
  if (!dueDate) return null;
  if (dueDate < today && !isForCheck) return null;
  const last = board.columns.findLastIndex(({ sprint }) => sprint.endDate !== null && sprint.endDate <= dueDate);
  return Math.max(0, last);
}

function planStory(story: Story, index: number | undefined, input: ProblemInput): PlanStory {
  const { draft, settings, costPerPoint, isForCheck, board } = input;
  const isRunning = index !== undefined && board.columns[index]!.sprint.isActive;
  const hasRunning = board.columns.some(({ sprint }) => sprint.isActive);
  const isFixed = !isForCheck && settings.keepsRunning;
  const isPinned = index !== undefined && (draft.pins.includes(story.id) || (isFixed && isRunning));
  const isMustHave = draft.mustHaves.includes(story.id) || (settings.takesMustHaves && story.moscow === 'Must Have');
  return {
    id: story.id,
    name: `${story.key} ${story.title}`,
    points: isPinned && isRunning && isFixed ? (story.points ?? 0) : story.points,
    value: Math.max(0, VALUE[settings.valueSource](story) ?? 0),
    cost: (story.points ?? 0) * (costPerPoint ?? 0),
    epicId: story.epicId,
    groups: groupsOf(story),
    dueSprint: isPinned && isFixed && isRunning ? null : dueSprint(story, input),
    pinnedSprint: isPinned ? index : null,
    isExcluded: draft.excluded.includes(story.id),
    isMustHave: isMustHave && !draft.excluded.includes(story.id),
    ...(isFixed && hasRunning && !isRunning ? { earliestSprint: 1 } : {})
  };
}

/** Points that are free for open stories. A sprint without a capacity takes any number in a check, and none in a plan. */
function capacityOf({ sprint, donePoints, points }: BoardColumn, { settings, isForCheck }: ProblemInput): number {
  const open = (sprint.capacity ?? (isForCheck ? Infinity : 0)) - donePoints;
  // What runs stays, be it too much or not.
  const kept = !isForCheck && settings.keepsRunning && sprint.isActive ? points - donePoints : 0;
  return Math.max(0, open, kept);
}

function money({
  snapshot,
  settings,
  budget,
  costPerPoint
}: ProblemInput): Pick<PlanProblem, 'budget' | 'epicBudgets'> {
  if (costPerPoint === null) return {};
  const done = Object.values(snapshot.donePoints).reduce((sum, points) => sum + points, 0);
  const left = (limit: number, points: number): number => Math.max(0, limit - points * costPerPoint);
  const epicBudgets = Object.fromEntries(
    snapshot.epics.map((epic) => [epic.id, left(epic.budget, snapshot.donePoints[epic.id] ?? 0)])
  );
  return {
    budget: settings.respectsBudget && budget !== null ? left(budget, done) : null,
    ...(settings.respectsEpicBudgets ? { epicBudgets } : {})
  };
}

/** The question for `c/sprintPlan`, and the draft as an answer to it. */
export function buildProblem(input: ProblemInput): { problem: PlanProblem; assignment: Record<string, number> } {
  const { board, snapshot, settings } = input;
  const assignment: Record<string, number> = {};
  const stories: PlanStory[] = [];
  board.columns.forEach((column, index) => {
    for (const story of column.stories) {
      if (story.status === 'Done') continue;
      assignment[story.id] = index;
      stories.push(planStory(story, index, input));
    }
  });
  for (const story of board.backlog) stories.push(planStory(story, undefined, input));
  const known = new Set(stories.map(({ id }) => id));
  const all = [...board.backlog, ...board.columns.flatMap((column) => column.stories)];
  const names = sprintGroups(all);
  const minimumShares: MinimumShare[] = settings.shares
    .filter(({ group, percent }) => percent > 0 && names.has(group))
    .map(({ group, percent }) => ({ group, name: names.get(group)!, share: percent / 100 }));
  const problem: PlanProblem = {
    stories,
    // What a story of another sprint or product needs is looked after there.
    dependencies: snapshot.links.filter(({ after }) => known.has(after)),
    sprints: board.columns.map((column) => ({
      id: column.sprint.key,
      name: column.sprint.name,
      capacity: capacityOf(column, input)
    })),
    decay: settings.decay / 100,
    minimumShares,
    ...money(input)
  };
  return { problem, assignment };
}
