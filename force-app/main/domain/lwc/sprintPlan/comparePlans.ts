import type { Assignment, PlanComparison, PlanProblem, PlanTotals, StoryShift } from './model';
import { planValue, valueInSprint } from './value';

/** Value, cost, points and the groups that a plan serves. */
export function planTotals(problem: PlanProblem, assignment: Assignment): PlanTotals {
  const isDone = new Set(problem.alreadyDone);
  const planned = problem.stories.filter(({ id }) => assignment[id] !== undefined && !isDone.has(id));
  const groups: Record<string, { points: number; value: number; stories: number }> = {};
  for (const story of planned) {
    for (const group of new Set(story.groups)) {
      const served = (groups[group] ??= { points: 0, value: 0, stories: 0 });
      served.points += story.points ?? 0;
      served.value += valueInSprint(problem, story, assignment[story.id]!);
      served.stories++;
    }
  }
  return {
    value: planValue(problem, assignment),
    cost: planned.reduce((sum, { cost = 0 }) => sum + cost, 0),
    points: planned.reduce((sum, { points }) => sum + (points ?? 0), 0),
    stories: planned.length,
    groups
  };
}

/** Plan A beside plan B, and what changes for each story from A to B, the largest shifts first. */
export function comparePlans(problem: PlanProblem, a: Assignment, b: Assignment): PlanComparison {
  const [ofA, ofB] = [planTotals(problem, a), planTotals(problem, b)];
  const shifts = problem.stories.flatMap(({ id }): StoryShift[] => {
    const [from, to] = [a[id] ?? null, b[id] ?? null];
    return from === to ? [] : [{ storyId: id, from, to }];
  });
  const distance = ({ from, to }: StoryShift): number => (to ?? Infinity) - (from ?? Infinity);
  const served = (totals: PlanTotals, other: PlanTotals): string[] =>
    Object.keys(totals.groups).filter((group) => !other.groups[group]);
  return {
    a: ofA,
    b: ofB,
    slips: shifts.filter((shift) => distance(shift) > 0).sort((x, y) => distance(y) - distance(x) || 0),
    advances: shifts.filter((shift) => distance(shift) < 0).sort((x, y) => distance(x) - distance(y) || 0),
    groupsGained: served(ofB, ofA),
    groupsLost: served(ofA, ofB)
  };
}
