import { weightedScores, type Criterion, type Shares, type Weights } from 'c/scoring';

/** How far a weight may go while the highest scores stay those of the same stories. */
export interface WeightRange {
  readonly from: number;
  readonly to: number;
}

const MOST = 100;

/**
 * How far one weight may go, from above 0 to 100, while the `top` stories with the highest scores stay the same, in whatever order. Exact: a score
 * is linear in each weight, so the highest change where one of them meets one of the others. Dependencies are not looked at. Undefined for
 * a weight of 0, which changes who has a score at all, and where no more than `top` stories have one.
 */
export function weightRange(
  shares: Shares,
  weights: Weights,
  criterion: Criterion,
  top: number
): WeightRange | undefined {
  const weight = weights[criterion];
  if (weight <= 0) return undefined;
  const { worth } = weightedScores(shares, weights);
  const order = [...worth.keys()]
    .filter((index) => !Number.isNaN(worth[index]!))
    .sort((a, b) => worth[b]! - worth[a]! || a - b);
  if (order.length <= top) return undefined;
  // Sums instead of means: the divisor is the same for all stories and would only bend the lines.
  const total = Object.values(weights).reduce((sum, other) => sum + Math.max(other, 0), 0);
  const share = shares[criterion];
  let [down, up] = [weight, MOST - weight];
  for (let high = 0; high < top; high++) {
    const upper = order[high]!;
    for (let low = top; low < order.length; low++) {
      const lower = order[low]!;
      const lead = (worth[upper]! - worth[lower]!) * total;
      const gain = share[lower]! - share[upper]!;
      if (gain > 0) up = Math.min(up, lead / gain);
      else if (gain < 0) down = Math.min(down, lead / -gain);
    }
  }
  return { from: weight - down, to: weight + up };
}
