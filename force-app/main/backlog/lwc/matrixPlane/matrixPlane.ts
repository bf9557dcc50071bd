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
/** Stories with a mark of their own. */
export interface PlaneMarks {
  readonly front: readonly MatrixPoint[];
  readonly outliers: readonly MatrixPoint[];
}
/** All that the plane shows, as `asIs` makes it: thousands of points are not to be read through proxies. */
export interface PlaneContent {
  readonly points: readonly MatrixPoint[];
  readonly settings: PlaneSettings;
  readonly marks: PlaneMarks;
}
export type { PlaneTool, Reestimate } from './planeControl';

const CATEGORIES = 8;
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
  get content(): PlaneContent | undefined {
    return this.#content;
  }
  set content(content: PlaneContent | undefined) {
    this.#content = content;
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

  #content: PlaneContent | undefined;
  #selected: ReadonlySet<string> = new Set();
  #scene: PlaneScene | undefined;
  #colors: PlaneColors | undefined;
  #painter: BubblePainter | undefined;
  #size = { width: 0, height: 0 };
  #stale = new Set<Part>();
  #control: PlaneControl | undefined;
  #resizes: ResizeObserver | undefined;
  #unwatch: (() => void) | undefined;
  #painted = 0;
  #naming: ReturnType<typeof setTimeout> | undefined;

  override renderedCallback(): void {
    if (this.#resizes) return;
    this.#control = new PlaneControl(this.refs as unknown as ControlElements, this);
    this.#painter = new BubblePainter(this.refs!.canvas as HTMLCanvasElement);
    const stage = this.refs!.stage as HTMLElement;
    this.#resizes = new ResizeObserver(() => this.measure(stage));
    this.#resizes.observe(stage);
    // At once, and not only before the next frame: by then everything is drawn.
    this.measure(stage);
    this.#unwatch = watchTheme(() => {
      this.#colors = undefined;
      this.invalidate('paint');
    });
  }
  private measure({ clientWidth: width, clientHeight: height }: HTMLElement): void {
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.invalidate('all');
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
    this.#unwatch?.();
    this.forgetNaming();
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
    if (!this.#content || !this.#painter || this.#size.width === 0) return;
    if (stale.has('all') || !this.#scene) this.layOut(this.#content);
    if (stale.has('all') || stale.has('lines')) this.drawLines(this.#content);
    this.paint();
    this.nameLater();
  }

  private layOut({ points, settings }: PlaneContent): void {
    this.isRtl = getComputedStyle(this.refs!.stage!).direction === 'rtl';
    this.#scene = new PlaneScene({ ...this.#size, ...settings, isRtl: this.isRtl }, points, this.#control!.open);
    this.#control!.refresh();
  }

  private drawLines({ points, marks }: PlaneContent): void {
    const { layout } = this.#scene!;
    this.view = viewOf(layout, this.lines, points);
    this.frontLine = frontPath(marks.front, layout);
    const around = (marked: readonly MatrixPoint[], className: string): typeof this.rings =>
      marked.flatMap(({ id }) => {
        const bubble = this.#scene!.bubbleOf(id);
        return bubble ? [{ id: className + bubble.id, x: bubble.x, y: bubble.y, r: bubble.r + 3, className }] : [];
      });
    const rings = [...around(marks.front, 'on-front'), ...around(marks.outliers, 'outlier')];
    this.rings = [...new Map(rings.map((each) => [each.id, each])).values()];
  }

  private paint(): void {
    this.#colors ??= readColors(this.refs!.probes!);
    this.#painter!.prepare(this.#size.width, this.#size.height, this.#colors);
    this.#painter!.paint(this.#scene!.bubbles, (bubble) => this.isSelected(bubble));
  }

  /** Names come once the bubbles are seen: they take longer to place, and what is being looked for is found without them. */
  private nameLater(): void {
    this.forgetNaming();
    /* eslint-disable @lwc/lwc/no-async-operation -- both are ended in disconnectedCallback */
    this.#painted = requestAnimationFrame(() => {
      this.#naming = setTimeout(() => this.drawNames());
    });
    /* eslint-enable @lwc/lwc/no-async-operation */
  }
  private forgetNaming(): void {
    cancelAnimationFrame(this.#painted);
    clearTimeout(this.#naming);
  }
  private drawNames(): void {
    if (!this.#scene || !this.#colors || !this.#content) return;
    const { front } = this.#content.marks;
    const onFront = new Set(front.map(({ id }) => id));
    const isFirst = (bubble: Bubble): boolean => this.isSelected(bubble) || onFront.has(bubble.id);
    const { bubbles, layout } = this.#scene;
    this.names = namesOf(bubbles, layout, this.view, front, this.#colors.font, isFirst);
  }

  // What the control asks

  /** Not for the page around: what is drawn at the moment. */
  get scene(): PlaneScene | undefined {
    return this.#scene;
  }
  get points(): readonly MatrixPoint[] {
    return this.#content?.points ?? [];
  }
  get settings(): PlaneSettings | undefined {
    return this.#content?.settings;
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
    return fillLabel(labels.planeLabel, this.points.length);
  }
  get effortTitle(): string {
    return this.settings?.effortTitle ?? '';
  }
  get valueTitle(): string {
    return this.settings?.valueTitle ?? '';
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
