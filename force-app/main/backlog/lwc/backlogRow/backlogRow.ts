import { LightningElement, api } from 'lwc';
import type { StoryLine } from 'c/backlogLines';
import type { CellOptions, Column, EditableField } from 'c/backlogColumns';
import { fillLabel } from 'c/labelText';
import type { Story } from 'c/storyRecords';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import type { CellEditing, EditorCommit } from 'c/backlogCellEditor';
import { cellsOf, positionEditing, titleEditing, type Cell } from './cells';
import { labels } from './labels';

/** What can be edited in a row: a field, or the place of the story. */
export type Editing = EditableField | 'position';

/** What a row shows. A new object means that something of it has changed. */
export interface RowModel {
  readonly line: StoryLine<Story>;
  readonly columns: readonly Column[];
  readonly options: CellOptions;
  readonly canRank: boolean;
  /** There is something that this person may do with a story. */
  readonly canAct: boolean;
  /** Fields that this person may write. */
  readonly editable: ReadonlySet<EditableField>;
  /** The part that Tab leads to, in the one row that has it. */
  readonly activePart: string | undefined;
  readonly editing: Editing | undefined;
  readonly isSelected: boolean;
}

/** What the events of a row tell: `partfocus`, `partkey`, `partpress`, `rowaction`, `celledit`, `cellcommit`. */
export interface PartDetail<Native extends Event = Event> {
  readonly id: string;
  readonly part: string;
  readonly event: Native;
}
export type RowAction = 'top' | 'bottom' | 'menu' | 'open' | 'select';
export interface ActionDetail {
  readonly id: string;
  readonly action: RowAction;
  readonly isShift: boolean;
}
export interface CommitDetail extends EditorCommit {
  readonly id: string;
  readonly editing: Editing;
}

interface ActionButton {
  readonly name: string;
  readonly path: string;
  readonly label: string;
  readonly tabIndex: number;
  readonly part?: string;
  readonly popup?: string;
}

/* Drawings of 16 by 16. */
const DOTS = [2, 6.6, 11.2].map((y) => `M5 ${y}a1.4 1.4 0 1 0 .1 0zM11 ${y}a1.4 1.4 0 1 0 .1 0z`).join('');
const TO_TOP = 'M3 2h10M8 14V5M4.5 8.5 8 5l3.5 3.5';
const TO_BOTTOM = 'M3 14h10M8 2v9M4.5 7.5 8 11l3.5-3.5';
const MENU = 'M4 6.5 8 10.5 12 6.5';

/**
 * One story of the ranked list. It shows its model and tells what is done to it; what that means is the list's affair. All of its events bubble.
 * @fires partfocus partblur partkey partpress `PartDetail`
 * @fires rowaction `ActionDetail`
 * @fires celledit `PartDetail`, the part being what is to be edited
 * @fires cellcommit `CommitDetail`; cellcancel
 */
export default class BacklogRow extends LightningElement {
  @api model!: RowModel;
  labels = labels;
  dots = DOTS;

  get story(): Story {
    return this.model.line.story;
  }
  get url(): string {
    return `/lightning/r/${STORY_OBJECT.objectApiName}/${this.story.id}/view`;
  }
  get position(): string {
    return this.model.line.position === null ? '' : String(this.model.line.position);
  }
  get canPlace(): boolean {
    return this.model.canRank && this.model.line.position !== null;
  }
  get canRename(): boolean {
    return this.model.editable.has('title');
  }
  get cells(): Cell[] {
    return cellsOf(this.model);
  }
  get titleEditing(): CellEditing | undefined {
    return this.model.editing === 'title' ? titleEditing(this.model) : undefined;
  }
  get positionEditing(): CellEditing | undefined {
    return this.model.editing === 'position' ? positionEditing(this.model) : undefined;
  }
  get questionsText(): string | undefined {
    return this.story.openQuestions > 0 ? fillLabel(labels.openQuestions, this.story.openQuestions) : undefined;
  }

  // Names for those who do not see the row.
  get selectLabel(): string {
    return fillLabel(labels.select, this.story.key, this.story.title);
  }
  get handleLabel(): string {
    return fillLabel(labels.handle, this.story.key, this.story.title);
  }
  get positionLabel(): string {
    return fillLabel(labels.editPosition, this.story.key, this.position);
  }
  get renameLabel(): string {
    return fillLabel(labels.rename, this.story.key);
  }

  /** Buttons at the end of the row. Tab and arrows lead to the last; what the others do is in its menu as well. */
  get actions(): ActionButton[] {
    const { key } = this.story;
    const menu = {
      name: 'menu',
      path: MENU,
      label: fillLabel(labels.more, key),
      part: 'menu',
      popup: 'menu',
      tabIndex: this.tabOf('menu')
    };
    if (!this.model.canRank) return [menu];
    return [
      { name: 'top', path: TO_TOP, label: fillLabel(labels.moveToTop, key), tabIndex: -1 },
      { name: 'bottom', path: TO_BOTTOM, label: fillLabel(labels.moveToBottom, key), tabIndex: -1 },
      menu
    ];
  }

  // The one place of the list that Tab leads to.
  private tabOf(part: string): number {
    return this.model.activePart === part ? 0 : -1;
  }
  get selectTab(): number {
    return this.tabOf('select');
  }
  get handleTab(): number {
    return this.tabOf('handle');
  }
  get positionTab(): number {
    return this.tabOf('position');
  }
  get keyTab(): number {
    return this.tabOf('key');
  }
  get titleTab(): number {
    return this.tabOf('title');
  }

  /** Puts the focus on a part of the row, or on its link where the row has no such part. */
  @api
  focusPart(part: string): void {
    const find = (name: string): HTMLElement | null | undefined =>
      this.template?.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const target = find(part) ?? find('title');
    target?.focus({ preventScroll: true });
  }
  /** The part beside another one, in the order in which they stand. */
  @api
  partBeside(part: string, step: 1 | -1): string | undefined {
    const parts = [...(this.template?.querySelectorAll<HTMLElement>('[data-part]') ?? [])]
      // A narrow row hides some of them.
      .filter((element) => element.checkVisibility?.() ?? true)
      .map((element) => element.dataset.part ?? '');
    return parts[parts.indexOf(part) + step];
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  handleFocusIn(event: FocusEvent): void {
    this.tell('partfocus', { id: this.story.id, part: partOf(event), event });
  }
  handleFocusOut(event: FocusEvent): void {
    this.tell('partblur', { id: this.story.id, part: partOf(event), event });
  }
  handleKey(event: KeyboardEvent): void {
    this.tell('partkey', { id: this.story.id, part: partOf(event), event });
  }
  handlePointerDown(event: PointerEvent): void {
    this.tell('partpress', { id: this.story.id, part: 'handle', event });
  }

  handleAction(event: MouseEvent): void {
    const action = (event.currentTarget as HTMLElement).dataset.action as RowAction;
    if (action === 'open') {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
    }
    this.tell('rowaction', { id: this.story.id, action, isShift: event.shiftKey });
  }

  // Editing in place

  handleEdit(event: Event): void {
    const part = (event.currentTarget as HTMLElement).dataset.edit;
    this.tell('celledit', { id: this.story.id, part, event });
  }
  handleCommit(event: CustomEvent<EditorCommit>): void {
    const { editing } = this.model;
    if (editing) this.tell('cellcommit', { id: this.story.id, editing, ...event.detail });
  }
  handleCancel(): void {
    this.tell('cellcancel', { id: this.story.id });
  }
}

function partOf(event: Event): string {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-part]')?.dataset.part ?? '';
}
