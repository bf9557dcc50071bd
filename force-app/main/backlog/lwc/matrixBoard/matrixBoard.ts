import { LightningElement, api } from 'lwc';
import { asIs } from 'c/asIs';
import { saveCsv, savePdf, savePng, saveSvg } from 'c/drawingExport';
import { fillLabel } from 'c/labelText';
import type { MatrixAct } from 'c/matrixAction';
import { matrixOf, stepsOf, USUAL_CHOICES, valueOf, type MatrixChoices, type MatrixModel } from 'c/matrixModel';
import type { PictureFormat } from 'c/matrixOptions';
import type MatrixPlane from 'c/matrixPlane';
import type { PlaneContent, PlaneSettings, PlaneTool, Reestimate } from 'c/matrixPlane';
import { USUAL_THRESHOLDS, type Thresholds } from 'c/matrixQuadrants';
import type MatrixSelection from 'c/matrixSelection';
import { NO_RIGHTS, type MatrixRights } from 'c/matrixSelection';
import type { TableRow } from 'c/matrixTable';
import type { TrayDrag } from 'c/matrixTray';
import type { Story } from 'c/storyRecords';
import { linesOfProduct, type ProductLines } from './boardLines';
import { csvCells, tableRows } from './boardRows';
import { COLORS, labels, VALUES } from './labels';

/** An action on stories. */
export interface BoardAct {
  readonly ids: readonly string[];
  readonly act: MatrixAct;
}

/** What the board is about, as `asIs` makes it. */
export interface BoardContent {
  /** Stories of the product, epic or release, filtered or not: the axes hold still while a filter changes. */
  readonly all: readonly Story[];
  /** Those that pass the filter. */
  readonly stories: readonly Story[];
}
const NO_CONTENT: BoardContent = { all: [], stories: [] };

/** Points up to which the plane goes at least: a story can be dragged beyond the largest there is. */
const LEAST_EFFORT = 21;
const MOST_VALUE = 20;

/**
 * The matrix and what belongs to it: what it shows, the table of the same stories, what is selected, and stories without a place in it. Holds the
 * selection and lines that are tried out; writes nothing.
 * @fires choicechange the new `MatrixChoices`
 * @fires reestimate a `Reestimate`
 * @fires act a `BoardAct`
 * @fires linessave `Thresholds` that are to be the product's
 * @fires undo
 */
export default class MatrixBoard extends LightningElement {
  /** What files are called. */
  @api name = '';
  @api sprintOptions: readonly { label: string; value: string }[] = [];
  @api canUndo = false;
  /** The lines may be made the product's. */
  @api canSaveLines = false;
  @api
  get rights(): MatrixRights {
    return this.allowed;
  }
  set rights(rights: MatrixRights) {
    const { effort, value } = this.allowed;
    this.allowed = rights;
    // The same rights come as another object with every rendering around.
    if (effort !== rights.effort || value !== rights.value) this.settle();
  }
  @api
  get product(): ProductLines | undefined {
    return this.#product;
  }
  set product(product: ProductLines | undefined) {
    this.#product = product;
    this.resetLines();
  }
  @api
  get content(): BoardContent {
    return this.#content;
  }
  set content(content: BoardContent) {
    this.#content = content;
    this.reckon();
  }
  @api
  get choices(): MatrixChoices {
    return this.chosen;
  }
  set choices(choices: MatrixChoices) {
    const isOtherValue = choices.value !== this.chosen.value;
    this.chosen = choices;
    this.reckon();
    if (isOtherValue) this.resetLines();
  }

  labels = labels;
  allowed: MatrixRights = NO_RIGHTS;
  chosen: MatrixChoices = USUAL_CHOICES;
  model: MatrixModel = matrixOf([], USUAL_CHOICES);
  selection: readonly string[] = [];
  tool: PlaneTool = 'move';
  lines: Thresholds = USUAL_THRESHOLDS;
  valuedIds: ReadonlySet<string> = new Set();
  planeContent: PlaneContent | undefined;
  #content = NO_CONTENT;
  #product: ProductLines | undefined;

  private reckon(): void {
    this.model = matrixOf(this.shown, this.chosen);
    this.valuedIds = new Set(
      this.model.unplaced.filter((story) => valueOf(story, this.chosen.value) !== null).map(({ id }) => id)
    );
    const ids = new Set(this.shown.map(({ id }) => id));
    if (this.selection.some((id) => !ids.has(id))) this.selection = this.selection.filter((id) => ids.has(id));
    this.settle();
  }
  /** What the plane shows is made anew only when it changes: the plane lays everything out for it. */
  private settle(): void {
    const { placed, front, outliers } = this.model;
    const marks = { front, outliers: outliers.outliers.map(({ item }) => item) };
    this.planeContent = asIs<PlaneContent>({ points: placed, settings: this.settings, marks });
  }
  private get shown(): readonly Story[] {
    return this.#content.stories;
  }

  private get settings(): PlaneSettings {
    const { value, scale } = this.chosen;
    const { all } = this.#content;
    const numbers = (read: (story: Story) => number | null): number[] => all.flatMap((story) => read(story) ?? []);
    const efforts = numbers(({ points }) => points);
    const most = (given: readonly number[], least: number): number => given.reduce((a, b) => Math.max(a, b), least);
    const isGiven = value === 'businessValue';
    return {
      effortScale: scale,
      effortTitle: labels.effort,
      valueTitle: VALUES[value],
      effortLeast: efforts.reduce((a, b) => Math.min(a, b), LEAST_EFFORT),
      effortMost: most(efforts, LEAST_EFFORT),
      valueMost: most(
        numbers((story) => valueOf(story, value)),
        isGiven ? MOST_VALUE : 1
      ),
      valueSteps: stepsOf(value),
      canSetEffort: this.rights.effort,
      canSetValue: this.rights.value
    };
  }
  get selectedStories(): Story[] {
    const selected = new Set(this.selection);
    return this.shown.filter(({ id }) => selected.has(id));
  }
  get rows(): TableRow[] {
    return tableRows(this.shown, this.model, this.chosen, this.lines);
  }
  get valueLabel(): string {
    return VALUES[this.chosen.value];
  }
  get groupLabel(): string {
    return this.chosen.color === 'none' ? '' : COLORS[this.chosen.color];
  }
  get canPlace(): boolean {
    return !this.chosen.isTable && (this.rights.effort || this.rights.value);
  }
  get isChart(): boolean {
    return !this.chosen.isTable;
  }

  // Lines

  get savedLines(): Thresholds {
    return linesOfProduct(this.#product, this.chosen.value, this.model.placed);
  }
  get areLinesMoved(): boolean {
    const { value, effort } = this.savedLines;
    return this.lines.value !== value || this.lines.effort !== effort;
  }
  get linesText(): string {
    return fillLabel(labels.linesMoved, this.lines.value.toLocaleString(), this.lines.effort.toLocaleString());
  }
  get areLinesSavable(): boolean {
    return this.canSaveLines && this.chosen.value === 'businessValue';
  }
  handleLines(event: CustomEvent<Thresholds>): void {
    this.lines = event.detail;
  }
  handleLinesSave(): void {
    this.tell('linessave', this.lines);
  }
  handleLinesReset(): void {
    this.resetLines();
  }
  private resetLines(): void {
    this.lines = this.savedLines;
  }

  // Selection and what it is for

  handleSelection(event: CustomEvent<readonly string[]>): void {
    this.selection = event.detail;
  }
  handleChoose(event: CustomEvent<string>): void {
    this.selection = [event.detail];
    this.handleActions();
  }
  handleActions(): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the selection has to be there first
    requestAnimationFrame(() => (this.refs!.selection as unknown as MatrixSelection).enter());
  }
  handleReestimate(event: CustomEvent<Reestimate>): void {
    this.tell('reestimate', event.detail);
  }
  handleAct(event: CustomEvent<MatrixAct>): void {
    const detail: BoardAct = { ids: this.selectedStories.map(({ id }) => id), act: event.detail };
    this.tell('act', detail);
  }
  handleUndo(): void {
    this.tell('undo');
  }

  // Stories without a place

  handleTrayDrag(event: CustomEvent<TrayDrag>): void {
    const { id, clientX, clientY, phase } = event.detail;
    const plane = this.plane;
    const title = this.shown.find((story) => story.id === id)?.title ?? '';
    if (phase === 'move') {
      plane?.preview(title, clientX, clientY);
      return;
    }
    const estimate = phase === 'drop' ? plane?.estimateAt(clientX, clientY) : undefined;
    plane?.preview('');
    if (!estimate) return;
    const { effort, value } = this.rights;
    const detail: Reestimate = {
      ids: [id],
      ...(effort ? { effort: estimate.effort } : {}),
      ...(value ? { value: estimate.value } : {})
    };
    this.tell('reestimate', detail);
  }

  // What is shown, and what leaves it

  handleChoices(event: CustomEvent<MatrixChoices>): void {
    this.tell('choicechange', event.detail);
  }
  handleTool(event: CustomEvent<PlaneTool>): void {
    this.tool = event.detail;
  }
  handleSave(event: CustomEvent<PictureFormat>): void {
    if (event.detail === 'csv') {
      const group = this.groupLabel || labels.group;
      const header = [labels.number, labels.title, this.valueLabel, labels.effort, labels.quadrant, group, labels.note];
      saveCsv(header, csvCells(this.rows), this.name);
      return;
    }
    const picture = this.plane?.picture();
    if (!picture) return;
    if (event.detail === 'svg') saveSvg(picture, this.name);
    else {
      const saving = event.detail === 'png' ? savePng(picture, this.name) : savePdf(this, picture, this.name);
      saving.catch((error: unknown) => this.tell('saveerror', error));
    }
  }

  private get plane(): MatrixPlane | undefined {
    return this.refs?.plane as unknown as MatrixPlane | undefined;
  }
  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
