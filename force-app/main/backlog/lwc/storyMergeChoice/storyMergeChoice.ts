import { LightningElement, api } from 'lwc';
import type { Conflict } from 'c/fieldMerge';
import { fillLabel } from 'c/labelText';
import type { Criterion } from 'c/storyPanelModel';
import { fieldLabels, labels } from './labels';

type EditConflict = Conflict & { readonly rowId?: string };

interface Row {
  readonly key: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
  readonly base: string;
  readonly theirsLabel: string;
  readonly hasBoth: boolean;
  readonly groupLabel: string;
}

/** Fields in which two texts can stand one behind the other. */
const TEXTS = new Set(['asA', 'iWant', 'soThat', 'description', 'given', 'when', 'thenText', 'notes']);

/**
 * What two people changed at the same time, side by side: keep mine, take theirs, or both. Shows nothing while there is nothing to choose.
 * @fires settle the conflict and the text that was chosen
 */
export default class StoryMergeChoice extends LightningElement {
  @api conflicts: readonly EditConflict[] = [];
  /** Who wrote the other version. */
  @api who = '';
  @api criteria: readonly Criterion[] = [];
  labels = labels;

  /** Puts the focus on the first choice. */
  @api show(): void {
    this.template?.querySelector<HTMLElement>('lightning-button')?.focus();
  }

  get hasConflicts(): boolean {
    return this.conflicts.length > 0;
  }
  get heading(): string {
    return fillLabel(labels.heading, this.who);
  }
  get rows(): Row[] {
    return this.conflicts.map((conflict, index) => {
      const name = this.nameOf(conflict);
      return {
        key: String(index),
        name,
        mine: conflict.mine || labels.blank,
        theirs: conflict.theirs || labels.blank,
        base: fillLabel(labels.before, conflict.base || labels.blank),
        theirsLabel: fillLabel(labels.theirs, this.who),
        hasBoth: TEXTS.has(conflict.field) && conflict.mine !== '' && conflict.theirs !== '',
        groupLabel: name
      };
    });
  }

  private nameOf({ field, rowId }: EditConflict): string {
    const name = fieldLabels[field] ?? field;
    const at = this.criteria.findIndex(({ key }) => key === rowId);
    return rowId === undefined ? name : fillLabel(labels.criterion, at + 1, name);
  }

  private settle(event: Event, choose: (conflict: EditConflict) => string): void {
    const conflict = this.conflicts[Number((event.currentTarget as HTMLElement).dataset.index)];
    if (conflict) this.dispatchEvent(new CustomEvent('settle', { detail: { conflict, value: choose(conflict) } }));
  }
  handleMine(event: Event): void {
    this.settle(event, ({ mine }) => mine);
  }
  handleTheirs(event: Event): void {
    this.settle(event, ({ theirs }) => theirs);
  }
  handleBoth(event: Event): void {
    this.settle(event, ({ mine, theirs }) => `${theirs}\n${mine}`);
  }
}
