import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { PointerDrag } from 'c/pointerDrag';
import type { CardKey, CardMenu, CardPress } from 'c/planCards';
import type PlanColumn from 'c/planColumn';
import {
  BACKLOG,
  sendCommand,
  type Board,
  type BoardColumn,
  type BoardWarning,
  type PlanCommand,
  type Story,
  type StoryMarks,
  type Velocity
} from 'c/planModel';
import type { Names } from 'c/planWords';
import { carryAcross, carryAlong, paintedColumns, type CarriedCard } from './carriedCard';
import { labels } from './labels';

interface ColumnView {
  readonly key: string;
  readonly column: BoardColumn | undefined;
  readonly stories: readonly Story[];
  readonly warnings: readonly BoardWarning[];
  readonly isTarget: boolean;
  readonly pointValue: number | undefined;
  readonly className: string;
}

type ColumnElement = PlanColumn & HTMLElement;

/** Narrower than this, one column shows at a time. */
const NARROW = 720;
/** Closer to an edge than this, sprints and lists scroll while a card is dragged. */
const EDGE = 48;
const SPEED = 12;

/**
 * The backlog beside the sprints. Cards move between columns by dragging, by keyboard and by their menu; within a sprint they are put in
 * order. Nothing changes here: the page is asked, as `plancommand`.
 */
export default class PlanBoard extends LightningElement {
  @api marks: StoryMarks | undefined;
  @api names: Names | undefined;
  @api velocity: Velocity | undefined;
  @api canPlan = false;
  /** Key of a sprint -> what one more point of it is worth. */
  @api pointValues: ReadonlyMap<string, number> = new Map();
  @api
  get warnings(): readonly BoardWarning[] {
    return this.#warnings;
  }
  set warnings(warnings: readonly BoardWarning[]) {
    this.#warnings = warnings;
  }
  @api
  get board(): Board | undefined {
    return this.#board;
  }
  set board(board: Board | undefined) {
    this.#board = board;
    // Another board comes while a story is carried: it is carried no more.
    this.carried = undefined;
    if (!this.#focusAfterMove) return;
    this.#focusWanted = this.#focusAfterMove;
    this.#focusAfterMove = '';
  }

  labels = labels;
  announcement = '';
  isNarrow = false;
  shownKey = BACKLOG;
  carried: CarriedCard | undefined;
  targetKey: string | undefined;
  menu: { story: Story; anchor: HTMLElement } | undefined;
  #board: Board | undefined;
  #warnings: readonly BoardWarning[] = [];
  #drag: PointerDrag | undefined;
  #focusWanted = '';
  /** A story that was moved by its menu: the focus goes where it is when the new board is there. */
  #focusAfterMove = '';
  #resizes: ResizeObserver | undefined;

  /** Puts the focus on a story, wherever it is. */
  @api
  focusStory(id: string): void {
    this.#focusWanted = id;
    if (this.isNarrow) this.shownKey = this.#board?.places.get(id) ?? BACKLOG;
    this.takeFocus();
  }

  get columns(): ColumnView[] {
    const board = this.#board;
    if (!board) return [];
    const painted = paintedColumns(board, this.carried);
    return [undefined, ...board.columns].map((column) => {
      const key = column?.sprint.key ?? BACKLOG;
      const isHidden = this.isNarrow && key !== this.shownKey;
      return {
        key: key || 'backlog',
        column,
        stories: painted.get(key) ?? [],
        warnings: column ? this.#warnings.filter(({ sprint }) => sprint === key) : [],
        isTarget: this.targetKey === key || (this.carried?.to === key && this.carried.from !== key),
        pointValue: this.pointValues.get(key),
        className: `${column ? 'sprint' : 'backlog'}${isHidden ? ' slds-hide' : ''}`
      };
    });
  }
  get backlog(): ColumnView[] {
    return this.columns.slice(0, 1);
  }
  get sprints(): ColumnView[] {
    return this.columns.slice(1);
  }
  get sprintsClass(): string {
    return this.isNarrow && this.shownKey === BACKLOG ? 'sprints slds-hide' : 'sprints';
  }
  get boardClass(): string {
    return this.isNarrow ? 'board narrow' : 'board';
  }
  get carriedId(): string {
    return this.carried?.id ?? '';
  }
  get columnOptions(): { label: string; value: string }[] {
    const sprints = this.#board?.columns ?? [];
    return [
      { label: labels.backlog, value: BACKLOG },
      ...sprints.map(({ sprint }) => ({ label: sprint.name, value: sprint.key }))
    ];
  }

  override renderedCallback(): void {
    const element = this.template?.querySelector<HTMLElement>('.board');
    if (element && !this.#resizes) {
      this.#resizes = new ResizeObserver(() => {
        this.isNarrow = element.clientWidth > 0 && element.clientWidth < NARROW;
      });
      this.#resizes.observe(element);
    }
    if (this.#focusWanted) this.takeFocus();
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
    this.#drag?.cancel();
  }

  private elements(): ColumnElement[] {
    return [...(this.template?.querySelectorAll<ColumnElement>('c-plan-column') ?? [])];
  }
  private takeFocus(): void {
    const id = this.#focusWanted;
    if (this.elements().some((column) => column.focusCard(id))) this.#focusWanted = '';
  }
  private nameOf(key: string): string {
    return this.#board?.columns.find(({ sprint }) => sprint.key === key)?.sprint.name ?? labels.backlog;
  }
  private storyOf(id: string): Story | undefined {
    const { backlog = [], columns = [] } = this.#board ?? {};
    const among = (stories: readonly Story[]): Story | undefined => stories.find((story) => story.id === id);
    return among(backlog) ?? columns.map(({ stories }) => among(stories)).find(Boolean);
  }

  handleShown(event: CustomEvent<{ value: string }>): void {
    this.shownKey = event.detail.value;
  }

  // By keyboard

  handleCardKey(event: CustomEvent<CardKey>): void {
    const { id, key, isControl } = event.detail;
    const story = this.storyOf(id);
    if (!story) return;
    const isKnown = this.carried ? this.carryKey(key, story) : this.restKey(event, key, story, isControl);
    if (isKnown) event.preventDefault();
  }

  /** A key while nothing is carried: grab, select, or walk from card to card. */
  private restKey(event: CustomEvent<CardKey>, key: string, story: Story, isControl: boolean): boolean {
    const column = event.currentTarget as ColumnElement;
    const step = this.stepOf(key);
    if (key === ' ' && isControl && this.canPlan) {
      sendCommand(this, { kind: 'select', ids: [story.id], isOn: !this.marks?.selected.has(story.id) });
    } else if (key === ' ' || key === 'Enter') this.grab(story, event.detail.index, column.columnKey);
    else if (key === 'ArrowDown') column.focusIndex(event.detail.index + 1);
    else if (key === 'ArrowUp') column.focusIndex(Math.max(0, event.detail.index - 1));
    else if (key === 'Home') column.focusIndex(0);
    else if (key === 'End') column.focusIndex(Infinity);
    else if (step) this.walk(column, step, event.detail.index);
    else return false;
    return true;
  }

  private walk(from: ColumnElement, step: 1 | -1, index: number): void {
    const columns = this.elements();
    for (let at = columns.indexOf(from) + step; columns[at]; at += step) if (columns[at]!.focusIndex(index)) return;
  }

  /** One column on or back; where a script runs from right to left, the left arrow leads on. */
  private stepOf(key: string): 1 | -1 | 0 {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
    const isRtl = getComputedStyle(this.template!.host).direction === 'rtl';
    return (key === 'ArrowRight') !== isRtl ? 1 : -1;
  }

  private grab(story: Story, index: number, key: string): void {
    if (!this.canPlan || story.status === 'Done') return;
    this.carried = { id: story.id, from: key, fromIndex: index, to: key, index, isPlaced: false };
    this.announcement = fillLabel(labels.grabbed, `${story.key} ${story.title}`, this.nameOf(key));
  }

  /** A key while a story is carried. */
  private carryKey(key: string, story: Story): boolean {
    const carried = this.carried!;
    const step = this.stepOf(key);
    if (key === 'Escape') this.leave(story);
    else if (key === ' ' || key === 'Enter') this.drop(story);
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.carry(carryAlong(this.#board!, carried, key === 'ArrowDown' ? 1 : -1));
    } else if (step) this.carry(carryAcross(this.#board!, carried, step, story));
    else return key === 'Tab';
    return true;
  }

  private carry(carried: CarriedCard): void {
    this.carried = carried;
    this.#focusWanted = carried.id;
    if (this.isNarrow) this.shownKey = carried.to;
    const total = paintedColumns(this.#board!, carried).get(carried.to)!.length;
    this.announcement = fillLabel(labels.carried, this.nameOf(carried.to), carried.index + 1, total);
  }

  private leave(story: Story): void {
    const { from } = this.carried!;
    this.carried = undefined;
    this.#focusWanted = story.id;
    if (this.isNarrow) this.shownKey = from;
    this.announcement = fillLabel(labels.left, story.key, this.nameOf(from));
  }

  private drop(story: Story): void {
    const { to, from, index, fromIndex, isPlaced } = this.carried!;
    if (to === from && index === fromIndex) {
      this.leave(story);
      return;
    }
    this.#focusWanted = story.id;
    this.announcement = fillLabel(labels.dropped, story.key, this.nameOf(to));
    sendCommand(this, { kind: 'place', ids: [story.id], to, index: isPlaced ? index : null });
  }

  handleCardLeave(event: CustomEvent<string>): void {
    // Focus that leaves a carried story for good leaves it where it was; a card that is only drawn elsewhere gets it back.
    if (this.carried && this.carried.id === event.detail && !this.#focusWanted) this.carried = undefined;
  }

  // By pointer

  handleCardPress(event: CustomEvent<CardPress>): void {
    const { id, text, event: press } = event.detail;
    const selected = this.marks?.selected ?? new Set<string>();
    const ids = selected.has(id) ? [...selected] : [id];
    const ghost = ids.length > 1 ? fillLabel(labels.many, ids.length) : text;
    this.#drag = new PointerDrag(ghost, press, {
      moved: ({ x, y }) => this.dragOver(ids, x, y),
      dropped: ({ x, y }) => this.dropAt(ids, x, y),
      cancelled: () => this.endDrag()
    });
  }

  private columnAt(x: number, y: number): ColumnElement | undefined {
    return this.elements().find((column) => {
      const { left, right, top, bottom } = column.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  }

  /** Within its own sprint a single story is put in order; elsewhere its rank says where it stands. */
  private isOrdering(ids: readonly string[], column: ColumnElement): boolean {
    return ids.length === 1 && column.columnKey !== BACKLOG && this.#board?.places.get(ids[0]!) === column.columnKey;
  }

  private dragOver(ids: readonly string[], x: number, y: number): void {
    const over = this.columnAt(x, y);
    for (const column of this.elements()) if (column !== over) column.endDrop();
    this.scrollAt(x);
    this.targetKey = over?.columnKey;
    if (!over) return;
    over.dropAt(y, this.isOrdering(ids, over));
    const { top, bottom } = over.getBoundingClientRect();
    if (y > bottom - EDGE) over.scrollList(SPEED);
    else if (y < top + EDGE) over.scrollList(-SPEED);
  }

  private scrollAt(x: number): void {
    const sprints = this.template?.querySelector<HTMLElement>('.sprints');
    if (!sprints) return;
    const { left, right } = sprints.getBoundingClientRect();
    if (x > right - EDGE) sprints.scrollLeft += SPEED;
    else if (x > left - EDGE && x < left + EDGE) sprints.scrollLeft -= SPEED;
  }

  private dropAt(ids: readonly string[], x: number, y: number): void {
    const over = this.columnAt(x, y);
    const gap = over?.dropAt(y, false) ?? 0;
    this.endDrag();
    if (!over) return;
    const to = over.columnKey;
    const isOrdering = this.isOrdering(ids, over);
    const from =
      this.#board?.columns.find(({ sprint }) => sprint.key === to)?.stories.findIndex(({ id }) => id === ids[0]) ?? -1;
    const index = from >= 0 && gap > from ? gap - 1 : gap;
    if (isOrdering && index === from) return;
    this.#focusAfterMove = ids[0]!;
    sendCommand(this, { kind: 'place', ids, to, index: isOrdering ? index : null });
  }

  private endDrag(): void {
    this.#drag = undefined;
    this.targetKey = undefined;
    for (const column of this.elements()) column.endDrop();
  }

  // By menu

  handleCardMenu(event: CustomEvent<CardMenu>): void {
    const story = this.storyOf(event.detail.id);
    const isSame = this.menu?.story.id === event.detail.id;
    this.menu = story && !isSame ? { story, anchor: event.detail.anchor } : undefined;
  }
  handleMenuCommand(event: CustomEvent<PlanCommand>): void {
    const command = event.detail;
    if (command.kind !== 'place') return;
    const story = this.storyOf(command.ids[0] ?? '');
    if (!story) return;
    this.#focusAfterMove = this.isNarrow ? '' : story.id;
    const what = command.ids.length > 1 ? fillLabel(labels.many, command.ids.length) : story.key;
    this.announcement = fillLabel(labels.dropped, what, this.nameOf(command.to));
  }
  handleMenuClose(event: CustomEvent<boolean>): void {
    const anchor = this.menu?.anchor;
    this.menu = undefined;
    if (event.detail) anchor?.focus();
  }
}
