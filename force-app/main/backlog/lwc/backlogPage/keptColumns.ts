import USER_ID from '@salesforce/user/Id';
import { columnsNamed, USUAL_COLUMNS, type ColumnName } from 'c/backlogColumns';

const KEY = `foresight.columns.${USER_ID}`;

/** Columns that a person chose last in this browser. Storage may be switched off; then they are the usual ones. */
export function keptColumns(): readonly ColumnName[] {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? USUAL_COLUMNS : columnsNamed(kept.split(',')).map(({ name }) => name);
  } catch {
    return USUAL_COLUMNS;
  }
}

export function keepColumns(columns: readonly ColumnName[]): void {
  try {
    localStorage.setItem(KEY, columns.join(','));
  } catch {
    // They last as long as the page.
  }
}
