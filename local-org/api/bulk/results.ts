import { readCsv, writeCsv } from './csv.ts';
import type { Job, Jobs, RowResult } from './model.ts';

export type ResultKind = 'successful' | 'failed' | 'unprocessed';

/** Rows of the upload that are looked up and written together. */
const SLICE = 500;

interface Wanted {
  /** Columns that stand before those of the upload. */
  readonly header: readonly string[];
  /** Their cells for a row; undefined when the row is not in this result. */
  cells(result: RowResult | undefined): readonly string[] | undefined;
}

const WANTED: Record<ResultKind, Wanted> = {
  successful: {
    header: ['sf__Id', 'sf__Created'],
    cells: (result) => (result?.error === null ? [result.id ?? '', String(result.created)] : undefined)
  },
  failed: {
    header: ['sf__Id', 'sf__Error'],
    cells: (result) => (result && result.error !== null ? [result.id ?? '', result.error] : undefined)
  },
  unprocessed: { header: [], cells: (result) => (result ? undefined : []) }
};

/** One of an ingest job's result files as CSV text, piece by piece: the rows as they were uploaded, with what became of them. */
export async function* resultCsv(job: Job, jobs: Jobs, kind: ResultKind): AsyncGenerator<string | Uint8Array> {
  const { header, cells } = WANTED[kind];
  if (job.state === 'Failed' && job.processed === 0) {
    // Nothing of a broken upload was processed, and it may not be readable row by row: it goes back as it came.
    if (kind === 'unprocessed') yield* jobs.upload(job.id);
    else yield writeCsv([header], job);
    return;
  }
  let first = 0;
  let slice: string[][] = [];
  const flush = (): string => {
    const results = jobs.results(job.id, first, first + slice.length);
    const rows = slice.flatMap((row, index) => {
      const added = cells(results.get(first + index));
      return added ? [[...added, ...row]] : [];
    });
    first += slice.length;
    slice = [];
    return writeCsv(rows, job);
  };
  let isHeader = true;
  for await (const row of readCsv(jobs.upload(job.id), job)) {
    if (isHeader) yield writeCsv([[...header, ...row]], job);
    else slice.push(row);
    isHeader = false;
    if (slice.length === SLICE) yield flush();
  }
  if (slice.length > 0) yield flush();
}
