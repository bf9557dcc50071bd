import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { sendCommand, type Story, type StoryMarks } from 'c/planModel';
import { gapAt, rowsInView, scrollToShow, type Viewport } from 'c/rowWindow';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import { cardOf, type Card } from './card';
import { labels } from './labels';

/** What `cardkey` tells: a key pressed on the grip of a card. Whoever acts on it prevents its default. */
export interface CardKey {
  readonly id: string;
  readonly index: number;
  readonly key: string;
  readonly isControl: boolean;
}
/** What `cardpress` tells: a pointer that may become a drag. */
export interface CardPress {
  readonly id: string;
  readonly text: string;
  readonly event: PointerEvent;
}
/** What `cardmenu` tells. */
export interface CardMenu {
  readonly id: string;
  readonly anchor: HTMLElement;
}

const ROW_HEIGHT = 70;
const OVERSCAN = 6;
const NO_MARKS: StoryMarks = {
  moved: new Set(),
  pins: new Set(),
  excluded: new Set(),
  mustHaves: new Set(),
  selected: new Set(),
  warned: new Set()
};

/**
 * The cards of one column; only those in view are in the page. Knows nothing of other columns: moves are the board's.
 * @fires cardkey `CardKey`
 * @fires cardpress `CardPress`
 * @fires cardmenu `CardMenu`
 * @fires cardleave when the focus leaves a card
 */
export default class PlanCards extends LightningElement {
  /** What the column is called. */
  @api columnName = '';
  @api canPlan = false;
  @api emptyText = '';
  @api
  get stories(): readonly Story[] {
    return this.#stories;
  }
  set stories(stories: readonly Story[]) {
    this.#stories = stories;
    this.#viewport = { ...this.#viewport, count: stories.length };
    this.draw();
  }
  @api
  get marks(): StoryMarks {
    return this.#marks;
  }
  set marks(marks: StoryMarks | undefined) {
    this.#marks = marks ?? NO_MARKS;
    this.draw();
  }
  /** Story that is carried by keyboard. */
  @api
  get carriedId(): string {
    return this.#carriedId;
  }
  set carriedId(id: string | undefined) {
    this.#carriedId = id ?? '';
    this.draw();
  }

  labels = labels;
  cards: Card[] = [];
  dropGap = -1;
  #stories: readonly Story[] = [];
  #marks: StoryMarks = NO_MARKS;
  #carriedId = '';
  #activeId = '';
  #focusWanted = '';
  #viewport: Viewport = { scrollTop: 0, height: 480, rowHeight: ROW_HEIGHT, count: 0, overscan: OVERSCAN };
  #resizes: ResizeObserver | undefined;

  /** Brings a story into view and puts the focus on it. Answers whether it is here. */
  @api
  focusCard(id: string): boolean {
    const index = this.#stories.findIndex((story) => story.id === id);
    if (index < 0) return false;
    this.goTo(index);
    return true;
  }
  /** Puts the focus on the story at a place, or the last one before it. Answers whether there is one. */
  @api
  focusIndex(index: number): boolean {
    const at = Math.min(index, this.#stories.length - 1);
    if (at >= 0) this.goTo(at);
    return at >= 0;
  }
  /** Shows where a story dropped at a height of the window would land, and answers the gap; `isMarked`: whether the place in the list counts. */
  @api
  dropAt(clientY: number, isMarked: boolean): number {
    const element = this.viewport();
    if (!element) return 0;
    const { top } = element.getBoundingClientRect();
    const gap = gapAt(clientY - top + element.scrollTop, ROW_HEIGHT, this.#stories.length);
    this.dropGap = isMarked ? gap : -1;
    return gap;
  }
  @api
  endDrop(): void {
    this.dropGap = -1;
  }
  @api
  scrollList(pixels: number): void {
    const element = this.viewport();
    if (element) element.scrollTop += pixels;
  }

  get listLabel(): string {
    return fillLabel(labels.list, this.columnName);
  }
  get isEmpty(): boolean {
    return this.#stories.length === 0;
  }
  get total(): number {
    return this.#stories.length;
  }
  get sizerStyle(): string {
    return `height: ${this.total * ROW_HEIGHT}px`;
  }
  get isDropShown(): boolean {
    return this.dropGap >= 0;
  }
  get dropStyle(): string {
    return `transform: translateY(${this.dropGap * ROW_HEIGHT}px)`;
  }

  override renderedCallback(): void {
    const element = this.viewport();
    if (element && !this.#resizes) {
      this.#resizes = new ResizeObserver(() => this.measure(element));
      this.#resizes.observe(element);
      this.measure(element);
    }
    if (this.#focusWanted) this.takeFocus();
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  private viewport(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  private measure(element: HTMLElement): void {
    const height = element.clientHeight || this.#viewport.height;
    if (height === this.#viewport.height) return;
    this.#viewport = { ...this.#viewport, height };
    this.draw();
  }

  private draw(): void {
    const { start, end } = rowsInView(this.#viewport);
    const shown = this.#stories.slice(start, end);
    const active = this.#stories.some(({ id }) => id === this.#activeId) ? this.#activeId : this.#stories[0]?.id;
    this.cards = shown.map((story, offset) =>
      cardOf(story, {
        index: start + offset,
        rowHeight: ROW_HEIGHT,
        column: this.columnName,
        marks: this.#marks,
        isActive: story.id === active,
        isCarried: story.id === this.#carriedId,
        canPlan: this.canPlan,
        objectName: STORY_OBJECT.objectApiName
      })
    );
  }

  private goTo(index: number): void {
    const element = this.viewport();
    if (element) {
      const scrollTop = scrollToShow(index, this.#viewport);
      element.scrollTop = scrollTop;
      this.#viewport = { ...this.#viewport, scrollTop };
    }
    this.#activeId = this.#stories[index]!.id;
    this.#focusWanted = this.#activeId;
    this.draw();
  }

  private takeFocus(): void {
    const grip = this.template?.querySelector<HTMLElement>(`[data-id="${this.#focusWanted}"] [data-part="grip"]`);
    grip?.focus({ preventScroll: true });
    grip?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    this.#focusWanted = '';
  }

  private storyOf(event: Event): Story | undefined {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id;
    return this.#stories.find((story) => story.id === id);
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  handleScroll(event: Event): void {
    this.#viewport = { ...this.#viewport, scrollTop: (event.target as HTMLElement).scrollTop };
    this.draw();
  }

  handleFocusIn(event: FocusEvent): void {
    const story = this.storyOf(event);
    if (!story || story.id === this.#activeId) return;
    this.#activeId = story.id;
    this.draw();
  }

  handleKey(event: KeyboardEvent): void {
    const story = this.storyOf(event);
    if (!story) return;
    const detail: CardKey = {
      id: story.id,
      index: this.#stories.indexOf(story),
      key: event.key,
      isControl: event.ctrlKey || event.metaKey
    };
    const key = new CustomEvent('cardkey', { detail, cancelable: true });
    this.dispatchEvent(key);
    if (key.defaultPrevented) event.preventDefault();
  }

  handleBlur(): void {
    if (!this.#focusWanted) this.tell('cardleave', this.#activeId);
  }

  handlePointerDown(event: PointerEvent): void {
    const story = this.storyOf(event);
    const target = event.target as HTMLElement;
    const isControl = target.closest('a, input, [data-part="menu"]') !== null;
    // A finger scrolls the list, unless it takes the grip.
    const isGrip = target.closest('[data-part="grip"]') !== null;
    if (!story || isControl || event.button !== 0 || !this.canPlan || story.status === 'Done') return;
    if (event.pointerType === 'touch' && !isGrip) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      sendCommand(this, { kind: 'select', ids: [story.id], isOn: !this.#marks.selected.has(story.id) });
      return;
    }
    const detail: CardPress = { id: story.id, text: `${story.key} ${story.title}`, event };
    this.tell('cardpress', detail);
  }

  handleSelect(event: Event): void {
    const story = this.storyOf(event);
    const { checked } = event.target as HTMLInputElement;
    if (story) sendCommand(this, { kind: 'select', ids: [story.id], isOn: checked });
  }

  handleMenu(event: Event): void {
    const story = this.storyOf(event);
    if (story) this.tell('cardmenu', { id: story.id, anchor: event.currentTarget as HTMLElement });
  }

  handleOpen(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const story = this.storyOf(event);
    if (story) sendCommand(this, { kind: 'open', id: story.id });
  }
}
