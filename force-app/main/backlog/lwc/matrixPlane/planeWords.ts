import { fillLabel } from 'c/labelText';
import type { Bubble } from 'c/matrixBubbles';
import { quadrantOf, type Thresholds } from 'c/matrixQuadrants';
import { labels, QUADRANTS } from './labels';

/** Titles of a cluster that stand in its tip. */
const NAMED = 4;

const number = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 1 });

/** `Value 13, effort 5`. */
export function placeWords(effort: number, value: number): string {
  return fillLabel(labels.place, number(value), number(effort));
}

/** Lines beside the pointer. */
export function tipLines({ points }: Bubble, thresholds: Thresholds): string[] {
  const [first] = points;
  const place = `${placeWords(first!.effort, first!.value)} · ${QUADRANTS[quadrantOf(first!, thresholds)]}`;
  if (points.length === 1) return [first!.label, place];
  const named = points.slice(0, NAMED).map(({ label }) => label);
  return [fillLabel(labels.cluster, points.length), place, ...named, ...(points.length > NAMED ? ['…'] : [])];
}

/** What a screen reader says when a bubble becomes the current one. */
export function spokenBubble(bubble: Bubble, thresholds: Thresholds, isSelected: boolean): string {
  const [title, ...rest] = tipLines(bubble, thresholds);
  const hint = bubble.points.length > 1 ? [labels.clusterHint] : [];
  return [title, ...rest, ...(isSelected ? [labels.selected] : []), ...hint].join('. ');
}
