import type { PlanProblem, PlanStory } from 'c/sprintPlan';

export interface MilpRow {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly sense: '<=' | '=';
  readonly limit: number;
}

/** A plan as a linear program in binary columns, written down anew from the rules, without any of the planner's own code. */
export interface Milp {
  readonly profits: readonly number[];
  /** Story or bundle, and sprint, of each column. */
  readonly columns: readonly { readonly id: string; readonly sprint: number }[];
  readonly rows: readonly MilpRow[];
  readonly constant: number;
}

type Needs = readonly { before: string; after: string; apart: number }[];

export function milpOf(problem: PlanProblem): Milp {
  const { stories, sprints, dependencies, bundles = [], previousPlan = {}, disruption = 0 } = problem;
  const columns: { id: string; sprint: number }[] = [];
  const profits: number[] = [];
  const numbers = new Map<string, number[]>();
  const add = (id: string, sprint: number, profit: number): void => {
    numbers.get(id)!.push(columns.push({ id, sprint }) - 1);
    profits.push(profit);
  };
  for (const story of stories) {
    numbers.set(story.id, []);
    for (let t = 0; t < sprints.length; t++) {
      const kept = previousPlan[story.id] === t ? disruption : 0;
      const decay = story.decay ?? problem.decay;
      if (mayStand(story, t)) add(story.id, t, story.value * Math.pow(1 - decay, t) + kept);
    }
  }
  for (const bundle of bundles) {
    numbers.set(bundle.id, []);
    for (let t = 0; t < sprints.length; t++) add(bundle.id, t, bundle.value * Math.pow(1 - problem.decay, t));
  }
  const needs: Needs = [
    ...dependencies.map(({ before, after }) => ({ before, after, apart: problem.isStrict ? 1 : 0 })),
    ...bundles.flatMap(({ id, stories: members }) => members.map((before) => ({ before, after: id, apart: 0 })))
  ];
  const moved = stories.filter(({ id }) => previousPlan[id] !== undefined).length;
  const rows = [
    ...onceEach(problem, numbers),
    ...capacities(problem, numbers, columns),
    ...orders(needs, numbers, columns, sprints.length),
    ...limits(problem, numbers)
  ];
  return { profits, columns, rows, constant: -disruption * moved };
}

function mayStand(story: PlanStory, sprint: number): boolean {
  if (story.isExcluded || story.points === null) return false;
  if (typeof story.pinnedSprint === 'number' && story.pinnedSprint !== sprint) return false;
  return sprint >= (story.earliestSprint ?? 0) && sprint <= (story.dueSprint ?? Infinity);
}

function onceEach({ stories }: PlanProblem, numbers: ReadonlyMap<string, readonly number[]>): MilpRow[] {
  const required = new Set(
    stories.filter((s) => s.isMustHave || typeof s.pinnedSprint === 'number').map(({ id }) => id)
  );
  return [...numbers].map(([id, columns]) => ({
    terms: columns.map((column) => [column, 1] as const),
    sense: required.has(id) ? ('=' as const) : ('<=' as const),
    limit: 1
  }));
}

function capacities(
  problem: PlanProblem,
  numbers: ReadonlyMap<string, readonly number[]>,
  columns: Milp['columns']
): MilpRow[] {
  return problem.sprints.map(({ capacity }, sprint) => ({
    terms: problem.stories.flatMap(({ id, points }) =>
      numbers.get(id)!.flatMap((column) => (columns[column]!.sprint === sprint ? [[column, points ?? 0] as const] : []))
    ),
    sense: '<=' as const,
    limit: capacity
  }));
}

/** By each sprint: what needs something is done only when that is. */
function orders(
  needs: Needs,
  numbers: ReadonlyMap<string, readonly number[]>,
  columns: Milp['columns'],
  sprints: number
): MilpRow[] {
  const by = (id: string, sprint: number): readonly number[] =>
    numbers.get(id)!.filter((column) => columns[column]!.sprint <= sprint);
  return needs.flatMap(({ before, after, apart }) =>
    Array.from({ length: sprints }, (_, t) => ({
      terms: [
        ...by(after, t).map((column) => [column, 1] as const),
        ...by(before, t - apart).map((column) => [column, -1] as const)
      ],
      sense: '<=' as const,
      limit: 0
    }))
  );
}

function limits(problem: PlanProblem, numbers: ReadonlyMap<string, readonly number[]>): MilpRow[] {
  const row = (limit: number, coefficient: (story: PlanStory) => number): MilpRow => ({
    terms: problem.stories.flatMap((story) =>
      numbers.get(story.id)!.map((column) => [column, coefficient(story)] as const)
    ),
    sense: '<=',
    limit
  });
  return [
    ...(typeof problem.budget === 'number' ? [row(problem.budget, ({ cost = 0 }) => cost)] : []),
    ...Object.entries(problem.epicBudgets ?? {}).map(([epic, limit]) =>
      row(limit, ({ epicId, cost = 0 }) => (epicId === epic ? cost : 0))
    ),
    ...(problem.minimumShares ?? []).map(({ group, share }) =>
      row(0, ({ points, groups }) => (points ?? 0) * (share - (groups?.includes(group) ? 1 : 0)))
    )
  ];
}

/** The program in CPLEX's LP format; columns are x0, x1 ... */
export function asLpText({ profits, rows }: Milp, isRelaxed = false): string {
  const term = (column: number, coefficient: number): string =>
    `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${column}`;
  const lines = rows.flatMap(({ terms, sense, limit }, index) => {
    const sum = terms
      .filter(([, coefficient]) => coefficient !== 0)
      .map(([column, coefficient]) => term(column, coefficient));
    return sum.length === 0 ? [] : [`r${index}: ${sum.join(' ')} ${sense} ${limit}`];
  });
  const names = profits.map((_, column) => `x${column}`);
  const domain = isRelaxed
    ? `Bounds\n${names.map((name) => `0 <= ${name} <= 1`).join('\n')}`
    : `Binary\n${names.join('\n')}`;
  return `Maximize\nobj: ${profits.map((profit, column) => term(column, profit)).join('\n')}\nSubject To\n${lines.join('\n')}\n${domain}\nEnd\n`;
}
