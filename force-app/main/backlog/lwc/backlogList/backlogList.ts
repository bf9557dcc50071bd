import { api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { EditableField } from 'c/backlogColumns';
import type { ActionDetail, CommitDetail, Editing, PartDetail } from 'c/backlogRow';
import type { MenuAction } from 'c/backlogRowMenu';
import type { MoveTarget } from 'c/storyOrder';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import { valueOf } from './editedValue';
import { ListKeys } from './listKeys';

export type { ListContent } from './listContent';

/** What `storymove` tells: the stories, in their order, and where they go. */
export interface StoryMove {
  readonly ids: readonly string[];
  readonly target: MoveTarget;
}
/** What `storyplace` tells: a place among all open stories, from 1, or the end. */
export interface StoryPlace {
  readonly ids: readonly string[];
  readonly position: number | 'bottom';
}
/** What `storyedit` tells. */
export interface StoryEdit {
  readonly id: string;
  readonly field: EditableField;
  readonly value: string | number | null;
}
/** What `storyaction` tells: something that needs more than the list to be done. */
export interface StoryAction {
  readonly ids: readonly string[];
  readonly action: 'move' | 'edit' | 'notNow';
}

const HEADER_HEIGHT = 32;

/**
 * The ranked list. Only the rows in view are in the page, whatever its length; rows are used again while scrolling. A grid for the keyboard: arrows go
 * from cell to cell, Enter edits, Space selects; space on the dots picks a story up. Nothing changes here until new `content` arrives.
 *
 * @fires storymove `StoryMove`; storyplace `StoryPlace`; storyedit `StoryEdit`; storyaction `StoryAction`
 * @fires selectionchange the ids of the selected stories, in their order
 * @fires grouptoggle the id of the epic whose stories are to be shown or not
 */
export default class BacklogList extends ListKeys {
  menu: { ids: readonly string[]; style: string; canSelect: boolean } | undefined;

  /** Brings a story into view and puts the focus on it. */
  @api
  show(id: string): void {
    this.goTo(this.indexOf(id), 'title');
  }

  // What is done to a story

  handlePartPress({ detail }: CustomEvent<PartDetail<PointerEvent>>): void {
    const story = this.storyOf(detail.id);
    if (story && this.canRank) this.moves.press(story, detail.event);
  }

  handleRowAction({ detail }: CustomEvent<ActionDetail>): void {
    const { id, action, isShift } = detail;
    if (action === 'open') this.open(id);
    else if (action === 'top') this.place([id], 1);
    else if (action === 'bottom') this.place([id], 'bottom');
    else if (action === 'menu') this.openMenu(id);
    else if (isShift) this.select(() => this.selection.extendTo(id, this.shownIds()));
    else this.select(() => this.selection.toggle(id));
  }
  private open(recordId: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName: STORY_OBJECT.objectApiName, actionName: 'view' }
    });
  }

  private openMenu(id: string): void {
    const { scrollTop, rowHeight, height } = this.viewport;
    const top = (this.isNarrow ? 0 : HEADER_HEIGHT) + (this.indexOf(id) + 1) * rowHeight - scrollTop;
    // In the lower half it opens upwards.
    const style = top > height / 2 ? `bottom: ${height - top + rowHeight + 40}px` : `top: ${top}px`;
    this.menu = { ids: this.targetsOf(id), style, canSelect: this.isNarrow };
    this.active = { id, part: 'menu' };
  }
  handleMenuClose(): void {
    this.menu = undefined;
    this.focusWanted = this.active;
  }
  handleMenuChoice({ detail }: CustomEvent<MenuAction>): void {
    const ids = this.menu?.ids ?? [];
    const [id = ''] = ids;
    this.menu = undefined;
    this.focusWanted = this.active;
    if (detail === 'open') this.open(id);
    else if (detail === 'top') this.place(ids, 1);
    else if (detail === 'bottom') this.place(ids, 'bottom');
    else if (detail === 'rename') this.edit(id, 'title');
    else if (detail === 'select') this.select(() => this.selection.toggle(id));
    else this.act(detail, ids);
  }
  get menuCount(): number {
    return this.menu?.ids.length ?? 0;
  }
  get canEdit(): boolean {
    return this.given.editable.size > 0;
  }
  get canRename(): boolean {
    return this.given.editable.has('title');
  }
  get canPutOff(): boolean {
    return this.given.editable.has('status');
  }

  private act(action: StoryAction['action'], ids: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<StoryAction>('storyaction', { detail: { action, ids } }));
  }
  private place(ids: readonly string[], position: StoryPlace['position']): void {
    this.losesFocus();
    this.dispatchEvent(new CustomEvent<StoryPlace>('storyplace', { detail: { ids, position } }));
  }
  protected override tellMove(ids: readonly string[], target: MoveTarget): void {
    this.losesFocus();
    this.takeWaiting();
    this.dispatchEvent(new CustomEvent<StoryMove>('storymove', { detail: { ids, target } }));
  }
  /** Whoever asks for a reason takes the focus. */
  private losesFocus(): void {
    if (!this.given.isProposing) return;
    this.focusWanted = undefined;
    this.hasFocus = false;
  }
  handleGroupToggle(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const group = this.lineOf(id ?? '')?.group;
    if (group) this.dispatchEvent(new CustomEvent('grouptoggle', { detail: group.id }));
  }

  protected override scrolled(): void {
    if (this.menu) this.menu = undefined;
  }
  protected override askPlace(ids: readonly string[]): void {
    this.act('move', ids);
  }

  // Editing in place

  handleCellEdit({ detail }: CustomEvent<PartDetail>): void {
    this.edit(detail.id, detail.part as Editing);
  }
  protected override edit(id: string, field: Editing): void {
    if (field !== 'position' && !this.given.editable.has(field)) return;
    this.editing = { id, field };
    this.refresh();
  }
  handleCellCancel(): void {
    this.endEditing(true);
  }
  handleCellCommit({ detail }: CustomEvent<CommitDetail>): void {
    const { id, editing, text, keepsFocus } = detail;
    const story = this.storyOf(id);
    this.endEditing(keepsFocus);
    if (!story) return;
    if (editing === 'position') {
      if (text !== '') this.place(this.targetsOf(id), Number(text));
      return;
    }
    const value = valueOf(editing, text);
    if (value === story[editing] || (editing === 'title' && value === '')) return;
    this.dispatchEvent(new CustomEvent<StoryEdit>('storyedit', { detail: { id, field: editing, value } }));
  }
  private endEditing(keepsFocus: boolean): void {
    this.editing = undefined;
    if (keepsFocus) this.focusWanted = this.active;
    else this.hasFocus = false;
    this.refresh();
    this.takeWaiting();
  }
}
