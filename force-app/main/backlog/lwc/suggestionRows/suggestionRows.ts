import { LightningElement, api } from 'lwc';
import type { PlaceSample } from 'c/orderStability';
import { rowsInView, scrollToShow, type RowRange, type Viewport } from 'c/rowWindow';
import type { Choice, Suggestion } from 'c/suggestionModel';
import { labels } from './labels';
import { rowOf, type SuggestionRow } from './suggestionRow';

const ROW_HEIGHT = 41;
const NARROW_ROW_HEIGHT = 77;
const NARROW = 720;
const OVERSCAN = 8;

/** What `accept` tells: a story is to be moved, or is not. */
export interface Acceptance {
  readonly id: string;
  readonly isAccepted: boolean;
}

/**
 * My order and the suggested one side by side; only the rows in view are in the page. One row takes part in the tab order; arrows, page, home
 * and end lead to the other stories whose place changes.
 * @fires accept an `Acceptance`
 */
export default class SuggestionRows extends LightningElement {
  /** Whether moves may be accepted; what may not be done is not offered. */
  @api canApply = false;
  /** Explains the last column. */
  @api firmHelp = '';

  labels = labels;
  rows: SuggestionRow[] = [];
  isNarrow = false;
  #suggestion: Suggestion | undefined;
  #places: Int32Array = new Int32Array();
  #choice: Choice = 'all';
  #accepted: ReadonlySet<string> = new Set();
  #sample: PlaceSample | undefined;
  #viewport: Viewport = { scrollTop: 0, height: 480, rowHeight: ROW_HEIGHT, count: 0, overscan: OVERSCAN };
  #rendered: RowRange = { start: 0, end: 0 };
  #activeId = '';
  #focusWanted = '';
  #resizes: ResizeObserver | undefined;

  @api
  get suggestion(): Suggestion | undefined {
    return this.#suggestion;
  }
  set suggestion(suggestion: Suggestion | undefined) {
    this.#suggestion = suggestion;
    this.#sample = undefined;
    this.choose();
  }
  @api
  get choice(): Choice {
    return this.#choice;
  }
  set choice(choice: Choice) {
    this.#choice = choice;
    this.choose();
  }
  /** Ids of the stories that are to move. */
  @api
  get accepted(): ReadonlySet<string> {
    return this.#accepted;
  }
  set accepted(accepted: ReadonlySet<string>) {
    this.#accepted = accepted;
    this.refresh();
  }
  /** Draws anew with the tries made so far. */
  @api
  showSample(sample: PlaceSample): void {
    this.#sample = sample;
    this.refresh();
  }

  get rowCount(): number {
    return this.#places.length + 1;
  }
  get isEmpty(): boolean {
    return this.#places.length === 0;
  }
  get tableClass(): string {
    return this.isNarrow ? 'table narrow' : 'table';
  }
  get sizerStyle(): string {
    return `height: ${this.#places.length * this.#viewport.rowHeight}px`;
  }

  override renderedCallback(): void {
    if (!this.#resizes) this.observe();
    if (!this.#focusWanted) return;
    const input = this.template?.querySelector<HTMLElement>(`input[data-id="${this.#focusWanted}"]`);
    this.#focusWanted = '';
    input?.focus({ preventScroll: true });
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  private element(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.viewport') ?? null;
  }
  private observe(): void {
    const element = this.element();
    if (!element) return;
    this.#resizes = new ResizeObserver(() => this.measure(element));
    this.#resizes.observe(element);
  }
  private measure(element: HTMLElement): void {
    this.isNarrow = element.clientWidth > 0 && element.clientWidth < NARROW;
    const rowHeight = this.isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
    const height = element.clientHeight || this.#viewport.height;
    if (height === this.#viewport.height && rowHeight === this.#viewport.rowHeight) return;
    this.#viewport = { ...this.#viewport, height, rowHeight };
    this.refresh();
  }

  private choose(): void {
    this.#places = this.#suggestion?.places(this.#choice) ?? new Int32Array();
    this.#viewport = { ...this.#viewport, count: this.#places.length };
    this.refresh();
  }

  private refresh(): void {
    const suggestion = this.#suggestion;
    this.#rendered = rowsInView(this.#viewport);
    if (!suggestion) return;
    const { start, end } = this.#rendered;
    const lines = Array.from(this.#places.subarray(start, end), (place) => suggestion.line(place));
    const changed = lines.filter(({ isChanged }) => isChanged);
    const active = changed.find(({ story }) => story.id === this.#activeId) ?? changed[0];
    const slots = Math.ceil(this.#viewport.height / this.#viewport.rowHeight) + 2 * OVERSCAN + 1;
    this.rows = lines.map((line, offset) => {
      const index = start + offset;
      const top = index * this.#viewport.rowHeight;
      const at = { slot: index % slots, index, top, isActive: line === active };
      return rowOf(line, at, this.#sample?.range(line.from - 1), this.#accepted.has(line.story.id));
    });
  }

  handleScroll(event: Event): void {
    const { scrollTop } = event.target as HTMLElement;
    this.#viewport = { ...this.#viewport, scrollTop };
    const { start, end } = rowsInView({ ...this.#viewport, overscan: 1 });
    if (start < this.#rendered.start || end > this.#rendered.end) this.refresh();
  }
  handleFocus(event: FocusEvent): void {
    this.#activeId = idOf(event);
    this.refresh();
  }
  handleAccept(event: Event): void {
    const detail: Acceptance = { id: idOf(event), isAccepted: (event.target as HTMLInputElement).checked };
    this.dispatchEvent(new CustomEvent('accept', { detail }));
  }

  handleKey(event: KeyboardEvent): void {
    const next = this.step(event.key, idOf(event));
    if (next === undefined) return;
    event.preventDefault();
    this.goTo(next);
  }

  /** The index of the row that a key leads to; undefined for a key that does not move. */
  private step(key: string, id: string): number | undefined {
    const places = this.#places;
    const isChanged = (index: number): boolean => this.#suggestion?.line(places[index]!).isChanged ?? false;
    const here = this.rows.find((row) => row.id === id)?.rowIndex ?? 2;
    const page = Math.max(1, Math.floor(this.#viewport.height / this.#viewport.rowHeight) - 1);
    const steps: Record<string, readonly [number, number]> = {
      ArrowDown: [here - 1, 1],
      ArrowUp: [here - 3, -1],
      PageDown: [Math.min(here - 2 + page, places.length - 1), -1],
      PageUp: [Math.max(here - 2 - page, 0), 1],
      Home: [0, 1],
      End: [places.length - 1, -1]
    };
    const way = steps[key];
    if (!way) return undefined;
    let [index] = way;
    while (index >= 0 && index < places.length && !isChanged(index)) index += way[1];
    return index < 0 || index >= places.length ? here - 2 : index;
  }

  private goTo(index: number): void {
    const element = this.element();
    const scrollTop = scrollToShow(index, this.#viewport);
    if (element && scrollTop !== element.scrollTop) element.scrollTop = scrollTop;
    this.#viewport = { ...this.#viewport, scrollTop };
    this.#activeId = this.#suggestion!.line(this.#places[index]!).story.id;
    this.#focusWanted = this.#activeId;
    this.refresh();
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
