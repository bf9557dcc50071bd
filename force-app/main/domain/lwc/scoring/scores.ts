import { CRITERIA, type Criterion, type Scorable, type Shares, type Weights } from './criteria';

/** Ways to suggest an order. */
export const METHODS = ['wsjf', 'rice', 'weighted', 'votes'] as const;
export type Method = (typeof METHODS)[number];

/** What stories are worth, by their index, and the effort they take: the order goes by worth per effort. NaN where not scored. */
export interface Scores {
  readonly worth: Float64Array;
  readonly effort: Float64Array;
}

/**
 * Scores by a formula of the org that is worth divided by points (WSJF after Reinertsen and SAFe, RICE after Intercom). It is not worked out
 * again here; times the points it is the worth. Not scored: without the formula's inputs.
 */
function perPoint(stories: readonly Scorable[], score: (story: Scorable) => number | null): Scores {
  const worth = new Float64Array(stories.length).fill(NaN);
  const effort = new Float64Array(stories.length).fill(1);
  stories.forEach((story, index) => {
    const value = score(story);
    if (value === null || story.points === null || story.points <= 0) return;
    worth[index] = value * story.points;
    effort[index] = story.points;
  });
  return { worth, effort };
}

function alone(worth: Float64Array): Scores {
  return { worth, effort: new Float64Array(worth.length).fill(1) };
}

/** By points of the stakeholders. A story that nobody voted for has a score, 0; one without the field has none. */
function byVotes(stories: readonly Scorable[]): Scores {
  return alone(Float64Array.from(stories, (story) => story.stakeholderValue ?? NaN));
}

/** The criteria that count. */
export function weighed(weights: Weights): Criterion[] {
  return CRITERIA.filter((criterion) => weights[criterion] > 0);
}

/** Weighted mean of shares, 0 to 1. Not scored: a story without one of the criteria that count, and all where none counts. */
export function weightedScores(shares: Shares, weights: Weights): Scores {
  const worth = new Float64Array(shares.value.length).fill(NaN);
  const counted = weighed(weights);
  const total = counted.reduce((sum, criterion) => sum + weights[criterion], 0);
  counted.forEach((criterion, which) => {
    const [share, part] = [shares[criterion], weights[criterion] / total];
    for (let index = 0; index < worth.length; index++) {
      worth[index] = (which === 0 ? 0 : worth[index]!) + part * share[index]!;
    }
  });
  return alone(worth);
}

/** Scores by a method; `shares` are those of the same stories. */
export function scoresOf(method: Method, stories: readonly Scorable[], shares: Shares, weights: Weights): Scores {
  if (method === 'wsjf') return perPoint(stories, (story) => story.wsjf);
  if (method === 'rice') return perPoint(stories, (story) => story.rice);
  return method === 'votes' ? byVotes(stories) : weightedScores(shares, weights);
}
