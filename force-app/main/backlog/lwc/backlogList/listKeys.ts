import { api } from 'lwc';
import type { PartDetail } from 'c/backlogRow';
import type { Editing } from 'c/backlogRow';
import { fillLabel } from 'c/labelText';
import type { Story } from 'c/storyRecords';
import { keyboardStep } from './keyboardStep';
import { labels } from './labels';
import { ListView } from './listView';

/** What keys mean in the list, and which stories are selected. */
export abstract class ListKeys extends ListView {
  protected abstract edit(id: string, field: Editing): void;
  /** Asks where stories should go. */
  protected abstract askPlace(ids: readonly string[]): void;

  handlePartFocus(event: CustomEvent<PartDetail>): void {
    this.hasFocus = true;
    this.setActive(event.detail.id, event.detail.part);
  }
  handleGroupFocus(event: Event): void {
    this.hasFocus = true;
    this.setActive((event.currentTarget as HTMLElement).dataset.id ?? '', this.active.part);
  }
  protected setActive(id: string, part: string): void {
    if (!part || (id === this.active.id && part === this.active.part)) return;
    this.active = { id, part };
    this.refresh();
  }
  handlePartBlur(): void {
    if (this.focusWanted) return;
    this.hasFocus = false;
    // Focus that leaves a carried row for good leaves the story where it was; a row that is only drawn anew gets it back.
    if (this.moves.isCarrying) {
      this.moves.abandon();
      this.takeWaiting();
    }
  }

  handlePartKey({ detail }: CustomEvent<PartDetail<KeyboardEvent>>): void {
    const { id, part, event } = detail;
    const story = this.storyOf(id);
    if (story && this.handleKey(story, part, event)) event.preventDefault();
  }
  handleGroupKey(event: KeyboardEvent): void {
    const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
    if (this.walk(event, this.indexOf(id), this.active.part)) event.preventDefault();
  }

  /** Whether the key meant something. */
  protected handleKey(story: Story, part: string, event: KeyboardEvent): boolean {
    const { key } = event;
    if (this.moves.isCarrying) {
      const isTaken = this.moves.carryKey(key);
      if (!this.moves.isCarrying) this.takeWaiting();
      return isTaken;
    }
    const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
    const step = key === 'ArrowUp' ? -1 : 1;
    if (event.altKey && isVertical && this.canRank) return this.did(() => this.moves.step(story, part, step));
    if (part === 'handle' && (key === ' ' || key === 'Enter')) return this.did(() => this.moves.grab(story));
    if (this.canAct && this.selectByKey(story, part, event)) return true;
    if (key === 'F2') return this.did(() => this.edit(story.id, 'title'));
    if (key === 'm' && this.canRank && !event.ctrlKey && !event.metaKey) {
      return this.did(() => this.askPlace(this.targetsOf(story.id)));
    }
    return this.walk(event, this.indexOf(story.id), part);
  }

  protected selectByKey(story: Story, part: string, { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (key === 'a' && (ctrlKey || metaKey)) return this.select(() => this.selection.all(this.shownIds()));
    if (key === 'Escape' && this.selection.size > 0) return this.select(() => this.selection.clear());
    const isPlain = part === 'title' || part === 'key' || shiftKey;
    if (key === ' ' && part !== 'select' && isPlain) return this.select(() => this.selection.toggle(story.id));
    if (!shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
    const next = this.indexOf(story.id) + (key === 'ArrowUp' ? -1 : 1);
    const other = this.given.lines.at(next)?.story;
    if (!other) return true;
    this.select(() => {
      if (this.selection.size === 0) this.selection.toggle(story.id);
      this.selection.extendTo(other.id, this.shownIds());
    });
    return this.did(() => this.goTo(next, part));
  }

  /** From cell to cell and from row to row. */
  protected walk(event: KeyboardEvent, index: number, part: string): boolean {
    const element = this.element();
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (isSideways) {
      const isReversed = element !== null && getComputedStyle(element).direction === 'rtl';
      const step = (event.key === 'ArrowRight') === isReversed ? -1 : 1;
      const { id } = this.active;
      const beside = this.rowElement(id)?.partBeside(part, step);
      return this.did(() => beside && this.goTo(index, beside));
    }
    const next = keyboardStep(event.key, index, this.total, this.page);
    return next !== undefined && !event.altKey && this.did(() => this.goTo(next, part));
  }

  protected did(work: () => unknown): true {
    work();
    return true;
  }

  // Choosing rows

  handleSelectAll(): void {
    this.select(() => (this.isAllSelected ? this.selection.clear() : this.selection.all(this.shownIds())));
  }
  protected select(work: () => void): true {
    work();
    this.tellSelection();
    return true;
  }
  protected override tellSelection(): void {
    if (this.hasFocus) this.focusWanted = this.active;
    this.refresh();
    const ids = this.selectedIds();
    this.say(ids.length > 0 ? fillLabel(labels.selected, ids.length) : labels.noneSelected);
    this.dispatchEvent(new CustomEvent('selectionchange', { detail: ids }));
  }
  /** Nothing is selected any more. */
  @api
  clearSelection(): void {
    this.select(() => this.selection.clear());
  }
}
