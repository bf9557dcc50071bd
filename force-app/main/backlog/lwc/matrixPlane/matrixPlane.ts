import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { EffortScale } from 'c/matrixAxes';
import type { Bubble, MatrixPoint } from 'c/matrixBubbles';
import { USUAL_THRESHOLDS, type Thresholds } from 'c/matrixQuadrants';
import type { Weighed } from 'c/paretoFront';
import type { LabelPlace } from 'c/labelPlaces';
import { BubblePainter } from './bubblePainter';
import { labels } from './labels';
import { PlaneControl, type ControlElements, type PlaneTool } from './planeControl';
import { readColors, watchTheme, type PlaneColors } from './planeColors';
import { placeIn } from './planeGesture';
import { frontPath } from './planeLayout';
import { namesOf } from './planeNames';
import { pictureOf } from './planePicture';
import { PlaneScene } from './planeScene';
import { EMPTY_VIEW, viewOf, type PlaneView } from './planeView';

/** What the plane shows and what may be done on it. */
export interface PlaneSettings {
  readonly effortScale: EffortScale;
  readonly effortTitle: string;
  readonly valueTitle: string;
  readonly effortLeast: number;
  readonly effortMost: number;
  readonly valueMost: number;
  /** Values an estimate can have; whole numbers where there are none. */
  readonly valueSteps: readonly number[] | undefined;
  readonly canSetEffort: boolean;
  readonly canSetValue: boolean;
}
/** Ids of stories with a mark of their own. */
export interface PlaneMarks {
  readonly front: readonly MatrixPoint[];
  readonly outliers: readonly MatrixPoint[];
}
export type { PlaneTool, Reestimate } from './planeControl';

const CATEGORIES = 8;
const NO_MARKS: PlaneMarks = { front: [], outliers: [] };
/** What has to be drawn anew: where everything stands, lines and marks, or colours alone. */
type Part = 'all' | 'lines' | 'paint';

/**
 * The plane of value against effort: quadrants, axes and labels as SVG, bubbles on a canvas between them. Pointer and keyboard select and
 * re-estimate; nothing changes here until new `points`, `selection` or `thresholds` arrive.
 * @fires selectionchange ids of the stories that are to be selected
 * @fires reestimate a `Reestimate`
 * @fires thresholdchange `Thresholds` while a line moves; `thresholdend` when it has been put down
 * @fires actions Enter on a story: whoever shows what can be done with the selection takes the focus
 * @fires undo Ctrl+Z
 */
export default class MatrixPlane extends LightningElement {
  @api tool: PlaneTool = 'move';
  @api
  get points(): readonly MatrixPoint[] {
    return this.#points;
  }
  set points(points: readonly MatrixPoint[]) {
    this.#points = points;
    this.invalidate('all');
  }
  @api
  get settings(): PlaneSettings | undefined {
    return this.#settings;
  }
  set settings(settings: PlaneSettings | undefined) {
    this.#settings = settings;
    this.invalidate('all');
  }
  @api
  get thresholds(): Thresholds {
    return this.lines;
  }
  set thresholds(thresholds: Thresholds) {
    this.lines = thresholds;
    this.invalidate('lines');
  }
  @api
  get marks(): PlaneMarks {
    return this.#marks;
  }
  set marks(marks: PlaneMarks) {
    this.#marks = marks;
    this.invalidate('lines');
  }
  @api
  get selection(): readonly string[] {
    return [...this.#selected];
  }
  set selection(ids: readonly string[]) {
    this.#selected = new Set(ids);
    this.invalidate('paint');
  }

  labels = labels;
  lines: Thresholds = USUAL_THRESHOLDS;
  view: PlaneView = EMPTY_VIEW;
  names: LabelPlace[] = [];
  rings: { id: string; x: number; y: number; r: number; className: string }[] = [];
  frontLine = '';
  isRtl = false;
  categories = Array.from({ length: CATEGORIES }, (_, key) => ({ key, className: `category-${key}` }));

  #points: readonly MatrixPoint[] = [];
  #settings: PlaneSettings | undefined;
  #marks = NO_MARKS;
  #selected: ReadonlySet<string> = new Set();
  #scene: PlaneScene | undefined;
  #colors: PlaneColors | undefined;
  #painter: BubblePainter | undefined;
  #size = { width: 0, height: 0 };
  #stale = new Set<Part>();
  #control: PlaneControl | undefined;
  #resizes: ResizeObserver | undefined;
  #unwatch: (() => void) | undefined;
  #naming: ReturnType<typeof setTimeout> | undefined;

  override renderedCallback(): void {
    if (this.#resizes) return;
    this.#control = new PlaneControl(this.refs as unknown as ControlElements, this);
    this.#painter = new BubblePainter(this.refs!.canvas as HTMLCanvasElement);
    this.#resizes = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      this.#size = { width, height };
      this.invalidate('all');
    });
    this.#resizes.observe(this.refs!.stage!);
    this.#unwatch = watchTheme(() => {
      this.#colors = undefined;
      this.invalidate('paint');
    });
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
    this.#unwatch?.();
    clearTimeout(this.#naming);
  }

  /** Puts the focus on the plane, on the bubble of a story if one is named. */
  @api
  show(id?: string): void {
    (this.refs!.stage as HTMLElement).focus();
    if (id) this.#control!.goToStory(id);
  }
  /** The estimate at a place of the window: what a story that is dropped there gets. Undefined outside of the plane. */
  @api
  estimateAt(clientX: number, clientY: number): Weighed | undefined {
    return this.#control!.estimateAt({ clientX, clientY });
  }
  /** Shows where a story from outside would land; with no place, nothing any more. */
  @api
  preview(title: string, clientX?: number, clientY?: number): void {
    this.#control!.preview(title, clientX === undefined ? undefined : { clientX, clientY: clientY ?? 0 });
  }
  /** The matrix as a drawing of its own. */
  @api
  picture(): SVGSVGElement | undefined {
    const { back, marks } = this.refs! as unknown as Record<string, SVGSVGElement>;
    return this.#scene && this.#colors ? pictureOf(back!, marks!, this.#scene.bubbles, this.#colors) : undefined;
  }

  // Drawing

  /** Draws once, however much changes at a time. */
  private invalidate(part: Part): void {
    if (this.#stale.size === 0) Promise.resolve().then(() => this.draw());
    this.#stale.add(part);
  }

  private draw(): void {
    const stale = this.#stale;
    this.#stale = new Set();
    if (!this.#settings || !this.#painter || this.#size.width === 0) return;
    if (stale.has('all') || !this.#scene) this.layOut(this.#settings);
    if (stale.has('all') || stale.has('lines')) this.drawLines();
    this.paint();
    this.nameLater();
  }

  private layOut(settings: PlaneSettings): void {
    this.isRtl = getComputedStyle(this.refs!.stage!).direction === 'rtl';
    this.#scene = new PlaneScene({ ...this.#size, ...settings, isRtl: this.isRtl }, this.#points, this.#control!.open);
    this.#control!.refresh();
  }

  private drawLines(): void {
    const { layout } = this.#scene!;
    this.view = viewOf(layout, this.lines, this.#points);
    this.frontLine = frontPath(this.#marks.front, layout);
    const around = (points: readonly MatrixPoint[], className: string): typeof this.rings =>
      points.flatMap(({ id }) => {
        const bubble = this.#scene!.bubbleOf(id);
        return bubble ? [{ id: className + bubble.id, x: bubble.x, y: bubble.y, r: bubble.r + 3, className }] : [];
      });
    const rings = [...around(this.#marks.front, 'on-front'), ...around(this.#marks.outliers, 'outlier')];
    this.rings = [...new Map(rings.map((each) => [each.id, each])).values()];
  }

  private paint(): void {
    this.#colors ??= readColors(this.refs!.probes!);
    this.#painter!.prepare(this.#size.width, this.#size.height, this.#colors);
    this.#painter!.paint(this.#scene!.bubbles, (bubble) => this.isSelected(bubble));
  }

  /** Names come after the bubbles: they take longer to place, and what is being looked for is seen without them. */
  private nameLater(): void {
    clearTimeout(this.#naming);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended in disconnectedCallback
    this.#naming = setTimeout(() => {
      if (!this.#scene || !this.#colors) return;
      const front = new Set(this.#marks.front.map(({ id }) => id));
      const isFirst = (bubble: Bubble): boolean => this.isSelected(bubble) || front.has(bubble.id);
      this.names = namesOf(
        this.#scene.bubbles,
        this.#scene.layout,
        this.view,
        this.#marks.front,
        this.#colors.font,
        isFirst
      );
    }, 0);
  }

  // What the control asks

  /** Not for the page around: what is drawn at the moment. */
  get scene(): PlaneScene | undefined {
    return this.#scene;
  }
  get selected(): ReadonlySet<string> {
    return this.#selected;
  }
  tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
  redraw(): void {
    this.invalidate('all');
  }

  private isSelected({ points }: Bubble): boolean {
    return this.#selected.size > 0 && points.some(({ id }) => this.#selected.has(id));
  }

  // What the template asks

  get stageClass(): string {
    return `stage ${this.tool === 'move' ? '' : 'drawing'}`;
  }
  get stageLabel(): string {
    return fillLabel(labels.planeLabel, this.#points.length);
  }
  get effortTitle(): string {
    return this.#settings?.effortTitle ?? '';
  }
  get valueTitle(): string {
    return this.#settings?.valueTitle ?? '';
  }
  get effortMost(): number {
    return this.#scene?.layout.effort.most ?? 0;
  }
  get valueMost(): number {
    return this.#scene?.layout.value.most ?? 0;
  }
  get effortLineText(): string {
    return fillLabel(labels.effortLineText, this.lines.effort.toLocaleString());
  }
  get valueLineText(): string {
    return fillLabel(labels.valueLineText, this.lines.value.toLocaleString());
  }

  // What a person does

  handleHover(event: PointerEvent): void {
    this.#control!.hover(event);
  }
  handleLeave(): void {
    this.#control!.leave();
  }
  handleDown(event: PointerEvent): void {
    this.#control!.press(event);
  }
  handleKey(event: KeyboardEvent): void {
    this.#control!.key(event);
  }
  handleFocus(): void {
    this.#control!.focus();
  }

  // Lines between high and low

  handleEffortLine(event: CustomEvent<{ clientX: number; clientY: number }>): void {
    const [x] = placeIn(this.refs!.stage!, event.detail);
    this.moveLine({ effort: this.#scene!.layout.effort.valueAt(x) });
  }
  handleValueLine(event: CustomEvent<{ clientX: number; clientY: number }>): void {
    const [, y] = placeIn(this.refs!.stage!, event.detail);
    this.moveLine({ value: this.#scene!.layout.value.valueAt(y) });
  }
  handleEffortStep(event: CustomEvent<1 | -1>): void {
    this.moveLine({ effort: this.#scene!.layout.effort.step(this.lines.effort, event.detail) });
  }
  handleValueStep(event: CustomEvent<1 | -1>): void {
    this.moveLine({ value: this.#scene!.layout.value.step(this.lines.value, event.detail) });
  }
  handleLineEnd(): void {
    this.dispatchEvent(new CustomEvent('thresholdend'));
  }
  private moveLine(change: Partial<Thresholds>): void {
    const detail = { ...this.lines, ...change };
    if (detail.effort === this.lines.effort && detail.value === this.lines.value) return;
    this.dispatchEvent(new CustomEvent('thresholdchange', { detail }));
  }
}
