import type { BacklogLine } from 'c/backlogLines';
import { COLUMNS, type CellOptions } from 'c/backlogColumns';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';

type Cell = string | number | null;

/** The shown stories in their order, with all columns. */
export function exportOf(
  lines: Iterable<BacklogLine<Story>>,
  options: CellOptions
): { header: string[]; rows: Cell[][] } {
  const header = [labels.position, labels.number, labels.titleColumn, ...COLUMNS.map(({ label }) => label)];
  const rows = [...lines].flatMap((line) => {
    if (!line.story) return [];
    const { key, title } = line.story;
    return [[line.position, key, title, ...COLUMNS.map((column) => column.value(line, options))]];
  });
  return { header, rows };
}
