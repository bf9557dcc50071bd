import { LightningElement, api } from 'lwc';
import { fullDate, percentText } from 'c/chartDates';
import { saveCsv } from 'c/drawingExport';
import { fillLabel } from 'c/labelText';
import { NavigationMixin } from 'lightning/navigation';
import { labels } from './labels';

/** Something with its likely days; null where a day is more than five years away, or nothing was promised. */
export interface ForecastRow {
  readonly id: string;
  readonly name: string;
  readonly object: string;
  readonly promised: string | null;
  readonly p50: string | null;
  readonly p85: string | null;
  readonly p95: string | null;
  /** That it is done by the day that was promised. */
  readonly chance: number | null;
}

const PAGE = 50;

/** Likely days of releases, roadmap items, epics or stories beside what is promised. */
export default class ForecastTable extends NavigationMixin(LightningElement) {
  @api heading = '';
  @api
  get rows(): readonly ForecastRow[] {
    return this.#rows;
  }
  set rows(value: readonly ForecastRow[]) {
    this.#rows = value;
    this.limit = PAGE;
  }

  labels = labels;
  limit = PAGE;

  #rows: readonly ForecastRow[] = [];

  /** Columns about promises stand only where something was promised. */
  get hasPromises(): boolean {
    return this.#rows.some(({ promised }) => promised !== null);
  }
  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }
  get shown(): object[] {
    const day = (value: string | null): string => (value === null ? labels.tooFar : fullDate(value));
    return this.#rows.slice(0, this.limit).map((row) => {
      const isAtRisk = row.promised !== null && (row.p85 === null || row.p85 > row.promised);
      return {
        ...row,
        url: `/lightning/r/${row.object}/${row.id}/view`,
        promisedText: row.promised === null ? '' : fullDate(row.promised),
        p50Text: day(row.p50),
        p85Text: day(row.p85),
        p95Text: day(row.p95),
        chanceText: row.chance === null ? '' : percentText(row.chance),
        isAtRisk,
        isSafe: row.promised !== null && !isAtRisk
      };
    });
  }
  get moreLabel(): string | undefined {
    const left = this.#rows.length - this.limit;
    return left > 0 ? fillLabel(labels.more, Math.min(PAGE, left), left) : undefined;
  }

  handleMore(): void {
    this.limit += PAGE;
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id!, objectApiName: object!, actionName: 'view' }
    });
  }

  handleSave(): void {
    const header = [labels.name, labels.promised, labels.p50, labels.p85, labels.p95, labels.chance];
    saveCsv(
      header,
      this.#rows.map(({ name, promised, p50, p85, p95, chance }) => [name, promised, p50, p85, p95, chance]),
      this.heading
    );
  }
}
