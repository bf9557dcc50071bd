import type { PlanningModule, PlanProblem, PlanStory } from './openPlanning.ts';

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FIBONACCI = [1, 2, 3, 5, 8, 13] as const;

/**
 * A backlog as teams have them: Fibonacci points, a few stories worth much and many worth little, 15 % that need another story, sprints
 * of 25 to 45 points, value that falls by 5 % a sprint.
 */
export function backlogProblem(stories: number, sprints: number, seed: number, decay = 0.05): PlanProblem {
  const next = random(seed * 7919 + stories * 31 + sprints);
  const made = Array.from({ length: stories }, (_, index): PlanStory => {
    const points = FIBONACCI[Math.floor(next() * FIBONACCI.length)]!;
    const skewed = Math.exp(1.1 * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()));
    return {
      id: `s${index}`,
      name: `Story ${index}`,
      points,
      value: Math.max(1, Math.round(skewed * 5 * Math.sqrt(points)))
    };
  });
  const dependencies = made.flatMap(({ id }, index) =>
    index > 0 && next() < 0.15 ? [{ before: `s${Math.floor(next() * index)}`, after: id }] : []
  );
  const capacities = Array.from({ length: sprints }, (_, index) => ({
    id: `t${index}`,
    name: `Sprint ${index + 1}`,
    capacity: 25 + Math.floor(next() * 21)
  }));
  return { stories: made, dependencies, sprints: capacities, decay };
}

/** Limits on what is planned at all. */
export const LIMITS = ['a budget', 'budgets of three epics', 'both', 'two minimum shares'] as const;

/**
 * A backlog of four epics and three groups with room for 45 % of its points, and limits that bind: money for 30 % of the cost in total or of an epic, or
 * 40 % and 35 % of the points for two groups of about a third each.
 */
export function limitedProblem(
  { seededBacklog }: PlanningModule,
  limits: (typeof LIMITS)[number],
  [stories, sprints]: readonly [number, number],
  seed: number
): PlanProblem {
  const room = Math.round((stories * 3.8 * 0.45) / sprints);
  const capacities = Array.from({ length: sprints }, (_, index) => room + ((index * 7) % 5));
  const backlog = seededBacklog(seed, stories, capacities);
  const money = (epic?: string): number => {
    const counted = backlog.stories.filter(({ epicId }) => !epic || epicId === epic);
    return Math.round(0.3 * counted.reduce((sum, { cost = 0 }) => sum + cost, 0));
  };
  const epicBudgets = Object.fromEntries(['e0', 'e1', 'e3'].map((epic) => [epic, money(epic)]));
  switch (limits) {
    case 'a budget':
      return { ...backlog, budget: money() };
    case 'budgets of three epics':
      return { ...backlog, epicBudgets };
    case 'both':
      return { ...backlog, budget: money(), epicBudgets };
    case 'two minimum shares':
      return {
        ...backlog,
        minimumShares: [
          { group: 'g1', name: 'Group 1', share: 0.4 },
          { group: 'g3', name: 'Group 3', share: 0.35 }
        ]
      };
  }
}
