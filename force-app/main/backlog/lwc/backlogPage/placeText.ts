import { fillLabel } from 'c/labelText';
import type { MoveTarget } from 'c/storyOrder';
import { labels } from './labels';

/** Where a dropped story should go, in words: "above ...", "to the top". */
export function placeOf(target: MoveTarget, titleOf: (id: string) => string): string {
  if (target === 'top') return labels.placeTop;
  if (target === 'bottom') return labels.placeBottom;
  if ('before' in target) return fillLabel(labels.placeAbove, titleOf(target.before));
  return fillLabel(labels.placeBelow, titleOf(target.after));
}
