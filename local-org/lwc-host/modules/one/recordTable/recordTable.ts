import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { cellContent, type CellContent } from '../tableCell/cellContent.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

export interface Column {
  readonly fieldApiName: string;
  readonly label: string;
  readonly dataType?: string;
  readonly sortable: boolean;
}

interface Cell {
  readonly path: string;
  readonly label: string;
  readonly isName: boolean;
  readonly content: CellContent;
  readonly look: string | null;
}

/** Records in rows. `sort` asks for another order: `Name`, or `-Name` for descending; `rowaction` tells what to do with a record. */
export default class OneRecordTable extends LightningElement {
  words = hostWords();
  @api label = '';
  @api columns: readonly Column[] = [];
  @api records: readonly RecordRepresentation[] = [];
  @api nameField = 'Name';
  @api sortBy = '';
  @api isSortable = false;
  @api canEdit = false;
  @api canDelete = false;

  get hasActions(): boolean {
    return this.canEdit || this.canDelete;
  }

  get headers(): object[] {
    return this.columns.map(({ fieldApiName: path, label, sortable }) => {
      const isDescending = this.sortBy === `-${path}`;
      const isSorted = isDescending || this.sortBy === path;
      return {
        path,
        label,
        isSortable: this.isSortable && sortable,
        sort: isSorted ? (isDescending ? 'descending' : 'ascending') : null,
        arrow: isSorted && (isDescending ? 'utility:arrowdown' : 'utility:arrowup')
      };
    });
  }

  get rows(): { id: string; actionsLabel: string; cells: Cell[] }[] {
    return this.records.map((record) => ({
      id: record.id,
      actionsLabel: filled(this.words.actionsFor, String(record.fields[this.nameField]?.value ?? record.id)),
      cells: this.columns.map((column) => this.cell(record, column))
    }));
  }

  cell(record: RecordRepresentation, { fieldApiName: path, label, dataType }: Column): Cell {
    const isName = path === this.nameField;
    const content = cellContent(record, path, dataType, isName);
    return { path, label, isName, content, look: content.text ? null : 'empty' };
  }

  handleSort(event: Event): void {
    const { path = '' } = (event.currentTarget as HTMLElement).dataset;
    const detail = this.sortBy === path ? `-${path}` : path;
    this.dispatchEvent(new CustomEvent('sort', { detail }));
  }

  handleAction(event: CustomEvent<{ value: string }>): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const record = this.records.find((each) => each.id === id);
    this.dispatchEvent(new CustomEvent('rowaction', { detail: { action: event.detail.value, record } }));
  }
}
