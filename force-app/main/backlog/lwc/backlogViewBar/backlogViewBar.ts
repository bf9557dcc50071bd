import { LightningElement, api } from 'lwc';
import capacity from '@salesforce/label/c.Backlog_Capacity';
import capacityHelp from '@salesforce/label/c.Backlog_CapacityHelp';
import columnsLabel from '@salesforce/label/c.Backlog_Columns';
import group from '@salesforce/label/c.Backlog_GroupByEpic';
import grouped from '@salesforce/label/c.Backlog_GroupedByEpic';
import { COLUMNS, type ColumnName } from 'c/backlogColumns';

/** How the backlog is looked at. */
export interface ViewChoice {
  readonly isGrouped: boolean;
  readonly columns: readonly ColumnName[];
  /** Points above the cut line; null for none. */
  readonly capacity: number | null;
}

/**
 * How the backlog is looked at: epics as headings, which columns, where the cut line is.
 * @fires viewchange the new `ViewChoice`
 */
export default class BacklogViewBar extends LightningElement {
  @api view!: ViewChoice;
  labels = { capacity, capacityHelp, columns: columnsLabel, group, grouped };

  get columns(): { name: string; label: string; isShown: boolean }[] {
    return COLUMNS.map(({ name, label }) => ({ name, label, isShown: this.view.columns.includes(name) }));
  }

  handleGroup(): void {
    this.change({ isGrouped: !this.view.isGrouped });
  }
  handleColumn(event: CustomEvent<{ value: ColumnName }>): void {
    const { value } = event.detail;
    const { columns } = this.view;
    const isShown = columns.includes(value);
    this.change({ columns: isShown ? columns.filter((name) => name !== value) : [...columns, value] });
  }
  handleCapacity(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    const points = Number(value);
    if (value === '') this.change({ capacity: null });
    else if (points >= 0) this.change({ capacity: points });
  }

  private change(change: Partial<ViewChoice>): void {
    this.dispatchEvent(new CustomEvent('viewchange', { detail: { ...this.view, ...change } }));
  }
}
