import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fillLabel } from 'c/labelText';
import type { MoveTarget } from 'c/storyOrder';
import { gapAt, rowsInView, scrollToShow, type RowRange, type Viewport } from 'c/rowWindow';
import type { Story } from 'c/storyRecords';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import { labels } from './labels';
import { standingIndex, type CarriedStory } from './carriedStory';
import { PointerDrag } from './pointerDrag';
import { RowPlaces } from './rowPlaces';
import { keyboardStep } from './keyboardStep';

/** What `storymove` tells: the story and where it goes. */
export interface StoryMove {
  readonly id: string;
  readonly target: MoveTarget;
}

export type EditableField = 'points' | 'status';

/** What `storyedit` tells. */
export interface StoryEdit {
  readonly id: string;
  readonly field: EditableField;
  readonly value: string | number | null;
}

export interface StatusOption {
  readonly label: string;
  readonly value: string;
}

interface Row {
  readonly slot: number;
  readonly id: string;
  readonly index: number;
  /** Its index but for the story being carried past it. */
  readonly standing: number;
  readonly style: string;
  readonly rowIndex: number;
  readonly position: number;
  readonly story: Story;
  readonly url: string;
  readonly className: string;
  readonly tabIndex: number;
  readonly points: string;
  readonly pointsLabel: string;
  readonly statusLabel: string;
  readonly handleLabel: string;
  readonly positionLabel: string;
  readonly topLabel: string;
  readonly bottomLabel: string;
  readonly isEditingPoints: boolean;
  readonly isEditingStatus: boolean;
  readonly isEditingPosition: boolean;
  readonly statusOptions: readonly (StatusOption & { readonly selected: boolean })[];
}

interface Editing {
  readonly id: string;
  readonly field: EditableField | 'position';
}

const OVERSCAN = 8;
const ROW_HEIGHT = 41;
const NARROW_ROW_HEIGHT = 73;
const NARROW = 720;
/** Milliseconds without a scroll event after which the list rests. */
const REST = 150;
const NO_OPTIONS: Row['statusOptions'] = [];

/**
 * The ranked list. Only the rows in view are in the page, whatever its length; rows are reused while scrolling.
 * A story moves by dragging its handle (mouse, touch, pen), by keyboard (space to grab, arrows, page, home and end, space to
 * drop, escape to leave it), by buttons to either end, or by typing a position.
 *
 * @fires storymove a `StoryMove`; nothing changes here until the new `stories` arrive
 * @fires storyedit a `StoryEdit`
 */
export default class BacklogList extends NavigationMixin(LightningElement) {
  /** Values of the status picklist that may be chosen. */
  @api statusOptions: readonly StatusOption[] = [];
  /** Whether the person may change rank, points and status; what may not be done is not offered. */
  @api canRank = false;
  /** Moves are proposed: whoever answers `storymove` asks for a reason, and takes the focus. */
  @api isProposing = false;
  @api canEstimate = false;
  @api canSetStatus = false;

  labels = labels;
  announcement = '';
  rows: Row[] = [];
  isNarrow = false;
  dropGap = -1;
  #stories: readonly Story[] = [];
  #viewport: Viewport = { scrollTop: 0, height: 600, rowHeight: ROW_HEIGHT, count: 0, overscan: OVERSCAN };
  #activeId = '';
  #grabbed: CarriedStory | undefined;
  #editing: Editing | undefined;
  #focusWanted: { id: string; part: string } | undefined;
  #resizes: ResizeObserver | undefined;
  #drag: PointerDrag | undefined;
  #rendered: RowRange = { start: 0, end: 0 };
  #places = new RowPlaces();
  #focusKept: HTMLElement | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** Stories in rank order, filtered or not. */
  @api
  get stories(): readonly Story[] {
    return this.#stories;
  }
  set stories(stories: readonly Story[]) {
    this.#stories = stories;
    this.#viewport = { ...this.#viewport, count: stories.length };
    this.#grabbed = this.#grabbed && this.found(this.#grabbed);
    this.refresh();
  }

  /** Brings a story into view and puts the focus on its handle. */
  @api
  show(id: string): void {
    const index = this.#stories.findIndex((story) => story.id === id);
    if (index >= 0) this.goTo(index, 'handle');
  }

  get total(): number {
    return this.#stories.length;
  }
  /** With the header row. */
  get rowCount(): number {
    return this.total + 1;
  }
  get isEmpty(): boolean {
    return this.total === 0;
  }
  get isHandleDisabled(): boolean {
    return !this.canRank;
  }
  get listClass(): string {
    return `list ${this.isNarrow ? 'narrow' : ''} ${this.canRank ? 'rankable' : ''}`;
  }
  get sizerStyle(): string {
    return `height: ${this.total * this.#viewport.rowHeight}px`;
  }
  get isDropShown(): boolean {
    return this.dropGap >= 0;
  }
  get dropStyle(): string {
    return `transform: translateY(${this.dropGap * this.#viewport.rowHeight}px)`;
  }

  override renderedCallback(): void {
    if (!this.#resizes) this.observe();
    if (this.#focusWanted) this.focusPart(this.#focusWanted.id, this.#focusWanted.part);
    else if (this.#focusKept?.isConnected) this.#focusKept.focus({ preventScroll: true });
    this.#focusKept = null;
  }

  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
    this.#drag?.cancel();
    clearTimeout(this.#rest);
  }

  private element(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  private observe(): void {
    const element = this.element();
    if (!element) return;
    this.#resizes = new ResizeObserver(() => this.measure(element));
    this.#resizes.observe(element);
    this.measure(element);
  }

  private measure(element: HTMLElement): void {
    const narrow = element.clientWidth > 0 && element.clientWidth < NARROW;
    const rowHeight = narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
    const height = element.clientHeight || this.#viewport.height;
    if (height === this.#viewport.height && rowHeight === this.#viewport.rowHeight && narrow === this.isNarrow) return;
    this.isNarrow = narrow;
    this.#viewport = { ...this.#viewport, height, rowHeight };
    this.refresh();
  }

  /** Draws the rows in view; in the order of reading, unless their elements are to stay where they are. */
  private refresh(isScrolling = false): void {
    this.#rendered = rowsInView(this.#viewport);
    const { start, end } = this.#rendered;
    const shown = Array.from({ length: end - start }, (_, offset) => this.storyAt(start + offset));
    const active = shown.some((story) => story?.id === this.#activeId) ? this.#activeId : shown[0]?.id;
    // A row element is used again for another story, so that scrolling changes text instead of building rows.
    const slots = Math.ceil(this.#viewport.height / this.#viewport.rowHeight) + 2 * OVERSCAN + 1;
    const rows = shown.flatMap((story, offset) => {
      return story ? [this.row(story, start + offset, slots, story.id === active)] : [];
    });
    this.rows = isScrolling ? this.#places.keep(rows) : this.#places.settle(rows);
  }

  /** The story shown at an index: the grabbed one stands where it would be dropped. */
  private storyAt(index: number): Story | undefined {
    return this.#stories[standingIndex(index, this.#grabbed)];
  }

  /** Where a story stands. One in view, or where it was last seen, is found without a walk through thousands. */
  private indexOf(id: string | undefined, seen = this.rows.find((row) => row.id === id)?.standing ?? -1): number {
    if (this.#stories[seen]?.id === id) return seen;
    return this.#stories.findIndex((story) => story.id === id);
  }

  /** The grabbed story among stories that have changed. */
  private found({ id, to }: CarriedStory): CarriedStory | undefined {
    const from = this.indexOf(id);
    return from < 0 ? undefined : { id, from, to: Math.min(to, this.total - 1) };
  }

  private row(story: Story, index: number, slots: number, isActive: boolean): Row {
    const { id, key, title } = story;
    const editing = this.#editing?.id === id ? this.#editing.field : undefined;
    const position = index + 1;
    const states = [
      this.#grabbed?.id === id ? 'grabbed' : '',
      this.#drag?.id === id ? 'dragged' : '',
      story.isBlocked ? 'blocked' : ''
    ];
    return {
      slot: index % slots,
      id,
      index,
      standing: standingIndex(index, this.#grabbed),
      style: `transform: translateY(${index * this.#viewport.rowHeight}px)`,
      rowIndex: position + 1,
      position,
      story,
      url: `/lightning/r/${STORY_OBJECT.objectApiName}/${id}/view`,
      className: `row ${states.join(' ')}`,
      tabIndex: isActive ? 0 : -1,
      points: story.points === null ? '–' : String(story.points),
      pointsLabel: fillLabel(labels.editPoints, key, story.points ?? labels.unestimated),
      statusLabel: fillLabel(labels.editStatus, key, story.statusLabel),
      handleLabel: fillLabel(labels.handle, key, title),
      positionLabel: fillLabel(labels.editPosition, key, position),
      topLabel: fillLabel(labels.moveToTop, key),
      bottomLabel: fillLabel(labels.moveToBottom, key),
      isEditingPoints: editing === 'points',
      isEditingStatus: editing === 'status',
      isEditingPosition: editing === 'position',
      statusOptions:
        editing === 'status'
          ? this.statusOptions.map((option) => ({ ...option, selected: option.value === story.status }))
          : NO_OPTIONS
    };
  }

  // Scrolling and focus

  handleScroll(event: Event): void {
    const { scrollTop } = event.target as HTMLElement;
    this.#viewport = { ...this.#viewport, scrollTop };
    const { start, end } = rowsInView({ ...this.#viewport, overscan: 1 });
    // While the rendered rows still cover the view there is nothing to do.
    if (start < this.#rendered.start || end > this.#rendered.end) this.refresh(true);
    clearTimeout(this.#rest);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- browsers do not agree on a scrollend event yet
    this.#rest = setTimeout(() => this.settle(), REST);
  }

  /** The rows in the order of reading. What has the focus keeps it; what is being edited or carried is left alone. */
  private settle(): void {
    if (this.#editing || this.#grabbed || this.#drag) return;
    this.#focusKept = this.template?.activeElement as HTMLElement | null;
    this.refresh();
  }

  private scrollTo(index: number): void {
    const element = this.element();
    if (!element) return;
    const scrollTop = scrollToShow(index, this.#viewport);
    if (scrollTop !== element.scrollTop) element.scrollTop = scrollTop;
    this.#viewport = { ...this.#viewport, scrollTop };
  }

  private goTo(index: number, part: string): void {
    const story = this.storyAt(index);
    if (!story) return;
    this.#activeId = story.id;
    this.scrollTo(index);
    this.#focusWanted = { id: story.id, part };
    this.refresh();
  }

  private focusPart(id: string, part: string): void {
    const target = this.template?.querySelector<HTMLElement>(`[data-id="${id}"] [data-part="${part}"]`);
    // Still wanted while it arrives: the handle that loses it must not take that for the person leaving.
    target?.focus({ preventScroll: true });
    this.#focusWanted = undefined;
    if (target instanceof HTMLInputElement) target.select();
  }

  handleFocusIn(event: FocusEvent): void {
    const id = this.rowOf(event)?.dataset.id;
    if (!id || id === this.#activeId) return;
    this.#activeId = id;
    this.refresh();
  }

  private rowOf(event: Event): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
  }

  private storyOf(event: Event): Story | undefined {
    return this.#stories[this.indexOf(this.rowOf(event)?.dataset.id)];
  }

  handleOpen(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const recordId = this.rowOf(event)?.dataset.id;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName: STORY_OBJECT.objectApiName, actionName: 'view' }
    });
  }

  // Moving by keyboard

  handleHandleKey(event: KeyboardEvent): void {
    const story = this.storyOf(event);
    if (!story) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (this.#grabbed) this.drop();
      else this.grab(story);
      return;
    }
    if (event.key === 'Escape' && this.#grabbed) {
      event.preventDefault();
      this.leave(story);
      return;
    }
    const index = this.#grabbed?.to ?? this.indexOf(story.id);
    const page = Math.max(1, Math.floor(this.#viewport.height / this.#viewport.rowHeight) - 1);
    const next = keyboardStep(event.key, index, this.total, page);
    if (next === undefined) return;
    event.preventDefault();
    if (this.#grabbed) this.carryTo(next);
    else this.goTo(next, 'handle');
  }

  private grab(story: Story): void {
    if (!this.canRank) return;
    const from = this.indexOf(story.id);
    this.#grabbed = { id: story.id, from, to: from };
    this.say(fillLabel(labels.grabbed, story.key, from + 1, this.total));
    this.refresh();
  }

  private carryTo(to: number): void {
    if (!this.#grabbed) return;
    this.#grabbed = { ...this.#grabbed, to };
    this.say(fillLabel(labels.carried, to + 1, this.total));
    this.goTo(to, 'handle');
  }

  private leave(story: Story): void {
    const from = this.#grabbed?.from ?? 0;
    this.#grabbed = undefined;
    this.say(fillLabel(labels.left, story.key, from + 1));
    this.goTo(from, 'handle');
  }

  private drop(): void {
    const grabbed = this.#grabbed;
    const story = grabbed && this.#stories[grabbed.from];
    this.#grabbed = undefined;
    if (!grabbed || !story) return;
    this.#focusWanted = { id: story.id, part: 'handle' };
    this.refresh();
    if (grabbed.to === grabbed.from) this.leave(story);
    else this.moveToIndex(grabbed.from, grabbed.to);
  }

  handleHandleBlur(): void {
    // Focus that leaves a grabbed row for good leaves the story where it was; a row that is only rebuilt gets it back.
    if (!this.#grabbed || this.#focusWanted) return;
    this.#grabbed = undefined;
    this.refresh();
  }

  // Moving by pointer

  handlePointerDown(event: PointerEvent): void {
    const story = this.storyOf(event);
    const element = this.element();
    if (!this.canRank || event.button !== 0 || !story || !element) return;
    const from = this.indexOf(story.id);
    this.#drag = new PointerDrag(story.id, `${story.key} ${story.title}`, element, event, {
      moved: (y) => this.dragTo(y),
      dropped: (y) => this.dropAt(story, from, y),
      cancelled: () => this.endDrag()
    });
  }

  private dragTo(y: number): void {
    const gap = gapAt(y, this.#viewport.rowHeight, this.total);
    if (this.dropGap < 0) this.refresh();
    this.dropGap = gap;
  }

  private dropAt(story: Story, seen: number, y: number): void {
    const gap = gapAt(y, this.#viewport.rowHeight, this.total);
    this.endDrag();
    const from = this.indexOf(story.id, seen);
    this.#activeId = story.id;
    this.#focusWanted = { id: story.id, part: 'handle' };
    this.moveToIndex(from, gap > from ? gap - 1 : gap);
  }

  private endDrag(): void {
    this.#drag = undefined;
    this.dropGap = -1;
    this.refresh();
  }

  // Moving by button and by number

  handleMoveToTop(event: Event): void {
    this.moveToIndex(this.indexOf(this.rowOf(event)?.dataset.id), 0);
  }

  handleMoveToBottom(event: Event): void {
    this.moveToIndex(this.indexOf(this.rowOf(event)?.dataset.id), this.total - 1);
  }

  /** Index among the stories shown: in a filtered list a story lands next to the shown neighbour. */
  private moveToIndex(from: number, index: number): void {
    const story = this.#stories[from];
    const to = Math.min(Math.max(0, index), this.total - 1);
    if (!story || to === from) return;
    const below = this.#stories[to < from ? to : to + 1];
    const above = this.#stories[to < from ? to - 1 : to];
    const target = below ? { before: below.id } : above && { after: above.id };
    if (!target) return;
    if (this.isProposing) {
      this.#focusWanted = undefined;
      this.#focusKept = null;
    }
    this.say(fillLabel(this.isProposing ? labels.proposing : labels.moved, story.key, to + 1, this.total));
    this.dispatchEvent(new CustomEvent<StoryMove>('storymove', { detail: { id: story.id, target } }));
  }

  private say(text: string): void {
    this.announcement = text;
  }

  // Editing in place

  handleEdit(event: Event): void {
    const id = this.rowOf(event)?.dataset.id;
    const field = (event.currentTarget as HTMLElement).dataset.field as Editing['field'] | undefined;
    if (!id || !field) return;
    this.#editing = { id, field };
    this.#focusWanted = { id, part: 'editor' };
    this.refresh();
  }

  handleEditorKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // The focus goes to the button behind the editor, which the same key press would open again.
    event.preventDefault();
    if (event.key === 'Escape') this.endEditing(this.#editing?.field ?? 'handle');
    else this.commit(event, true);
  }

  handleEditorBlur(event: Event): void {
    this.commit(event, false);
  }

  private commit(event: Event, keepFocus: boolean): void {
    const story = this.storyOf(event);
    const editing = this.#editing;
    const input = event.target as HTMLInputElement | HTMLSelectElement;
    if (!editing || !story) return;
    if ('validity' in input && !input.validity.valid) {
      if (keepFocus) input.reportValidity();
      else this.endEditing();
      return;
    }
    this.endEditing(keepFocus ? editing.field : undefined);
    this.apply(story, editing.field, input.value);
  }

  private apply(story: Story, field: Editing['field'], text: string): void {
    if (field === 'position') {
      if (text !== '') this.moveToIndex(this.indexOf(story.id), Number(text) - 1);
      return;
    }
    const value = field === 'points' ? (text === '' ? null : Number(text)) : text;
    if (value === story[field]) return;
    this.dispatchEvent(new CustomEvent<StoryEdit>('storyedit', { detail: { id: story.id, field, value } }));
  }

  private endEditing(focusOn?: string): void {
    const id = this.#editing?.id;
    this.#editing = undefined;
    if (id && focusOn) this.#focusWanted = { id, part: focusOn };
    this.refresh();
  }
}
