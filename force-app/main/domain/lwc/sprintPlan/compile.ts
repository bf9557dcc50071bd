import type { Assignment, PlanProblem, PlanStory } from './model';
import type { Plannable } from './plannable';
import { inThousandths, valueInSprint } from './value';

/** A limit on what is planned at all: the coefficients of planned items add up to no more than `limit`. */
export interface Row {
  readonly kind: 'budget' | 'epicBudget' | 'share';
  readonly key: string;
  readonly coefficients: Float64Array;
  readonly limit: number;
}

/**
 * A problem in numbers. Items are stories that can be planned, then bundles (no weight, need all of their stories).
 * An item is `in a sprint` 0..sprints-1, or out, which is written as sprint number `sprints`.
 */
export interface CompiledProblem {
  readonly ids: readonly string[];
  readonly items: number;
  readonly stories: number;
  readonly sprints: number;
  /** Points in whole units of `unit` thousandths. */
  readonly weight: Int32Array;
  readonly capacity: Int32Array;
  /** Profit of item i in sprint t at i * sprints + t; -Infinity where it may not be. Out earns 0. */
  readonly profit: Float64Array;
  readonly isRequired: Uint8Array;
  /** Items with the same number differ in value alone. */
  readonly kind: Int32Array;
  /** Links as pairs: `needed[k]` is in a sprint at least `distance[k]` earlier than `needing[k]`, unless that is out. */
  readonly needed: Int32Array;
  readonly needing: Int32Array;
  readonly distance: Uint8Array;
  readonly rows: readonly Row[];
  /** Profits of any two plans differ by a multiple of this; 0: by anything. */
  readonly step: number;
  /** Added to the profit of any plan. */
  readonly constant: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The problem in numbers, before anything is derived from its links. Blocked stories, and bundles with one of them, are left out. */
export function compile(problem: PlanProblem, plannable: Plannable): CompiledProblem {
  const stories = problem.stories.filter(({ id }) => !plannable.blocks.has(id));
  const number = new Map(stories.map(({ id }, index) => [id, index]));
  const bundles = (problem.bundles ?? []).flatMap(({ id, value, stories: members }) => {
    const open = [...new Set(members)].filter((member) => !plannable.isDone.has(member));
    const needs = open.map((member) => number.get(member));
    return open.length > 0 && needs.every((need) => need !== undefined) ? [{ id, value, needs }] : [];
  });
  const items = stories.length + bundles.length;
  const sprints = problem.sprints.length;
  const thousandths = stories.map(({ points }) => inThousandths(points ?? 0));
  const unit = Math.max(thousandths.reduce(gcd, 0), 1);
  const profit = new Float64Array(items * sprints);
  stories.forEach((story, item) => {
    for (let t = 0; t < sprints; t++) profit[item * sprints + t] = profitOf(problem, story, t);
  });
  bundles.forEach(({ value }, index) => {
    for (let t = 0; t < sprints; t++) profit[(stories.length + index) * sprints + t] = value * (1 - problem.decay) ** t;
  });
  const links = [
    ...stories.flatMap(({ id }, item) =>
      [...new Set(plannable.needs.get(id))].map((need) => [number.get(need)!, item, +!!problem.isStrict])
    ),
    ...bundles.flatMap(({ needs }, index) => needs.map((need) => [need!, stories.length + index, 0]))
  ];
  const weight = new Int32Array(items);
  thousandths.forEach((points, item) => (weight[item] = points / unit));
  const rows = rowsOf(problem, stories, items);
  return {
    ids: [...stories.map(({ id }) => id), ...bundles.map(({ id }) => id)],
    items,
    stories: stories.length,
    sprints,
    weight,
    capacity: Int32Array.from(problem.sprints, ({ capacity }) =>
      Math.min(Math.floor(inThousandths(capacity) / unit), 2 ** 30)
    ),
    profit,
    isRequired: Uint8Array.from({ length: items }, (_, item) => +isRequired(stories[item])),
    kind: kindsOf(problem, stories, rows, items),
    needed: Int32Array.from(links, ([need]) => need!),
    needing: Int32Array.from(links, ([, item]) => item!),
    distance: Uint8Array.from(links, ([, , distance]) => distance!),
    rows,
    step: stepOf(profit),
    constant: -keptStories(problem, plannable).length * (problem.disruption ?? 0)
  };
}

/** What all profits are multiples of. */
function stepOf(profit: Float64Array): number {
  let step = 0;
  for (const value of profit) {
    if (value === -Infinity) continue;
    if (!Number.isInteger(value)) return 0;
    step = gcd(step, value);
  }
  return step;
}

function isRequired(story: PlanStory | undefined): boolean {
  return story !== undefined && (story.isMustHave === true || typeof story.pinnedSprint === 'number');
}

function profitOf(problem: PlanProblem, story: PlanStory, sprint: number): number {
  const { pinnedSprint, dueSprint, earliestSprint = 0 } = story;
  const isAllowed =
    sprint >= earliestSprint &&
    (typeof dueSprint !== 'number' || sprint <= dueSprint) &&
    (typeof pinnedSprint !== 'number' || sprint === pinnedSprint) &&
    inThousandths(story.points ?? 0) <= inThousandths(problem.sprints[sprint]!.capacity);
  if (!isAllowed) return -Infinity;
  const kept = problem.previousPlan?.[story.id] === sprint ? Math.max(problem.disruption ?? 0, 0) : 0;
  return valueInSprint(problem, story, sprint) + kept;
}

function kindsOf(problem: PlanProblem, stories: readonly PlanStory[], rows: readonly Row[], items: number): Int32Array {
  const kinds = new Map<string, number>();
  return Int32Array.from({ length: items }, (_, item) => {
    const story = stories[item];
    const isSpecial = !story || isRequired(story) || problem.previousPlan?.[story.id] !== undefined;
    const limits = rows.map(({ coefficients }) => coefficients[item]).join();
    const key = isSpecial
      ? `only ${item}`
      : `${inThousandths(story.points ?? 0)} ${story.decay ?? ''} ${story.dueSprint ?? ''} ${story.earliestSprint ?? 0} ${limits}`;
    if (!kinds.has(key)) kinds.set(key, kinds.size);
    return kinds.get(key)!;
  });
}

function keptStories({ stories, previousPlan }: PlanProblem, { isDone }: Plannable): PlanStory[] {
  return stories.filter(({ id }) => previousPlan?.[id] !== undefined && !isDone.has(id));
}

function rowsOf(problem: PlanProblem, stories: readonly PlanStory[], items: number): Row[] {
  const row = (kind: Row['kind'], key: string, limit: number, coefficient: (story: PlanStory) => number): Row => {
    const coefficients = new Float64Array(items);
    stories.forEach((story, item) => (coefficients[item] = coefficient(story)));
    return { kind, key, limit: limit + 1e-7 * Math.max(1, Math.abs(limit)), coefficients };
  };
  const { budget, epicBudgets = {}, minimumShares = [] } = problem;
  const rows = [
    ...(typeof budget === 'number' ? [row('budget', '', budget, ({ cost = 0 }) => cost)] : []),
    ...Object.entries(epicBudgets).map(([epicId, limit]) =>
      row('epicBudget', epicId, limit, (story) => (story.epicId === epicId ? (story.cost ?? 0) : 0))
    ),
    ...minimumShares.map(({ group, share }) =>
      row('share', group, 0, ({ points, groups }) => (share - (groups?.includes(group) ? 1 : 0)) * (points ?? 0))
    )
  ];
  const canExceed = ({ coefficients, limit }: Row): boolean =>
    coefficients.reduce((sum, c) => sum + Math.max(c, 0), 0) > limit;
  return rows.filter(canExceed);
}

/** A plan by numbers as an assignment by ids; bundles are no part of it. */
export function asAssignment({ ids, stories, sprints }: CompiledProblem, at: ArrayLike<number>): Assignment {
  const assignment: Record<string, number> = {};
  for (let item = 0; item < stories; item++) if (at[item]! < sprints) assignment[ids[item]!] = at[item]!;
  return assignment;
}
