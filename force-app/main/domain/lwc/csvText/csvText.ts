/** A value of a row; null is an empty cell. */
export type Cell = string | number | null;

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Text that a spreadsheet would take for a formula. Numbers are given as numbers and stay what they are. */
const FORMULA = /^[=+\-@\t\r]/;

function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A CSV file (RFC 4180) that spreadsheets read as UTF-8 and whose cells never run as formulas: text that begins like one gets an apostrophe in
 * front, which spreadsheets hide.
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}
