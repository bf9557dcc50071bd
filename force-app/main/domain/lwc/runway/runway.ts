/** Money of a product, all in one currency, points and days. */
export interface MoneyFacts {
  readonly budget: number;
  /** Share of the budget kept back for the time after go-live, 0 to 1. */
  readonly reserve: number;
  readonly costPerPoint: number;
  readonly donePoints: number;
  /** Points that are wanted and not done. */
  readonly openPoints: number;
  /** Points that the team finishes in a sprint; null while no sprint is finished. */
  readonly velocity: number | null;
  /** Calendar days of a sprint. */
  readonly sprintDays: number;
  /** Days from today to go-live, below zero when it is past; null without a date. */
  readonly daysToGoLive: number | null;
}

export interface Runway {
  readonly reserve: number;
  /** The budget without the reserve. */
  readonly spendable: number;
  readonly spent: number;
  /** What everything wanted will have cost. */
  readonly planned: number;
  /** Of what may be spent before go-live; below zero when too much is. */
  readonly left: number;
  /** By how much the plan is above what may be spent; 0 when it is within. */
  readonly over: number;
  readonly costPerSprint: number | null;
  /** Sprints that what is left pays for; null while nobody knows what a sprint costs. */
  readonly sprints: number | null;
  /** Days from today until what is left is used up. */
  readonly days: number | null;
  /** What will be there at go-live, the reserve included, and how many sprints it pays for. */
  readonly atGoLive: number | null;
  readonly sprintsAfterGoLive: number | null;
}

/**
 * How far the money goes at the team's pace. Until go-live the team works on what is open and no longer; what it has not spent by then, and the
 * reserve, pays for the time after.
 */
export function runwayOf(facts: MoneyFacts): Runway {
  const { budget, costPerPoint, donePoints, openPoints, velocity, sprintDays, daysToGoLive } = facts;
  const reserve = budget * facts.reserve;
  const spendable = budget - reserve;
  const spent = donePoints * costPerPoint;
  const planned = (donePoints + openPoints) * costPerPoint;
  const left = spendable - spent;
  const cost = (velocity ?? 0) * costPerPoint;
  const costPerSprint = cost > 0 ? cost : null;
  const sprints = costPerSprint === null ? null : Math.max(0, left) / costPerSprint;
  const atGoLive = daysToGoLive === null ? null : budget - spent - untilGoLive(facts, daysToGoLive);
  return {
    reserve,
    spendable,
    spent,
    planned,
    left,
    over: Math.max(0, planned - spendable),
    costPerSprint,
    sprints,
    days: sprints === null ? null : sprints * sprintDays,
    atGoLive,
    sprintsAfterGoLive: atGoLive === null || costPerSprint === null ? null : Math.max(0, atGoLive) / costPerSprint
  };
}

/** What the work until go-live costs. */
function untilGoLive({ velocity, sprintDays, openPoints, costPerPoint }: MoneyFacts, days: number): number {
  if (days <= 0) return 0;
  const points = velocity === null ? openPoints : Math.min(openPoints, (velocity * days) / sprintDays);
  return points * costPerPoint;
}
