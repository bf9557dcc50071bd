import { LightningElement, api } from 'lwc';
import addButton from '@salesforce/label/c.Backlog_AddButton';
import title from '@salesforce/label/c.Backlog_AddLabel';
import placeholder from '@salesforce/label/c.Backlog_AddPlaceholder';
import where from '@salesforce/label/c.Backlog_AddWhere';
import top from '@salesforce/label/c.Backlog_AddTop';
import bottom from '@salesforce/label/c.Backlog_AddBottom';
import above from '@salesforce/label/c.Backlog_AddAbove';
import atPosition from '@salesforce/label/c.Backlog_AddAtPosition';
import position from '@salesforce/label/c.Backlog_Position';
import { fillLabel } from 'c/labelText';

export type AddPlace = 'top' | 'bottom' | 'above' | 'position';

/** What `add` tells. */
export interface NewStory {
  readonly title: string;
  readonly place: AddPlace;
  /** From 1, where `place` is a position. */
  readonly position: number;
}

/**
 * Adds a story at a place that is chosen.
 * @fires add `NewStory`
 */
export default class BacklogAddStory extends LightningElement {
  /** Whether the place can be chosen; else stories are added at the bottom. */
  @api canRank = false;
  /** Number of the selected story, above which the new one may go; empty for none. */
  @api selectedKey = '';

  labels = { add: addButton, title, placeholder, where, position };
  typed = '';
  chosen: AddPlace = 'top';
  position = 1;

  get place(): AddPlace {
    if (!this.canRank) return 'bottom';
    return this.chosen === 'above' && !this.selectedKey ? 'top' : this.chosen;
  }
  get places(): { label: string; value: AddPlace }[] {
    const aboveSelected = { label: fillLabel(above, this.selectedKey), value: 'above' as const };
    return [
      { label: top, value: 'top' },
      ...(this.selectedKey ? [aboveSelected] : []),
      { label: atPosition, value: 'position' },
      { label: bottom, value: 'bottom' }
    ];
  }
  get isPositionShown(): boolean {
    return this.place === 'position';
  }

  /** Gives back what was typed, after the org refused it; unless something else has been typed since. */
  @api
  giveBack(text: string): void {
    if (this.typed === '') this.typed = text;
  }

  handleTitle(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value;
  }
  handlePlace(event: CustomEvent<{ value: AddPlace }>): void {
    this.chosen = event.detail.value;
  }
  handlePosition(event: CustomEvent<{ value: string }>): void {
    this.position = Math.max(1, Math.floor(Number(event.detail.value)) || 1);
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.handleAdd();
  }
  handleAdd(): void {
    const text = this.typed.trim();
    if (text === '') return;
    this.typed = '';
    const detail: NewStory = { title: text, place: this.place, position: this.position };
    this.dispatchEvent(new CustomEvent('add', { detail }));
  }
}
