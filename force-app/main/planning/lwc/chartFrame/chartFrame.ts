import { LightningElement, api } from 'lwc';
import { saveCsv, savePng, saveSvg } from 'c/drawingExport';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { labels } from './labels';

/** What the chart says at one place: under the pointer, and for who goes through it with the arrow keys. */
export interface ChartReading {
  readonly key: string;
  /** From the left edge of the drawing, as a share of its width. */
  readonly at: number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A row of the table that says the same as the drawing. */
export interface ChartRow {
  readonly key: string;
  readonly cells: readonly (string | number | null)[];
}

/**
 * The frame around a chart: heading, the same data as a table, values under the pointer or the arrow keys, saving as a file. The drawing, an
 * `svg` of the page around, goes into the default slot; slots `tools`, `figures` and `legend` are for what belongs to it.
 * @fires framewidth pixels that the drawing may take, when that changes
 */
export default class ChartFrame extends LightningElement {
  @api heading = '';
  /** Name of saved files, without an ending. */
  @api fileName = '';
  /** The chart in a sentence, for who does not see it. */
  @api summary = '';
  /** Names of the columns of the table. */
  @api columns: readonly string[] = [];
  @api rows: readonly ChartRow[] = [];
  @api readings: readonly ChartReading[] = [];

  labels = labels;
  isTable = false;
  /** Index of the reading that shows. */
  current: number | undefined;

  #observer: ResizeObserver | undefined;
  #width = 0;

  override renderedCallback(): void {
    if (this.#observer || typeof ResizeObserver === 'undefined') return;
    const body = this.template?.querySelector('.body');
    if (!body) return;
    this.#observer = new ResizeObserver(([entry]) => this.take(entry?.contentRect.width ?? 0));
    this.#observer.observe(body);
  }
  override disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  private take(width: number): void {
    const whole = Math.floor(width);
    if (whole === this.#width || whole <= 0) return;
    this.#width = whole;
    this.dispatchEvent(new CustomEvent('framewidth', { detail: whole }));
  }

  get reading(): ChartReading | undefined {
    return this.current === undefined ? undefined : this.readings[this.current];
  }
  get lines(): { key: number; text: string }[] {
    return (this.reading?.lines ?? []).map((text, key) => ({ key, text }));
  }
  get hasReadings(): boolean {
    return this.readings.length > 0;
  }
  get lastIndex(): number {
    return Math.max(0, this.readings.length - 1);
  }
  get currentIndex(): number {
    return Math.min(this.current ?? this.lastIndex, this.lastIndex);
  }
  get valueText(): string {
    const reading = this.readings[this.currentIndex];
    return reading ? [reading.title, ...reading.lines].join('. ') : '';
  }
  get cursorLabel(): string {
    return fillLabel(labels.cursor, this.heading);
  }
  get guideStyle(): string {
    return `left: ${100 * (this.reading?.at ?? 0)}%`;
  }
  get tipStyle(): string {
    const at = this.reading?.at ?? 0;
    return at > 0.5 ? `right: ${100 * (1 - at)}%` : `left: ${100 * at}%`;
  }
  get tableRows(): {
    key: string;
    head: string | number | null;
    cells: { key: number; text: string | number | null }[];
  }[] {
    return this.rows.map(({ key, cells: [head = null, ...cells] }) => ({
      key,
      head,
      cells: cells.map((text, index) => ({ key: index, text }))
    }));
  }
  get heads(): { key: number; text: string }[] {
    return this.columns.map((text, key) => ({ key, text }));
  }
  get drawingClass(): string {
    return this.isTable ? 'drawing slds-hide' : 'drawing';
  }
  get viewLabel(): string {
    return fillLabel(this.isTable ? labels.showChart : labels.showTable, this.heading);
  }
  get viewIcon(): string {
    return this.isTable ? 'utility:chart' : 'utility:table';
  }
  get menuLabel(): string {
    return fillLabel(labels.save, this.heading);
  }

  handleView(): void {
    this.isTable = !this.isTable;
  }

  handlePointer(event: PointerEvent): void {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    if (width > 0) this.current = nearest(this.readings, (event.clientX - left) / width);
  }
  handleFocus(): void {
    this.current = this.currentIndex;
  }
  handleLeave(): void {
    this.current = undefined;
  }
  handleKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: this.currentIndex - 1,
      ArrowDown: this.currentIndex - 1,
      ArrowRight: this.currentIndex + 1,
      ArrowUp: this.currentIndex + 1,
      Home: 0,
      End: this.lastIndex
    };
    const next = steps[event.key];
    if (event.key === 'Escape') this.current = undefined;
    if (next === undefined) return;
    event.preventDefault();
    this.current = Math.min(this.lastIndex, Math.max(0, next));
  }

  handleSave(event: CustomEvent<{ value: string }>): void {
    this.save(event.detail.value).catch((error: AnyError) =>
      this.dispatchEvent(
        new ShowToastEvent({ title: labels.saveFailed, message: errorSentences(error).join(' '), variant: 'error' })
      )
    );
  }

  private async save(format: string): Promise<void> {
    if (format === 'csv') {
      saveCsv(
        this.columns,
        this.rows.map(({ cells }) => cells),
        this.fileName
      );
      return;
    }
    const svg = this.querySelector('svg') as SVGSVGElement;
    if (format === 'svg') saveSvg(svg, this.fileName);
    else await savePng(svg, this.fileName);
  }
}

function nearest(readings: readonly ChartReading[], at: number): number | undefined {
  let found: number | undefined;
  let least = Infinity;
  readings.forEach((reading, index) => {
    const distance = Math.abs(reading.at - at);
    if (distance < least) [found, least] = [index, distance];
  });
  return found;
}
