import { outliersOf, type OutlierReport } from 'c/matrixOutliers';
import type { MatrixPoint } from 'c/matrixBubbles';
import { paretoFront } from 'c/paretoFront';
import type { Story } from 'c/storyRecords';
import { groupOf, sizeOf, valueOf, type MatrixChoices } from './choices';

export * from './choices';

/** A colour and what it stands for. */
export interface Category {
  readonly index: number;
  /** As stories have it; empty for stories without one, null for all that share the last colour. */
  readonly group: string | null;
  readonly ids: readonly string[];
}

/** What the matrix makes of stories. */
export interface MatrixModel {
  readonly placed: readonly MatrixPoint[];
  /** Stories that lack effort or value. */
  readonly unplaced: readonly Story[];
  readonly categories: readonly Category[];
  readonly front: readonly MatrixPoint[];
  readonly outliers: OutlierReport<MatrixPoint>;
}

/** Colours that stand for one group; all others share one more. */
const COLORS = 7;

function categoriesOf(stories: readonly Story[], { color }: MatrixChoices): Category[] {
  if (color === 'none') return [{ index: 0, group: null, ids: stories.map(({ id }) => id) }];
  const groups = new Map<string, string[]>();
  for (const story of stories) {
    const group = groupOf(story, color);
    const ids = groups.get(group);
    if (ids) ids.push(story.id);
    else groups.set(group, [story.id]);
  }
  // Most first, and in the order of their names where they are alike: colours do not jump when one story changes.
  const sorted = [...groups].sort(([a, one], [b, two]) => two.length - one.length || a.localeCompare(b));
  const named = sorted.slice(0, COLORS).map(([group, ids], index) => ({ index, group, ids }));
  const others = sorted.slice(COLORS).flatMap(([, ids]) => ids);
  return others.length === 0 ? named : [...named, { index: COLORS, group: null, ids: others }];
}

/** Places, colours, front and outliers of stories that passed the filter. */
export function matrixOf(stories: readonly Story[], choices: MatrixChoices): MatrixModel {
  const isPlaced = (story: Story): boolean => story.points !== null && valueOf(story, choices.value) !== null;
  const known = stories.filter(isPlaced);
  const categories = categoriesOf(known, choices);
  const colors = new Map(categories.flatMap(({ index, ids }) => ids.map((id) => [id, index] as const)));
  const largest = known.reduce((most, story) => Math.max(most, sizeOf(story, choices.size) ?? 0), 0);
  const placed = known.map((story): MatrixPoint => ({
    id: story.id,
    label: story.title,
    effort: story.points!,
    value: valueOf(story, choices.value)!,
    // Where nothing is sized, all are a little larger than the least.
    size: choices.size === 'none' || largest === 0 ? 0.25 : (sizeOf(story, choices.size) ?? 0) / largest,
    category: colors.get(story.id) ?? 0
  }));
  return {
    placed,
    unplaced: stories.filter((story) => !isPlaced(story)),
    categories,
    front: choices.isFrontShown ? paretoFront(placed) : [],
    outliers: choices.areOutliersShown ? outliersOf(placed) : { outliers: [], usualRatio: undefined }
  };
}
