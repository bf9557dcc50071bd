/** What a story can be weighed by. `smallness` is few points: the less work, the more of it. */
export const CRITERIA = ['value', 'urgency', 'risk', 'reach', 'votes', 'smallness'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How much each criterion counts, 0 to 100. Only their proportions matter. */
export type Weights = Readonly<Record<Criterion, number>>;

/** Cost of delay over size, as WSJF has it, until somebody says otherwise. */
export const USUAL_WEIGHTS: Weights = { value: 50, urgency: 30, risk: 20, reach: 0, votes: 0, smallness: 50 };

/** What scores are made of. Null is what nobody has filled in. */
export interface Scorable {
  readonly id: string;
  readonly points: number | null;
  /** Formulas of the org: the one home of these two calculations. */
  readonly wsjf: number | null;
  readonly rice: number | null;
  readonly businessValue: number | null;
  readonly timeCriticality: number | null;
  readonly riskReduction: number | null;
  /** People per quarter. */
  readonly reach: number | null;
  /** Points of the stakeholders, each times the weight of the stakeholder. */
  readonly stakeholderValue: number | null;
}

const RAW: Record<Criterion, (story: Scorable) => number | null> = {
  value: (story) => story.businessValue,
  urgency: (story) => story.timeCriticality,
  risk: (story) => story.riskReduction,
  reach: (story) => story.reach,
  votes: (story) => story.stakeholderValue,
  smallness: (story) => (story.points === null || story.points <= 0 ? null : -story.points)
};

/** For each criterion the share of each story, 0 (the least of all) to 1 (the most); NaN where nothing is filled in. */
export type Shares = Readonly<Record<Criterion, Float64Array>>;

/**
 * Shares by rank: the share is the mean place among the stories that have the criterion, ties alike. By rank, not between the least and the
 * most (min-max): scales such as 1, 2, 3, 5, 8, 13, 20 are orders, not distances, and reach is so skewed that one story with a hundred
 * thousand people would press all others to 0 and make the slider idle. So a weight means the same whatever the unit.
 */
export function sharesOf(stories: readonly Scorable[]): Shares {
  return Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, rankShares(stories.map(RAW[criterion]))])
  ) as unknown as Shares;
}

/** Mean places of values, from 0 to 1. A single distinct value is worth the middle: it tells nothing. */
export function rankShares(values: readonly (number | null)[]): Float64Array {
  const shares = new Float64Array(values.length).fill(NaN);
  const filled = values.flatMap((value, index) => (value === null || Number.isNaN(value) ? [] : [index]));
  const order = filled.sort((a, b) => values[a]! - values[b]!);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    const share = order.length === 1 ? 0.5 : (start + end - 1) / 2 / (order.length - 1);
    for (let place = start; place < end; place++) shares[order[place]!] = share;
  }
  return shares;
}
