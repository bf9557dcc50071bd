import { LightningElement, api } from 'lwc';
import { moveBar, resizeBar, stepOf, type Bar } from 'c/timeline';
import today from '@salesforce/label/c.Roadmap_Today';
import instructions from '@salesforce/label/c.Roadmap_Instructions';
import instructionsReadOnly from '@salesforce/label/c.Roadmap_InstructionsReadOnly';
import { BarDrag, type Grip } from './barDrag';
import { chartScale, type ChartScale } from './chartScale';
import { layChart, type ChartView } from './chartLayout';
import type { BarChange, Chart, ChartItem } from './model';

export type { BarChange, Chart, ChartItem, Milestone } from './model';

/**
 * The roadmap as bars over time. Bars move and stretch by pointer and by keyboard; nothing changes until the new `chart` arrives.
 * @fires barchange `BarChange`
 * @fires baropen the id of an item whose record should open
 */
export default class TimelineChart extends LightningElement {
  @api
  get chart(): Chart | undefined {
    return this.#chart;
  }
  set chart(chart: Chart | undefined) {
    this.#chart = chart;
    if (chart && !chart.items.some(({ id }) => id === this.#active)) this.#active = '';
    this.lay();
  }
  @api canEdit = false;

  /** The drawing, for whoever saves it as a file. */
  @api
  get drawing(): SVGSVGElement | null {
    return this.template?.querySelector<SVGSVGElement>('svg') ?? null;
  }

  view: ChartView | undefined;
  labels = { today };
  #chart: Chart | undefined;
  #scale: ChartScale | undefined;
  #active = '';
  #room = 1000;
  #drag: BarDrag | undefined;
  #isFocusWanted = false;
  #isScrolledToToday = false;
  #resizes: ResizeObserver | undefined;

  override renderedCallback(): void {
    const room = this.refs?.room as HTMLElement | undefined;
    if (room && !this.#resizes) {
      this.#resizes = new ResizeObserver(() => this.measure(room));
      this.#resizes.observe(room);
    }
    if (room && this.#scale && !this.#isScrolledToToday && room.clientWidth > 0) {
      this.#isScrolledToToday = true;
      const { isMirrored, laneWidth, width } = this.#scale;
      const x = this.#scale.x(this.#chart!.today);
      room.scrollLeft = isMirrored ? x - width + laneWidth + 80 : x - laneWidth - 80;
    }
    if (this.#isFocusWanted) {
      this.#isFocusWanted = false;
      if (!this.hasFocus(this.#active))
        this.template?.querySelector<SVGElement>(`g[data-id="${this.#active}"]`)?.focus();
    }
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  private hasFocus(id: string): boolean {
    const focused = this.template?.activeElement?.closest<SVGElement>('g[data-id]');
    return id !== '' && focused?.dataset.id === id;
  }

  private measure(room: HTMLElement): void {
    if (Math.abs(room.clientWidth - this.#room) < 2) return;
    this.#room = room.clientWidth;
    this.lay();
  }

  private lay(): void {
    if (!this.#chart) return;
    // A bar that comes to stand elsewhere in the drawing loses the focus on its way.
    this.#isFocusWanted ||= this.hasFocus(this.#active);
    const isMirrored = document.documentElement.dir === 'rtl';
    this.#scale = chartScale(this.#chart, this.#room, isMirrored);
    this.view = layChart(this.#chart, this.#scale, this.#active);
    if (this.#active === '' && this.view.order[0]) {
      this.#active = this.view.order[0];
      this.view = layChart(this.#chart, this.#scale, this.#active);
    }
  }

  get width(): number {
    return this.#scale?.width ?? 0;
  }
  get viewBox(): string {
    return `0 0 ${this.width} ${this.view?.height ?? 0}`;
  }
  get laneColumnX(): number {
    return this.#scale?.isMirrored ? this.width - this.#scale.laneWidth : 0;
  }
  get laneWidth(): number {
    return this.#scale?.laneWidth ?? 0;
  }
  get laneTextX(): number {
    return this.#scale?.isMirrored ? this.width - 8 : 8;
  }
  get todayX(): number {
    return this.#scale?.x(this.#chart?.today ?? 0) ?? 0;
  }
  get todayTextX(): number {
    return this.todayX + (this.#scale?.isMirrored ? -4 : 4);
  }
  get instructions(): string {
    return this.canEdit ? instructions : instructionsReadOnly;
  }
  get chartClass(): string {
    return this.canEdit ? 'room editable' : 'room';
  }

  /** Names of lanes stay in sight while time scrolls. */
  handleScroll(): void {
    const column = this.template?.querySelector<SVGGElement>('.lane-column');
    const room = this.refs?.room as HTMLElement;
    column?.setAttribute('transform', `translate(${room.scrollLeft}, 0)`);
  }

  // By pointer

  handlePointerDown(event: PointerEvent): void {
    const target = event.target as SVGElement;
    const bar = this.barOf(target);
    if (!bar || !this.canEdit || event.button !== 0) return;
    this.#active = bar.id;
    this.#drag = new BarDrag(bar, (target.dataset.grip as Grip | undefined) ?? 'whole', event.clientX);
    (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
  }
  handlePointerMove(event: PointerEvent): void {
    const dropped = this.dropped(event);
    if (dropped) this.paint(dropped);
  }
  handlePointerUp(event: PointerEvent): void {
    const dropped = this.dropped(event);
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag) return;
    if (!drag.hasMoved) this.open(drag.bar.id);
    else if (dropped) this.tell(drag.bar, dropped);
    this.lay();
  }
  handlePointerCancel(): void {
    this.#drag = undefined;
    this.lay();
  }
  handleClick(event: MouseEvent): void {
    // With a pointer that may drag, letting go opens; who may not edit clicks.
    const bar = this.barOf(event.target as SVGElement);
    if (bar && !this.canEdit) this.open(bar.id);
  }

  private dropped(event: PointerEvent): Bar | undefined {
    const { zoom, sprints } = this.#chart!;
    return this.#drag?.at(event.clientX, (pixels) => this.#scale!.days(pixels), zoom, sprints);
  }

  /** Draws the bar where it would be dropped; its row stays until then. */
  private paint({ id, start, end }: Bar): void {
    const chart = this.#chart!;
    const drawn = this.template?.querySelector<SVGGElement>(`g[data-id="${id}"]`);
    const y = /, ([\d.]+)\)/.exec(drawn?.getAttribute('transform') ?? '')?.[1];
    if (!drawn || y === undefined) return;
    const x = Math.min(this.#scale!.x(start), this.#scale!.x(end + 1));
    drawn.setAttribute('transform', `translate(${x}, ${y})`);
    const frame = drawn.querySelector('.frame');
    frame?.setAttribute('width', String(Math.max(4, (end - start + 1) * this.#scale!.pixelsPerDay)));
    drawn.classList.toggle(
      'dragged',
      chart.items.some((item) => item.id === id)
    );
  }

  // By keyboard

  handleFocusIn(event: FocusEvent): void {
    const bar = this.barOf(event.target as SVGElement);
    if (!bar || bar.id === this.#active) return;
    this.#active = bar.id;
    this.lay();
  }

  handleKey(event: KeyboardEvent): void {
    const bar = this.barOf(event.target as SVGElement);
    if (!bar) return;
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const isAlong = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (event.key === 'Enter' || event.key === ' ') this.open(bar.id);
    else if (isAlong && event.altKey) this.change(bar, event.key === forward ? 1 : -1, event.shiftKey);
    else if (!this.goFrom(bar.id, event.key, forward)) return;
    event.preventDefault();
  }

  private change(bar: ChartItem, direction: 1 | -1, isEnd: boolean): void {
    if (!this.canEdit) return;
    const by = direction * stepOf(this.#chart!.zoom, this.#chart!.sprints);
    this.#isFocusWanted = true;
    this.tell(bar, isEnd ? resizeBar(bar, 'end', bar.end + by) : moveBar(bar, by));
  }

  private goFrom(id: string, key: string, forward: string): boolean {
    const order = this.view?.order ?? [];
    const index = order.indexOf(id);
    const isArrow = key.startsWith('Arrow');
    const step = key === 'ArrowDown' || key === forward ? 1 : -1;
    const to = key === 'Home' ? 0 : key === 'End' ? order.length - 1 : isArrow ? index + step : undefined;
    if (to === undefined) return false;
    const next = order[Math.max(0, Math.min(order.length - 1, to))];
    if (next) this.#active = next;
    this.#isFocusWanted = true;
    this.lay();
    return true;
  }

  private barOf(element: SVGElement): ChartItem | undefined {
    const id = element.closest<SVGElement>('g[data-id]')?.dataset.id;
    return this.#chart?.items.find((item) => item.id === id);
  }

  private tell(before: Bar, { id, start, end }: Bar): void {
    if (before.start === start && before.end === end) return;
    const detail: BarChange = { id, start, end };
    this.dispatchEvent(new CustomEvent('barchange', { detail }));
  }

  private open(id: string): void {
    this.dispatchEvent(new CustomEvent('baropen', { detail: id }));
  }
}
