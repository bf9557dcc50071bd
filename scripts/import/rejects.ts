import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Rejection } from './drafts.ts';

/**
 * Writes what was refused next to the CSV, or in the working folder where that cannot be written to: line, column and reason, then the row as
 * it was, so that it can be mended and imported again. Without refusals an older file is removed. Answers with the path written.
 */
export function writeRejects(
  file: string,
  headers: readonly string[],
  rejections: readonly Rejection[]
): string | undefined {
  const place = `${file}.rejects.csv`;
  if (rejections.length === 0) {
    removeStale(place);
    return undefined;
  }
  const sorted = rejections.toSorted((a, b) => a.row.line - b.row.line);
  const text = stringify([
    ['line', 'column', 'reason', ...headers],
    ...sorted.map(({ row, column, reason }) => [String(row.line), column, reason, ...row.cells])
  ]);
  for (const candidate of [place, path.resolve(path.basename(place))]) {
    try {
      writeFileSync(candidate, text);
      return candidate;
    } catch (error) {
      if (candidate !== place) {
        throw error;
      }
    }
  }
  return undefined;
}

function removeStale(place: string): void {
  try {
    rmSync(place, { force: true });
  } catch {
    // In a folder that cannot be written to there is none of ours.
  }
}
