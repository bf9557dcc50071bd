import type { QueryColumn } from '../../soql/model.ts';
import { headerLine } from './bulkQuery.ts';
import type { Job, Jobs } from './model.ts';

/** Lines read from the database at once. */
const SLICE = 1000;

/** A query job's result as CSV text, piece by piece: the header, then the rows from `first` up to, not including, `end`. */
export function* queryLines(
  job: Job,
  columns: readonly QueryColumn[],
  first: number,
  end: number,
  jobs: Jobs
): Generator<string> {
  yield headerLine(job, columns);
  for (let row = first; row < end; row += SLICE) yield jobs.lines(job.id, row, Math.min(SLICE, end - row)).join('');
}
