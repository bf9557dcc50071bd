/** Something that an analyser found. Line and column are 1-based. */
export interface ApexProblem {
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** An analyser that did not do its work: what it says instead. */
export class AnalyserError extends Error {}
