import USER_ID from '@salesforce/user/Id';
import { storedText, storeText } from 'c/browserStorage';
import { columnsNamed, USUAL_COLUMNS, type ColumnName } from 'c/backlogColumns';

const KEY = `foresight.columns.${USER_ID}`;

/** Columns that a person chose last in this browser, or else the usual ones. */
export function keptColumns(): readonly ColumnName[] {
  const kept = storedText(KEY);
  return kept === null ? USUAL_COLUMNS : columnsNamed(kept.split(',')).map(({ name }) => name);
}

export function keepColumns(columns: readonly ColumnName[]): void {
  storeText(KEY, columns.join(','));
}
