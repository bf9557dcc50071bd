import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell, ResultTable } from '../model.ts';

const number = (digits: number): Intl.NumberFormat => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits });
const LARGE = number(0);
const MIDDLE = number(1);
const SMALL = number(2);

function text(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  const size = Math.abs(cell);
  return (size >= 100 ? LARGE : size >= 10 ? MIDDLE : SMALL).format(cell);
}

/** A table as GitHub's Markdown, its columns aligned so that it also reads well in a terminal. */
export function asMarkdown({ title, columns, rows, note }: ResultTable): string {
  const cells = rows.map((row) => row.map(text));
  const isNumber = columns.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const widths = columns.map((name, column) => Math.max(name.length, 3, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (isNumber[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  const table = [line(columns), line(rule), ...cells.map(line)].join('\n');
  return [`### ${title}`, table, ...(note ? [note] : [])].join('\n\n');
}

/** Writes `<folder>/<name>.md` and `.json`. */
export function writeReport(folder: string, name: string, heading: string, tables: readonly ResultTable[]): void {
  mkdirSync(folder, { recursive: true });
  const markdown = [heading, ...tables.map(asMarkdown)].join('\n\n');
  writeFileSync(path.join(folder, `${name}.md`), `${markdown}\n`);
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ heading, tables }, null, 2)}\n`);
}
