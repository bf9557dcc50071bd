import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { lineId, type BacklogLine } from 'c/backlogLines';
import type BacklogRow from 'c/backlogRow';
import type { Editing } from 'c/backlogRow';
import { rowsInView, scrollToShow, type RowRange, type Viewport } from 'c/rowWindow';
import type { MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';
import { gridStyle, NO_CONTENT, type ListContent } from './listContent';
import { RowModels, type Row } from './rowModels';
import { RowMoves } from './rowMoves';
import { RowPlaces } from './rowPlaces';
import { RowSelection } from './rowSelection';

const OVERSCAN = 8;
const ROW_HEIGHT = 41;
const NARROW_ROW_HEIGHT = 73;
const NARROW = 900;
/** Milliseconds without a scroll event after which the list rests. */
const REST = 150;

/** A part of a row: of a story by its id, of an epic by the id of its line. */
export interface RowPart {
  readonly id: string;
  readonly part: string;
}

/**
 * What of the list is in view: rows for the lines that stand there, used again while scrolling, and where the focus belongs while they change.
 */
export abstract class ListView extends NavigationMixin(LightningElement) {
  labels = labels;
  announcement = '';
  rows: Row[] = [];
  isNarrow = false;
  dropGap = -1;
  protected given: ListContent = NO_CONTENT;
  /** What arrived while a story was carried or edited: shown once that is over. */
  protected waiting: ListContent | undefined;
  protected viewport: Viewport = { scrollTop: 0, height: 600, rowHeight: ROW_HEIGHT, count: 0, overscan: 0 };
  protected active: RowPart = { id: '', part: 'title' };
  protected hasFocus = false;
  protected focusWanted: RowPart | undefined;
  protected editing: { id: string; field: Editing } | undefined;
  protected selection = new RowSelection();
  protected moves = new RowMoves({
    lines: () => this.given.lines,
    rowHeight: () => this.viewport.rowHeight,
    page: () => this.page,
    movingWith: (id) => this.targetsOf(id),
    viewport: () => this.element(),
    say: (text) => this.say(text),
    draw: () => this.refreshInPlace(),
    goTo: (id, part) => this.goTo(this.indexOf(id), part),
    focus: (id, part) => {
      this.active = { id, part };
      this.focusWanted = this.active;
      this.hasFocus = true;
      this.refresh();
    },
    moved: (ids, target) => this.tellMove(ids, target)
  });
  #resizes: ResizeObserver | undefined;
  #rendered: RowRange = { start: 0, end: 0 };
  #places = new RowPlaces();
  #models = new RowModels();
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Row elements stand where they stood, and not in the order of reading. */
  #isUnsettled = false;
  /** Rows above and below those in view. The first ones to be seen are drawn without. */
  #overscan = 0;

  protected abstract tellMove(ids: readonly string[], target: MoveTarget): void;
  protected abstract tellSelection(): void;
  /** The list moves below what floats above it. */
  protected abstract scrolled(): void;

  @api
  get content(): ListContent {
    return this.given;
  }
  set content(content: ListContent) {
    if (this.moves.isBusy || this.editing) this.waiting = content;
    else this.take(content);
  }

  protected take(content: ListContent): void {
    const anchor = content.isNews ? this.firstInView() : undefined;
    const isOtherView = content.view !== this.given.view;
    this.given = content;
    this.viewport = { ...this.viewport, count: content.lines.length };
    if (this.hasFocus) this.focusWanted = this.active;
    if (isOtherView) this.setScroll(0);
    else if (anchor) this.keepInView(anchor);
    const isChanged = this.selection.size > 0 && this.selection.keepOnly(new Set(this.shownIds()));
    this.refresh();
    if (isChanged) this.tellSelection();
  }
  protected takeWaiting(): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    if (waiting) this.take(waiting);
  }

  get total(): number {
    return this.given.lines.length;
  }
  /** With the row of headings. */
  get rowCount(): number {
    return this.total + 1;
  }
  get listClass(): string {
    return this.isNarrow ? 'list narrow' : 'list';
  }
  get tracks(): string {
    return this.isNarrow ? '' : gridStyle(this.given);
  }
  get columns(): { name: string; label: string; className: string }[] {
    return this.given.columns.map(({ name, label, isNumber }) => {
      return { name, label, className: `cell ${isNumber ? 'number' : ''}` };
    });
  }
  get canAct(): boolean {
    return this.given.canAct;
  }
  get canRank(): boolean {
    return this.given.canRank;
  }
  get isAllSelected(): boolean {
    return this.selection.size > 0 && this.selection.size === this.given.lines.stories.length;
  }
  get sizerStyle(): string {
    return `height: ${this.total * this.viewport.rowHeight}px`;
  }
  get isDropShown(): boolean {
    return this.dropGap >= 0;
  }
  get dropStyle(): string {
    return this.placeOfLine(this.dropGap);
  }
  get cut(): { text: string; style: string } | undefined {
    const { cut } = this.given;
    return cut && !this.moves.isCarrying ? { text: cut.text, style: this.placeOfLine(cut.at) } : undefined;
  }
  protected get page(): number {
    return Math.max(1, Math.floor(this.viewport.height / this.viewport.rowHeight) - 1);
  }
  protected placeOfLine(index: number): string {
    return `transform: translateY(${index * this.viewport.rowHeight}px)`;
  }

  // What is in view

  override renderedCallback(): void {
    if (!this.#resizes) this.observe();
    // Still wanted while it arrives: the row that loses it must not take that for the person leaving.
    if (this.focusWanted) this.focusPart(this.focusWanted.id, this.focusWanted.part);
    this.focusWanted = undefined;
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
    this.moves.cancelDrag();
    clearTimeout(this.#rest);
  }

  protected element(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.viewport') ?? null;
  }
  protected observe(): void {
    const element = this.element();
    if (!element) return;
    this.#resizes = new ResizeObserver(() => this.measure(element));
    this.#resizes.observe(element);
    this.measure(element);
  }
  protected measure(element: HTMLElement): void {
    const width = this.template?.querySelector<HTMLElement>('.list')?.clientWidth ?? 0;
    const narrow = width > 0 && width < NARROW;
    const rowHeight = narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
    const height = element.clientHeight || this.viewport.height;
    if (height === this.viewport.height && rowHeight === this.viewport.rowHeight && narrow === this.isNarrow) return;
    this.isNarrow = narrow;
    this.viewport = { ...this.viewport, height, rowHeight };
    this.refresh();
  }

  /** Draws the rows in view; in the order of reading, unless their elements are still to stay where they are. */
  protected refresh(): void {
    const { height, rowHeight, count } = this.viewport;
    // A row element is used again for another story, so that scrolling changes text instead of building rows.
    const most = Math.ceil(height / rowHeight) + 2 * this.#overscan + 1;
    const { end: last } = rowsInView({ ...this.viewport, overscan: this.#overscan });
    // As many rows at every place: none is made or taken away on the way.
    const start = Math.max(0, Math.min(last - most, count - most));
    const end = Math.min(count, start + most);
    this.#rendered = { start, end };
    const lines = this.moves.shown(this.given.lines).slice(start, end);
    const isActiveShown = lines.some((line) => lineId(line) === this.active.id);
    const rows = this.#models.rows(lines, start, {
      content: this.given,
      active: isActiveShown ? this.active : { id: lineId(lines[0]), part: this.active.part },
      editing: this.editing,
      isSelected: (id) => this.selection.has(id),
      mark: (id) => this.moves.mark(id),
      isNarrow: this.isNarrow,
      rowHeight
    });
    this.dropGap = this.moves.gap;
    this.rows = this.#isUnsettled ? this.#places.keep(rows) : this.#places.settle(rows);
    if (this.#isUnsettled || this.#overscan === 0) this.restSoon();
  }
  /** The same while much changes quickly: no element is moved in the page until the list rests. */
  protected refreshInPlace(): void {
    this.#isUnsettled = true;
    this.refresh();
  }
  private restSoon(): void {
    clearTimeout(this.#rest);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- browsers do not agree on a scrollend event yet
    this.#rest = setTimeout(() => this.settle(), REST);
  }

  handleScroll(event: Event): void {
    const { scrollTop } = event.target as HTMLElement;
    this.viewport = { ...this.viewport, scrollTop };
    this.#overscan = OVERSCAN;
    this.scrolled();
    const { start, end } = rowsInView({ ...this.viewport, overscan: 1 });
    // While the rendered rows still cover the view there is nothing to do.
    if (start < this.#rendered.start || end > this.#rendered.end) this.refreshInPlace();
    else this.restSoon();
  }
  /** The rows in the order of reading. What has the focus keeps it; what is being edited or carried is left alone. */
  protected settle(): void {
    if (this.editing || this.moves.isBusy) return;
    if (this.hasFocus) this.focusWanted = this.active;
    this.#isUnsettled = false;
    this.#overscan = OVERSCAN;
    this.refresh();
  }

  protected reveal(index: number): void {
    this.setScroll(scrollToShow(index, this.viewport));
  }
  protected setScroll(scrollTop: number): void {
    const element = this.element();
    if (!element) return;
    if (scrollTop !== element.scrollTop) element.scrollTop = scrollTop;
    this.viewport = { ...this.viewport, scrollTop };
  }
  /** The story at the upper edge of the view, and how far the edge is from it; none while the list stands at its start. */
  protected firstInView(): { id: string; offset: number } | undefined {
    const { scrollTop, rowHeight } = this.viewport;
    const line = this.given.lines.at(Math.floor(scrollTop / rowHeight));
    return scrollTop > 0 && line ? { id: lineId(line), offset: scrollTop % rowHeight } : undefined;
  }
  protected keepInView({ id, offset }: { id: string; offset: number }): void {
    const index = this.given.lines.indexOf(id);
    if (index < 0) return;
    // The list is as high as it was until it is drawn.
    this.template?.querySelector<HTMLElement>('.sizer')?.style.setProperty('height', this.sizerStyle.slice(8));
    this.setScroll(index * this.viewport.rowHeight + offset);
  }

  // Where things are

  protected shownIds(): string[] {
    return this.given.lines.stories.map(({ id }) => id);
  }
  protected selectedIds(): string[] {
    return this.selection.among(this.shownIds());
  }
  /** Where a line is shown. One in view is found without a walk through thousands. */
  protected indexOf(id: string): number {
    const lines = this.moves.shown(this.given.lines);
    const seen = this.rows.find((row) => row.id === id)?.index ?? -1;
    return lineId(lines.at(seen)) === id ? seen : lines.indexOf(id);
  }
  protected lineOf(id: string): BacklogLine<Story> | undefined {
    return this.moves.shown(this.given.lines).at(this.indexOf(id));
  }
  protected storyOf(id: string): Story | undefined {
    return this.lineOf(id)?.story;
  }
  /** What an action on a story is about: all that are selected, when it is one of them. */
  protected targetsOf(id: string): readonly string[] {
    return this.selection.has(id) ? this.selectedIds() : [id];
  }
  /** Says something to those who do not see the list. */
  @api
  say(text: string): void {
    this.announcement = text;
  }

  // Where the focus is

  protected goTo(index: number, part: string): void {
    const line = this.moves.shown(this.given.lines).at(index);
    if (!line) return;
    this.active = { id: lineId(line), part: line.story ? part : this.active.part };
    this.reveal(index);
    this.focusWanted = this.active;
    // By key: who reads along hears the rows in their order.
    this.#isUnsettled = false;
    this.refresh();
  }
  protected rowElement(id: string): (HTMLElement & BacklogRow) | null {
    return this.template?.querySelector<HTMLElement & BacklogRow>(`c-backlog-row[data-id="${id}"]`) ?? null;
  }
  protected focusPart(id: string, part: string): void {
    const row = this.rowElement(id);
    if (row) row.focusPart(part);
    else this.template?.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus({ preventScroll: true });
  }
}
