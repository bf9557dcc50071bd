import type { Store } from '../../store/model.ts';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted' | 'Closed';
export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';
export type QueryOperation = 'query' | 'queryAll';
export type LineEnding = 'LF' | 'CRLF';

/** Characters that may stand between columns, under the names clients give them. */
export const COLUMN_DELIMITERS = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t'
} as const;

export type ColumnDelimiter = keyof typeof COLUMN_DELIMITERS;

/** How a job's CSV is written. */
export interface CsvFormat {
  readonly lineEnding: LineEnding;
  readonly columnDelimiter: ColumnDelimiter;
}

/** A job as it stands in the database. */
export interface Job extends CsvFormat {
  readonly id: string;
  /** `classic` and `batch`: a job of the first Bulk API, which does nothing itself, and a batch of it, which does the work. */
  readonly kind: 'ingest' | 'query' | 'classic' | 'batch';
  readonly object: string;
  readonly operation: IngestOperation | QueryOperation;
  /** Upsert only. */
  readonly externalIdField: string | null;
  /** Of query jobs. */
  readonly query: string | null;
  readonly apiVersion: string;
  readonly createdById: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly state: JobState;
  /** Rows done, failed ones included. A restart carries on after them. */
  readonly processed: number;
  readonly failed: number;
  /** Milliseconds at work. */
  readonly workTime: number;
  /** Why the whole job failed. */
  readonly errorMessage: string | null;
}

export type JobChanges = Partial<Pick<Job, 'state' | 'processed' | 'failed' | 'workTime' | 'errorMessage'>>;

/** What became of one row of an ingest job. */
export interface RowResult {
  /** 0-based, the header not counted. */
  readonly row: number;
  readonly id: string | null;
  readonly created: boolean;
  /** `CODE:message:FIELDS --`; null when the row was saved. */
  readonly error: string | null;
}

/** Jobs, their uploads and their results in the org's own database, so that a job outlives the process that took it. */
export interface Jobs {
  readonly store: Store;
  create(
    job: Pick<Job, 'kind' | 'object' | 'operation' | 'apiVersion' | 'createdById' | 'state'> & CsvFormat & Partial<Job>
  ): Job;
  /** Throws OrgError NOT_FOUND. */
  get(id: string, kind: Job['kind']): Job;
  /** The job, or undefined when it was deleted meanwhile. */
  find(id: string): Job | undefined;
  /** Newest first. */
  list(kind: Job['kind']): Job[];
  /** Joins a batch to its classic job. */
  addBatch(classicId: string, batchId: string): void;
  /** Batches of a classic job, oldest first. */
  batches(classicId: string): Job[];
  /** The job that waits longest for work, those already begun first. */
  nextWaiting(): Job | undefined;
  update(id: string, changes: JobChanges): void;
  delete(id: string): void;
  saveUpload(id: string, bytes: Uint8Array): void;
  hasUpload(id: string): boolean;
  /** The uploaded bytes, a part at a time. */
  upload(id: string): Generator<Uint8Array>;
  addResults(id: string, results: readonly RowResult[]): void;
  /** Results of the rows from `first` up to, not including, `end`. */
  results(id: string, first: number, end: number): Map<number, RowResult>;
  addLines(id: string, first: number, lines: readonly string[]): void;
  clearLines(id: string): void;
  /** CSV lines of a query's result, from row `first`, at most `count`. */
  lines(id: string, first: number, count: number): string[];
}
