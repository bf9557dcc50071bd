import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { rowsInView } from 'c/rowWindow';
import type { Reestimate } from 'c/matrixPlane';
import { labels } from './labels';

/** A story as the table shows it; null where it has no number. */
export interface TableRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly effort: number | null;
  readonly value: number | null;
  readonly quadrant: string;
  readonly group: string;
  readonly note: string;
}
export type TableColumn = Exclude<keyof TableRow, 'id'>;

const ROW = 41;
const OVERSCAN = 10;
const HEIGHT = 560;
const NUMERIC: readonly TableColumn[] = ['effort', 'value'];

function room(rows: number): string {
  return rows > 0 ? `block-size: ${rows * ROW}px` : '';
}

/**
 * The stories of the matrix as a table: the same data for who cannot see the drawing, or wants it sorted. Only rows in view are in the page.
 * @fires selectionchange ids of the stories that are to be selected
 * @fires reestimate a `Reestimate`
 */
export default class MatrixTable extends LightningElement {
  @api valueLabel = '';
  @api groupLabel = '';
  @api canSetEffort = false;
  @api canSetValue = false;
  @api
  get selection(): readonly string[] {
    return [...this.selected];
  }
  set selection(ids: readonly string[]) {
    this.selected = new Set(ids);
  }
  @api
  get rows(): readonly TableRow[] {
    return this.#rows;
  }
  set rows(rows: readonly TableRow[]) {
    this.#rows = rows;
    this.sort();
  }

  labels = labels;
  selected: ReadonlySet<string> = new Set();
  sorted: readonly TableRow[] = [];
  sortedBy: TableColumn = 'value';
  isDescending = true;
  scrollTop = 0;
  #rows: readonly TableRow[] = [];

  get columns(): {
    name: TableColumn;
    label: string;
    className: string;
    ariaSort: string;
    icon: string;
    isSorted: boolean;
  }[] {
    const named: [TableColumn, string][] = [
      ['key', labels.number],
      ['title', labels.title],
      ['value', this.valueLabel],
      ['effort', labels.effort],
      ['quadrant', labels.quadrant],
      ...(this.groupLabel ? [['group', this.groupLabel] as [TableColumn, string]] : []),
      ['note', labels.note]
    ];
    return named.map(([name, label]) => {
      const isSorted = name === this.sortedBy;
      return {
        name,
        label,
        className: `${name} ${NUMERIC.includes(name) ? 'number' : ''}`,
        ariaSort: isSorted ? (this.isDescending ? 'descending' : 'ascending') : 'none',
        icon: this.isDescending ? 'utility:arrowdown' : 'utility:arrowup',
        isSorted
      };
    });
  }
  get isGrouped(): boolean {
    return this.groupLabel !== '';
  }
  get range(): { start: number; end: number } {
    const { scrollTop } = this;
    return rowsInView({ scrollTop, height: HEIGHT, rowHeight: ROW, count: this.sorted.length, overscan: OVERSCAN });
  }
  get visible(): (TableRow & {
    rowIndex: number;
    isSelected: boolean;
    selectLabel: string;
    effortLabel: string;
    valueText: string;
    className: string;
  })[] {
    const { start, end } = this.range;
    return this.sorted.slice(start, end).map((row, index) => {
      const isSelected = this.selected.has(row.id);
      return {
        ...row,
        rowIndex: start + index + 2,
        isSelected,
        className: isSelected ? 'slds-is-selected' : '',
        selectLabel: fillLabel(labels.select, `${row.key} ${row.title}`),
        effortLabel: `${labels.effort}: ${row.key}`,
        valueText: `${this.valueLabel}: ${row.key}`
      };
    });
  }
  get rowCount(): number {
    return this.sorted.length + 1;
  }
  /** Rows that are not in the page take their room all the same. */
  get before(): string {
    return room(this.range.start);
  }
  get after(): string {
    return room(this.sorted.length - this.range.end);
  }

  handleScroll(event: Event): void {
    this.scrollTop = (event.currentTarget as HTMLElement).scrollTop;
  }
  handleSort(event: MouseEvent): void {
    const name = (event.currentTarget as HTMLElement).dataset.name as TableColumn;
    this.isDescending = name === this.sortedBy ? !this.isDescending : NUMERIC.includes(name);
    this.sortedBy = name;
    this.sort();
  }
  handleSelect(event: Event): void {
    const { checked, dataset } = event.currentTarget as HTMLInputElement;
    const ids = [...this.selected].filter((id) => id !== dataset.id);
    this.dispatchEvent(new CustomEvent('selectionchange', { detail: checked ? [...ids, dataset.id!] : ids }));
  }
  handleEstimate(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const { id, name } = input.dataset as { id: string; name: 'effort' | 'value' };
    const before = this.#rows.find((row) => row.id === id)?.[name] ?? null;
    const now = Number(input.value);
    if (input.value === '' || !input.checkValidity()) {
      input.value = before === null ? '' : String(before);
      return;
    }
    if (now === before) return;
    const detail: Reestimate = { ids: [id], [name]: now };
    this.dispatchEvent(new CustomEvent('reestimate', { detail }));
  }

  private sort(): void {
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    const name = this.sortedBy;
    const direction = this.isDescending ? -1 : 1;
    // What has no number stands at the end, whichever way.
    this.sorted = [...this.#rows].sort((a, b) => {
      const [one, two] = [a[name], b[name]];
      if (one === null || two === null) return one === two ? 0 : one === null ? 1 : -1;
      return typeof one === 'number' ? direction * (one - (two as number)) : direction * compare(one, two as string);
    });
  }
}
