import { fillLabel } from 'c/labelText';
import type { Criterion } from 'c/storyPanelModel';
import { labels } from './labels';

/** A criterion as the list draws it. */
export interface Row extends Criterion {
  readonly slot: string;
  readonly name: string;
  readonly className: string;
  readonly handleLabel: string;
  readonly removeLabel: string;
  readonly metLabel: string;
}

/** `isHeld` while it is carried. */
export function toRow(criterion: Criterion, index: number, slot: string, isHeld: boolean): Row {
  const number = index + 1;
  return {
    ...criterion,
    slot,
    name: fillLabel(labels.criterion, number),
    className: isHeld ? 'row grabbed' : 'row',
    handleLabel: fillLabel(labels.handle, number, criterion.thenText),
    removeLabel: fillLabel(labels.remove, number),
    metLabel: fillLabel(labels.met, number)
  };
}
