import { mean, median } from 'c/d3';
import type { Weighed } from 'c/paretoFront';

/** `rich`: far more value for its effort than is usual; `poor`: far less. */
export interface Outlier<Item> {
  readonly item: Item;
  readonly kind: 'rich' | 'poor';
  /** How far it is from the usual, as a modified z-score: beyond 3.5 either way. */
  readonly score: number;
}

/** What stands out, and beside what. */
export interface OutlierReport<Item> {
  readonly outliers: readonly Outlier<Item>[];
  /** Value for a point of effort that is usual here: half of the stories give more. Undefined where there are too few to tell. */
  readonly usualRatio: number | undefined;
}

/** Fewer stories than this say nothing about what is usual. */
export const FEWEST = 8;
const LIMIT = 3.5;
/** Where all are nearly alike, what differs by a trifle stands out in numbers and in nothing else: half, or twice, is asked for besides. */
const LEAST_FACTOR = Math.log(2);
/** Make the median deviation, or the mean deviation, estimate a standard deviation. */
const OF_MEDIAN = 1.4826;
const OF_MEAN = 1.2533;

/** Logarithm of value for effort. One is added to each, so that nought is a value like any other. */
const ratioOf = ({ effort, value }: Weighed): number => Math.log((value + 1) / (effort + 1));

/**
 * Stories whose value for their effort is far from what is usual among them, the farthest first. Measured with medians, so that the odd ones do not
 * shift what counts as usual: the modified z-score of Iglewicz and Hoaglin ("How to Detect and Handle Outliers", 1993), on the logarithm of the
 * ratio, because half as much is as unusual as twice as much.
 */
export function outliersOf<Item extends Weighed>(items: readonly Item[]): OutlierReport<Item> {
  if (items.length < FEWEST) return { outliers: [], usualRatio: undefined };
  const ratios = items.map(ratioOf);
  const usual = median(ratios) ?? 0;
  const deviations = ratios.map((ratio) => Math.abs(ratio - usual));
  // More than half may be alike, which makes the median deviation nought.
  const spread = OF_MEDIAN * (median(deviations) ?? 0) || OF_MEAN * (mean(deviations) ?? 0);
  const usualRatio = median(items.filter(({ effort }) => effort > 0).map(({ effort, value }) => value / effort));
  if (spread === 0) return { outliers: [], usualRatio };
  const outliers = items.flatMap((item, index): Outlier<Item>[] => {
    const score = (ratios[index]! - usual) / spread;
    const isFar = Math.abs(score) > LIMIT && deviations[index]! >= LEAST_FACTOR;
    return isFar ? [{ item, kind: score > 0 ? 'rich' : 'poor', score }] : [];
  });
  return { outliers: outliers.sort((a, b) => Math.abs(b.score) - Math.abs(a.score)), usualRatio };
}
