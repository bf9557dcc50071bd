import type { Assignment, PlanProblem, PlanStory } from './openPlanning.ts';

/**
 * Fills the sprints as teams do: down a ranked list, each story into the first sprint that has room left and that what it needs leaves
 * open; what has to wait for a need is looked at again after it.
 */
export function filled(
  { stories, sprints, dependencies }: PlanProblem,
  rank: (story: PlanStory) => number
): Assignment {
  const order = [...stories].sort((a, b) => rank(b) - rank(a));
  const needs = new Map<string, string[]>();
  for (const { before, after } of dependencies) needs.set(after, [...(needs.get(after) ?? []), before]);
  const room = sprints.map(({ capacity }) => capacity);
  const assignment: Record<string, number> = {};
  for (let placed = true; placed;) {
    placed = false;
    for (const { id, points } of order) {
      const sprintsOfNeeds = (needs.get(id) ?? []).map((need) => assignment[need]);
      if (assignment[id] !== undefined || sprintsOfNeeds.includes(undefined)) continue;
      const first = sprintsOfNeeds.reduce<number>((latest, sprint) => Math.max(latest, sprint ?? 0), 0);
      const sprint = room.findIndex((left, index) => index >= first && left >= points);
      if (sprint < 0) continue;
      assignment[id] = sprint;
      room[sprint]! -= points;
      placed = true;
    }
  }
  return assignment;
}
